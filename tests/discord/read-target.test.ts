import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { translate } from '../../src/discord/translate.ts';
import { menu } from './interactions.ts';

/** The message that a menu was opened on, as it is read. */
function targetOf(message: object) {
  const incoming = translate(menu('Brief this', { ...message }));
  if (incoming.kind !== 'call' || incoming.call.kind !== 'menu') {
    throw new Error(`Not a menu: ${JSON.stringify(incoming)}`);
  }
  return incoming.call.target;
}

const display = (content: string) => ({ type: 10, content });

test('an entry of the menu comes with its title, the message and who asks', () => {
  const incoming = translate(menu('Brief this', { content: 'High water at noon' }));

  expect(incoming).toMatchObject({
    kind: 'call',
    ticket: { onMessage: false },
    call: {
      kind: 'menu',
      title: 'Brief this',
      target: { id: '800000000000000001', text: 'High water at noon' },
      asker: { name: 'Ada' },
    },
  });
});

describe('the text of a message', () => {
  test('is what was written in it', () => {
    expect(targetOf({ content: 'High water at noon', embeds: [], components: [] }).text).toBe(
      'High water at noon',
    );
  });

  test('is what stands in its embeds, from the top', () => {
    const embed = {
      author: { name: 'Harbour Post' },
      title: 'Tides',
      description: 'High water at noon.',
      fields: [{ name: 'Berth', value: 'Two' }],
      footer: { text: 'Printed daily' },
    };

    expect(targetOf({ content: 'See:', embeds: [embed] }).text.split('\n\n')).toEqual([
      'See:',
      'Harbour Post',
      'Tides',
      'High water at noon.',
      'Berth',
      'Two',
      'Printed daily',
    ]);
  });

  test('is what its components display, however they are nested, and no button’s label', () => {
    const components = [
      display('Tides'),
      {
        type: 17,
        components: [
          { type: 9, components: [display('High water')], accessory: { type: 2, label: 'More' } },
          { type: 14 },
          display('Low water'),
          { type: 1, components: [{ type: 2, label: 'Again', custom_id: 'a:b:' }] },
        ],
      },
    ];

    expect(targetOf({ content: '', components }).text).toBe('Tides\n\nHigh water\n\nLow water');
  });

  test('is that of the message that it forwards', () => {
    const message_snapshots = [
      { message: { content: 'From another quay', embeds: [{ title: 'Tides' }] } },
    ];

    expect(targetOf({ content: '', message_snapshots }).text).toBe('From another quay\n\nTides');
  });

  test.each([
    ['nothing', {}],
    ['nulls', { content: null, embeds: null, components: null, message_snapshots: null }],
    ['a picture', { content: '', attachments: [{ filename: 'quay.png' }] }],
    ['components that nobody knows', { components: [{ type: 99 }, null, 'x', { type: 'y' }] }],
    ['a forward of nothing', { message_snapshots: [{}] }],
  ])('is empty where it holds %s', (_, message) => {
    expect(targetOf(message).text).toBe('');
  });

  test('is never lost for what stands beside it', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (others) => {
        const components = [...others, display('High water at noon'), ...others];

        expect(targetOf({ components }).text).toContain('High water at noon');
      }),
    );
  });

  test('nested deeper than Discord nests does not end anything', () => {
    let deep: object = display('High water at noon');
    for (let depth = 0; depth < 20_000; depth += 1) deep = { type: 17, components: [deep] };

    expect(['call', 'unknown']).toContain(
      translate(menu('Brief this', { components: [deep] })).kind,
    );
  });
});
