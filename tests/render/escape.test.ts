import { parse } from 'discord-markdown-parser';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escape, escapeLine } from '../../src/render/escape.ts';
import { startCpuTime } from '../cpu-time.ts';

/** What a reader would see, and whether anything but plain text came out of the parser. */
function shown(markdown: string): { text: string; plain: boolean } {
  const nodes = parse(markdown, 'extended');
  const plain = nodes.every(({ type }) => ['text', 'newline', 'br'].includes(type));
  return {
    plain,
    text: nodes.map((node) => ('content' in node ? String(node['content']) : '\n')).join(''),
  };
}

const OPENERS = [
  '**',
  '*',
  '__',
  '_',
  '~~',
  '||',
  '`',
  '```',
  '# ',
  '## ',
  '-# ',
  '- ',
  '> ',
  '>>> ',
  '1. ',
  '[a](https://b.test)',
  '<@123456789012345678>',
  '<#123456789012345678>',
  '<@&123456789012345678>',
  '<t:1700000000:R>',
  '<:e:123456789012345678>',
  '</brief:123456789012345678>',
  '@everyone',
  '@here',
  'https://evil.test/a_b',
  '<https://evil.test>',
  '](https://evil.test)',
  '\\',
  '(',
  ')',
  ':smile:',
  '\n',
  ' ',
  'word',
  'é',
  '7',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...OPENERS), fc.string({ maxLength: 4 })), { maxLength: 14 })
  .map((pieces) => pieces.join(''));

describe('escaping somebody else’s words', () => {
  test.each(OPENERS)('%j opens nothing', (opener) => {
    const seen = shown(escape(`${opener}x`));

    expect(seen.plain).toBe(true);
  });

  test('whatever the words are, nothing comes out but the words', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const line = words.replace(/\s+/g, ' ').trim();
        const seen = shown(escapeLine(line));

        expect(seen).toEqual({ plain: true, text: line });
      }),
      { numRuns: 2000 },
    );
  });

  test('no backslash of the words can undo one of ours', () => {
    expect(escape('\\*not bold\\*')).toBe('\\\\\\*not bold\\\\\\*');
  });

  test('marks that turn the direction of reading end with the words', () => {
    expect(escape('\u202Eevil')).toBe('\u2068\u202Eevil\u2069');
  });

  test('100,000 line breaks cost no more than their number', () => {
    const spentMs = startCpuTime();
    escape('\n'.repeat(100_000));

    expect(spentMs()).toBeLessThan(1000);
  });
});
