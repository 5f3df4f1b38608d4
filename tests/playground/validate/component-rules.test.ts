import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { button, refusals, row, select, text, v2 } from './drafts.ts';

test.each<[name: string, form: object, problem: string]>([
  [
    'six rows',
    { content: 'a', components: [1, 2, 3, 4, 5, 6].map((n) => row(button({ custom_id: `${n}` }))) },
    'components BASE_TYPE_BAD_LENGTH',
  ],
  [
    'six buttons in a row',
    {
      content: 'a',
      components: [row(...[1, 2, 3, 4, 5, 6].map((n) => button({ custom_id: `${n}` })))],
    },
    'components.0.components BASE_TYPE_MAX_LENGTH',
  ],
  [
    '4,001 characters over all texts',
    v2(text('a'.repeat(2000)), { type: 17, components: [text('b'.repeat(2001))] }),
    'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  ['an empty text', v2(text(' ')), 'components.0.content BASE_TYPE_REQUIRED'],
  [
    '41 components, nested ones counted',
    v2(
      ...Array.from({ length: 10 }, () => ({
        type: 17,
        components: [text('a'), text('b'), text('c')],
      })),
      text('d'),
    ),
    'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    'content beside Components V2',
    { ...v2(text('a')), content: 'b' },
    'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'embeds beside Components V2',
    { ...v2(text('a')), embeds: [{ title: 'b' }] },
    'embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'Components V2 without their flag',
    { components: [text('a')] },
    'components.0.type UNION_TYPE_CHOICES',
  ],
  ['a component that does not exist', v2({ type: 99 }), 'components.0.type UNION_TYPE_CHOICES'],
  [
    'a component that is no object',
    { flags: 1 << 15, components: ['text'] },
    'components.0 MODEL_TYPE_CONVERT',
  ],
  [
    'a section without a text',
    v2({ type: 9, components: [], accessory: button() }),
    'components.0.components BASE_TYPE_MIN_LENGTH',
  ],
  [
    'a section with four texts',
    v2({ type: 9, components: [1, 2, 3, 4].map((n) => text(`${n}`)), accessory: button() }),
    'components.0.components BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a section without an accessory',
    v2({ type: 9, components: [text('a')] }),
    'components.0.accessory BASE_TYPE_REQUIRED',
  ],
  [
    'a custom id twice',
    v2(row(button()), { type: 17, components: [row(button())] }),
    'components.1.components.0.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a custom id of 101 characters',
    v2(row(button({ custom_id: 'a'.repeat(101) }))),
    'components.0.components.0.custom_id BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a label of 81 characters',
    v2(row(button({ label: 'a'.repeat(81) }))),
    'components.0.components.0.label BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a link button without a link',
    v2(row({ type: 2, style: 5, label: 'Go' })),
    'components.0.components.0.url BASE_TYPE_REQUIRED',
  ],
  [
    'a link button with a custom id',
    v2(row({ type: 2, style: 5, label: 'Go', url: 'https://a.test/', custom_id: 'b' })),
    'components.0.components.0.custom_id COMPONENT_CUSTOM_ID_AND_URL',
  ],
  [
    'a link of 513 characters',
    v2(row({ type: 2, style: 5, label: 'Go', url: `https://a.test/${'b'.repeat(498)}` })),
    'components.0.components.0.url BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a link to a script',
    v2(row({ type: 2, style: 5, label: 'Go', url: 'javascript:alert(1)' })),
    'components.0.components.0.url URL_TYPE_INVALID_SCHEME',
  ],
  [
    'a link that is none',
    v2(row({ type: 2, style: 5, label: 'Go', url: 'nowhere' })),
    'components.0.components.0.url URL_TYPE_INVALID_URL',
  ],
  [
    'a picture that is no web address',
    v2({ type: 12, items: [{ media: { url: 'file:///etc/hosts' } }] }),
    'components.0.items.0.media.url URL_TYPE_INVALID_SCHEME',
  ],
  [
    'a button without a custom id',
    v2(row(button({ custom_id: undefined }))),
    'components.0.components.0.custom_id BASE_TYPE_REQUIRED',
  ],
  [
    'a button without a label',
    v2(row(button({ label: undefined }))),
    'components.0.components.0.label BASE_TYPE_REQUIRED',
  ],
  [
    'a select beside a button',
    v2(row(button(), select())),
    'components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'a button beside a select',
    v2(row(select(), button())),
    'components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'a select that wants more than it takes',
    v2(row(select({ min_values: 2, max_values: 1 }))),
    'components.0.components.0.min_values SELECT_COMPONENT_MIN_VALUES_INVALID',
  ],
  [
    'a select that takes more than it has',
    v2(row(select({ max_values: 2 }))),
    'components.0.components.0.max_values SELECT_COMPONENT_MAX_VALUES_INVALID',
  ],
  [
    'a select with 26 options',
    v2(
      row(
        select({
          options: Array.from({ length: 26 }, (_, n) => ({ label: `${n}`, value: `${n}` })),
        }),
      ),
    ),
    'components.0.components.0.options BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a select with a value twice',
    v2(row(select({ options: [1, 2].map((n) => ({ label: `${n}`, value: 'same' })) }))),
    'components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
])('%s is refused', (_, form, problem) => {
  expect(refusals(form)).toEqual([problem]);
});

test('a text display counts towards 4,000 wherever it stands', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 1500 }), { minLength: 1, maxLength: 6 });

  fc.assert(
    fc.property(lengths, fc.boolean(), (each, nested) => {
      const texts = each.map((length) => text('a'.repeat(length)));
      const form = nested ? v2({ type: 17, components: texts }) : v2(...texts);
      const total = each.reduce((sum, length) => sum + length, 0);

      expect(refusals(form).length > 0).toBe(total > 4000);
    }),
  );
});
