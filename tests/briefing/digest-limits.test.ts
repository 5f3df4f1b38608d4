import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '../../src/briefing/limits.ts';
import { composeDigest } from '../../src/briefing/digest-compose.ts';
import type { Digest } from '../../src/briefing/digest.ts';
import { saysTheSame } from '../../src/briefing/redundancy.ts';
import { termsOf, wordCount } from '../../src/search/fold.ts';
import type { ArticleDraft } from '../article.ts';
import { articlesOf, cameIn, linesOf } from './digest-of.ts';

const NOUNS = [
  'Lima',
  'Oslo',
  'Accra',
  'Quito',
  'Perth',
  'cranes',
  'bananas',
  'timber',
  'steel',
  'wool',
];

const word = fc.constantFrom(...NOUNS, 'Sailors', 'Councils', 'winter', 'pay', 'storm');
const sentence = fc
  .tuple(fc.array(word, { minLength: 4, maxLength: 40 }), fc.nat(900))
  .map(([words, n]) => `Captains ${words.join(' ')} number ${n}.`);
const draft: fc.Arbitrary<ArticleDraft> = fc.record({
  headline: sentence,
  published: fc.constantFrom('2026-03-01', '2026-03-02', '2025-01-01'),
  soWhat: sentence,
  sections: fc.dictionary(
    fc.constantFrom('One', 'Two', 'Three', 'Sources'),
    fc.array(fc.array(sentence, { minLength: 1, maxLength: 5 }), { maxLength: 2 }),
  ),
});
const library = fc.array(draft, { maxLength: 9 });

test('every digest keeps its limits, repeats nothing, accounts for everything, and is the same in any order', () => {
  fc.assert(
    fc.property(library, fc.boolean(), fc.infiniteStream(fc.nat(5)), (drafts, first, dice) => {
      const given = cameIn(articlesOf(drafts));
      const news = given.news.map((each) => {
        const die = dice.next().value ?? 0;
        return { ...each, changed: first || die > 1 ? undefined : [0, 1, 2].slice(0, die + 1) };
      });
      const seen = new Set(
        news.flatMap(({ passage }) => (dice.next().value === 0 ? passage.section.id : [])),
      );
      const request = { first, seen, subjects: [] };

      const digest = composeDigest(news, given.quotes, request);
      const reversed = composeDigest(news.toReversed(), given.quotes, request);

      expect(reversed).toEqual(digest);
      expectWithinLimits(digest, first ? 3 : 5);
      expectNoRepeats(digest);
      const accounted = [...digest.items, ...digest.leftOut].map(
        ({ passage }) => passage.section.id,
      );
      expect(accounted.toSorted()).toEqual(
        news.map(({ passage }) => passage.section.id).toSorted(),
      );
      expect(digest.items.some(({ passage }) => seen.has(passage.section.id))).toBe(false);
      expect(digest.leftOut.every(({ because }) => because.endsWith('.'))).toBe(true);
    }),
    { numRuns: 120 },
  );
});

function expectWithinLimits({ items }: Digest, places: number): void {
  const texts = items.flatMap(({ passage, lines, quote, soWhat = '' }) => [
    passage.article.headline.slice(0, 160),
    ...lines.map((line) => line.sentence.text),
    quote?.quote.text ?? '',
    soWhat,
  ]);
  expect(items.length).toBeLessThanOrEqual(places);
  expect(texts.join('').length).toBeLessThanOrEqual(LIMITS.characters);
  expect(texts.reduce((sum, text) => sum + wordCount(text), 0)).toBeLessThanOrEqual(LIMITS.words);
}

function expectNoRepeats(digest: Digest): void {
  const terms = linesOf(digest).map((text) => new Set(termsOf(text)));
  for (const [at, own] of terms.entries()) {
    expect(terms.slice(at + 1).some((other) => saysTheSame(own, other))).toBe(false);
  }
}
