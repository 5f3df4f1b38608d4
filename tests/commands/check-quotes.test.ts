import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/render/message.ts';
import { robin } from '../asker.ts';
import { partsOf } from '../render/accepted.ts';
import { answered, press } from './checks.ts';

const checkQuotes = (text: string) =>
  answered({ asker: robin, kind: 'menu', title: 'Check quotes', target: { id: '1', text } });
function optionsOf({ components }: Message): string[] {
  return partsOf(components).flatMap((part) =>
    'options' in part &&
    Array.isArray(part.options) &&
    'custom_id' in part &&
    part.custom_id === 'check-quotes:open:'
      ? part.options.map(({ value }) => String(value))
      : [],
  );
}

describe('Check quotes', () => {
  const message =
    'Ana Ruiz: “It will never be allowed.”\n> The market opens at dawn\n— Bo Lind\n"night fishing is not permitted"';

  test('judges each quotation of a message in its order, with who is named beside it', async () => {
    const { to, text } = await checkQuotes(message);

    expect(to).toBe('caller');
    expect(text).toContain('## 3 quotations checked');
    expect(text.match(/^\*\*\d\. .*\*\*$/gm)).toEqual([
      '**1. Altered**',
      '**2. Words match, speaker differs**',
      '**3. Exact after folding**',
    ]);
    expect(text).toContain('> The market opens at dawn\nSaid to be by Bo Lind\nSource: Cy Moor · ');
  });

  test('opens each one whole, and shares the list', async () => {
    const { message: list, ids } = await checkQuotes(message);
    const opened = [];
    for (const value of optionsOf(list)) {
      opened.push(await press(list, 'check-quotes:open:', [value]));
    }
    const shared = await press(list, ids.find((id) => id.startsWith('check-quotes:share:')) ?? '');

    expect(opened.map(({ text }) => text.split('\n')[0])).toEqual([
      '## Altered',
      '## Words match, speaker differs',
      '## Exact after folding',
    ]);
    expect(shared.to).toBe('all');
    expect(shared.text).toContain('## 3 quotations checked');
  });

  test('answers a message with one quotation as /check does', async () => {
    expect((await checkQuotes('so “It will never be.” they say')).text).toContain('## Exact\n');
  });

  test('checks the paragraphs of a message without marks', async () => {
    expect((await checkQuotes('The market opens at dawn')).text).toContain('## Exact\n');
  });

  test('says that a message without words has none', async () => {
    expect((await checkQuotes('🦀')).text).toContain('This message has no words to check.');
  });

  test('counts what does not fit', async () => {
    const many = Array.from({ length: 30 }, (_, n) => `“The market opens at ${n}”`).join('\n');
    const long = await checkQuotes(`“The market opens at dawn” and “${'so long '.repeat(200)}”`);

    expect((await checkQuotes(many)).text).toMatch(
      /-# 1\d more quotations of this message did not fit/,
    );
    expect(long.text).toContain('-# 1 more quotation of this message did not fit');
  });
});
