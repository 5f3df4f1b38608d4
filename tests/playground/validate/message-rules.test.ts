import { expect, test } from 'vitest';
import { isEmpty } from '../../../src/playground/validate/content-rules.ts';
import { afterEdit, messageProblems } from '../../../src/playground/validate/message-rules.ts';
import { APPLICATION_ID, CHANNEL } from '../../../src/playground/world/cast.ts';
import { composeMessage } from '../../../src/playground/world/compose-message.ts';
import { createWorld } from '../../../src/playground/world/world.ts';
import { heldTime } from '../held-time.ts';
import { button, refusals, row, text, v2 } from './drafts.ts';

test.each<[name: string, form: object]>([
  ['content of 2,000 characters', { content: 'a'.repeat(2000) }],
  ['embeds of 6,000 characters', { embeds: [1, 2].map(() => ({ description: 'a'.repeat(3000) })) }],
  ['an embed that is a picture', { embeds: [{ image: { url: 'https://example.test/a.png' } }] }],
  [
    'five rows',
    { content: 'a', components: [1, 2, 3, 4, 5].map((n) => row(button({ custom_id: `${n}` }))) },
  ],
  ['forty components', v2(...Array.from({ length: 40 }, () => text('a')))],
  [
    '4,000 characters of text',
    v2(text('a'.repeat(2000)), { type: 17, components: [text('b'.repeat(2000))] }),
  ],
  [
    'a premium button',
    { content: 'a', components: [row({ type: 2, style: 6, sku_id: '1110000000000000099' })] },
  ],
  [
    'a button that is an emoji',
    { content: 'a', components: [row(button({ label: undefined, emoji: { name: '📰' } }))] },
  ],
  [
    'a button that opens Discord',
    {
      content: 'a',
      components: [row({ type: 2, style: 5, label: 'Go', url: 'discord://-/channels/1' })],
    },
  ],
  ['nobody pinged', { content: 'a', allowed_mentions: { parse: [] } }],
  [
    'users named one by one',
    { content: 'a', allowed_mentions: { parse: ['roles'], users: ['1110000000000000031'] } },
  ],
  ['an enforced nonce', { content: 'a', nonce: 'n', enforce_nonce: true }],
])('%s is taken', (_, form) => {
  expect(refusals(form)).toEqual([]);
});

test.each<[name: string, form: object, problem: string]>([
  ['2,001 characters of content', { content: 'a'.repeat(2001) }, 'content BASE_TYPE_MAX_LENGTH'],
  ['4,001 characters of content', { content: 'a'.repeat(4001) }, 'content BASE_TYPE_MAX_LENGTH'],
  [
    'eleven embeds',
    { embeds: Array.from({ length: 11 }, () => ({ title: 'a' })) },
    'embeds BASE_TYPE_MAX_LENGTH',
  ],
  [
    '6,001 characters over all embeds',
    {
      embeds: [
        { description: 'a'.repeat(4000) },
        { title: 'b', footer: { text: 'c'.repeat(2000) } },
      ],
    },
    'embeds MAX_EMBED_SIZE_EXCEEDED',
  ],
  ['an empty embed', { embeds: [{ color: 1 }] }, 'embeds.0.description BASE_TYPE_REQUIRED'],
  [
    'an embed field without a name',
    { embeds: [{ title: 'a', fields: [{ name: ' ', value: 'b' }] }] },
    'embeds.0.fields.0.name BASE_TYPE_REQUIRED',
  ],
  [
    'an embed field without a value',
    { embeds: [{ title: 'a', fields: [{ name: 'b', value: '' }] }] },
    'embeds.0.fields.0.value BASE_TYPE_REQUIRED',
  ],
  [
    'an embed that links to a script',
    { embeds: [{ title: 'a', url: 'javascript:alert(1)' }] },
    'embeds.0.url URL_TYPE_INVALID_SCHEME',
  ],
  [
    'an embed’s author that links to a script',
    { embeds: [{ author: { name: 'a', url: 'javascript:alert(1)' } }] },
    'embeds.0.author.url URL_TYPE_INVALID_SCHEME',
  ],
  [
    'users parsed and named',
    { content: 'a', allowed_mentions: { parse: ['users'], users: ['1110000000000000031'] } },
    'allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  [
    'an enforced nonce that is missing',
    { content: 'a', enforce_nonce: true },
    'nonce BASE_TYPE_REQUIRED',
  ],
  [
    'a nonce of 26 characters',
    { content: 'a', nonce: 'n'.repeat(26) },
    'nonce BASE_TYPE_MAX_LENGTH',
  ],
  ['a misspelt field', { content: 'a', component: [] }, 'component UNKNOWN_FIELD'],
  [
    'a misspelt field of a component',
    v2(row(button({ customId: 'b' }))),
    'components.0.components.0.customId UNKNOWN_FIELD',
  ],
  ['content that is a number', { content: 7 }, 'content STRING_TYPE_CONVERT'],
  ['a flag that is a text', { content: 'a', flags: '64' }, 'flags NUMBER_TYPE_COERCE'],
  ['embeds that are no list', { embeds: {} }, 'embeds LIST_TYPE_CONVERT'],
  ['tts that is neither yes nor no', { content: 'a', tts: 'yes' }, 'tts BOOLEAN_TYPE_CONVERT'],
  ['no message at all', [], ' MODEL_TYPE_CONVERT'],
])('%s is refused', (_, form, problem) => {
  expect(refusals(form)).toEqual([problem]);
});

test.each([{}, { content: '' }, { content: ' \n' }, { embeds: [], components: [] }])(
  '%o is an empty message',
  (form) => {
    expect(isEmpty(form)).toBe(true);
  },
);

test('an edit is judged by the message that it would leave behind', () => {
  const world = createWorld(heldTime().clock);
  const posting = { authorId: APPLICATION_ID, channelId: CHANNEL.news };
  const before = composeMessage(world, { content: 'Old words' }, posting);

  const clashing = messageProblems(afterEdit(v2(text('New')), before));
  const clean = messageProblems(afterEdit({ ...v2(text('New')), content: null }, before));

  expect(clashing.map(({ path }) => path)).toEqual([['content']]);
  expect(clean).toEqual([]);
});
