import { parse } from 'discord-markdown-parser';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf } from '../../../src/playground/page/message/blocks.js';
import type { MarkdownNode } from '../../../src/playground/protocol.ts';

const blocks = (text: string) => blocksOf(parse(text, 'extended'));
const kinds = (text: string) => blocks(text).map(({ kind }) => kind);

/** All the words in there, marks left out. */
function words(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(words).join('');
  if (typeof value !== 'object' || value === null) return '';
  const parts = new Map(Object.entries(value));
  return ['content', 'nodes', 'rows', 'items', 'node']
    .map((name) => words(parts.get(name)))
    .join('');
}

const letters = (value: unknown) => words(value).replaceAll(/[^a-z]/g, '');

test('lines with a bullet are a list, and what surrounds them is not', () => {
  expect(kinds('before\n- one\n- **two**\nafter')).toEqual(['rows', 'list', 'rows']);
});

test('a list keeps its depths and its numbers', () => {
  const [bullets] = blocks('- one\n  - inside\n- two');
  const [numbers] = blocks('3. three\n4. four');

  expect(bullets).toMatchObject({ items: [{ depth: 0 }, { depth: 1 }, { depth: 0 }] });
  expect(numbers).toMatchObject({ items: [{ number: 3 }, { number: 4 }] });
});

test.each(['\\- one', '\\* one', '1\\. one', '-one', '1.one', '- '.trim(), '2026'])(
  'text that only looks like a list stays text: %s',
  (text) => {
    expect(kinds(text)).toEqual(['rows']);
  },
);

test('headings, quotes, subtext and code stand apart from text', () => {
  expect(kinds('# Head\ntext\n-# small\n> quoted\n```\ncode\n```')).toEqual([
    'block',
    'rows',
    'block',
    'block',
    'block',
  ]);
});

test('the line break that ends a block is no empty line after it', () => {
  const [, after] = blocks('```\ncode\n```\ntext');

  expect(after).toMatchObject({ kind: 'rows', rows: [[{ content: 'text' }]] });
});

test('an empty line between lines is kept', () => {
  const [only] = blocks('one\n\ntwo');

  expect(only).toMatchObject({ rows: [[{ content: 'one' }], [], [{ content: 'two' }]] });
});

test('no word of a text is lost or doubled', () => {
  const pieces = fc.constantFrom(
    '- ',
    '1. ',
    '  ',
    '\n',
    'port',
    ' fees',
    '**',
    '> ',
    '# ',
    '`',
    '2',
  );

  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const nodes: readonly MarkdownNode[] = parse(parts.join(''), 'extended');
      expect(letters(blocksOf(nodes))).toBe(letters(nodes));
    }),
  );
});
