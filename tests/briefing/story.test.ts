import { expect, test } from 'vitest';
import { storiesOf } from '../../src/briefing/story.ts';
import { seeded } from '../../bench/figures.ts';
import { articleOf } from '../article.ts';

const WORDS =
  'harbour ferry sailor council bridge winter market union captain ticket storm engine island bakery school river'.split(
    ' ',
  );

/** A text of `count` words that is like no other with another seed. */
function wordsOf(seed: number, count = 200): readonly string[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    const word = WORDS[Math.floor(random() * WORDS.length)] ?? '';
    return `${word}${Math.floor(random() * 9)}`;
  });
}

const printed = (id: string, words: readonly string[]) =>
  articleOf({ id, sections: { '': [`${words.join(' ')}.`] } });

/** Which story each text tells. */
const stories = (...texts: (readonly string[])[]) =>
  storiesOf(texts.map((words, n) => printed(`a${n}`, words)))
    .values()
    .toArray();

const original = wordsOf(1);

test.each([
  ['unchanged', original],
  ['with another opening', [...wordsOf(2, 20), ...original]],
  ['cut by a third', original.slice(0, 130)],
  ['with every tenth word changed', original.map((word, n) => (n % 10 === 0 ? `new${n}` : word))],
  ['with its paragraphs in another order', [...original.slice(100), ...original.slice(0, 100)]],
])('a reprint %s tells the same story', (_, reprint) => {
  expect(stories(original, wordsOf(3), reprint)).toEqual([0, 1, 0]);
});

test('articles in the same words about other things are stories of their own', () => {
  const many = Array.from({ length: 40 }, (_, n) => wordsOf(n + 1));

  expect(new Set(stories(...many)).size).toBe(40);
});

test('an article that is too short to tell anything is nobody’s reprint', () => {
  expect(stories(['Ferries'], ['Ferries'])).toEqual([0, 1]);
});
