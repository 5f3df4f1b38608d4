import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownReader } from '../../src/playground/markdown.ts';
import { startCpuTime } from '../cpu-time.ts';

const LINK = '[a](https://a.test/) ';
const isLink = ({ type }: { readonly type: string }) => type === 'link';

test('a hundred masked links are links, and more than that are read without any', () => {
  const read = markdownReader();

  expect(read(LINK.repeat(100)).filter(isLink)).toHaveLength(100);
  expect(read(LINK.repeat(101)).filter(isLink)).toHaveLength(0);
});

test('marks that are nested too deep are shown as they were written', () => {
  const deep = '||**__'.repeat(20_000);

  const nodes = markdownReader()(deep);

  expect(JSON.stringify(nodes).length).toBeGreaterThan(deep.length / 2);
});

test('a text that was read five hundred texts ago is read anew, and to the same', () => {
  const read = markdownReader();
  const first = read('the **first**');
  for (let n = 0; n < 499; n += 1) read(`text ${n}`);
  const kept = read('the **first**');
  read('one more');

  const anew = read('the **first**');

  expect(kept).toBe(first);
  expect(anew).not.toBe(first);
  expect(anew).toEqual(first);
});

test('no text takes more than a moment to read, however its marks are piled up', () => {
  const read = markdownReader();
  const marks = [
    '[',
    '](',
    ')',
    '**',
    '__',
    '~~',
    '||',
    '`',
    '```',
    '> ',
    '>>> ',
    '- ',
    '<t:1',
    '<@1',
    '# ',
    'http://',
    '\n',
    ' a ',
  ];
  const pile = fc
    .array(fc.constantFrom(...marks), { minLength: 1, maxLength: 4 })
    .map((some) => some.join('').repeat(4000).slice(0, 4000));

  fc.assert(
    fc.property(pile, (text) => {
      const spentMs = startCpuTime();
      read(text);
      expect(spentMs()).toBeLessThan(2_000);
    }),
    { numRuns: 60 },
  );
});
