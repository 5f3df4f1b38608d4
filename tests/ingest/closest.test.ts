import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { closest } from '../../src/ingest/closest.ts';
import { startCpuTime } from '../cpu-time.ts';

const KEYS = ['title', 'dek', 'topics', 'published', 'byline'];

test.each([
  ['topcs', 'topics'],
  ['Topics', 'topics'],
  ['publishd', 'published'],
  ['pubilshed', 'published'],
  ['titel', 'title'],
  ['dec', 'dek'],
])('“%s” was meant as %s', (typed, meant) => {
  expect(closest(typed, KEYS)).toBe(meant);
});

test.each(['weather', 'x', '', 'headline of the piece'])('“%s” is near no key', (typed) => {
  expect(closest(typed, KEYS)).toBeUndefined();
});

test('of two that are near, the nearer one was meant', () => {
  expect(closest('byline', ['bylines', 'byline', 'byliner'])).toBe('byline');
});

test('of two that are equally near, the first one was meant', () => {
  expect(closest('tags', ['tabs', 'taps'])).toBe('tabs');
});

test('a word of the list is always its own nearest', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KEYS), (word) => {
      expect(closest(word, KEYS)).toBe(word);
    }),
  );
});

test('one slip in a word of four letters or more never hides it', () => {
  const word = fc.stringMatching(/^[a-z]{4,12}$/);
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom('a', 'z'), (meant, place, letter) => {
      const at = place % meant.length;
      const typed = meant.slice(0, at) + letter + meant.slice(at + 1);

      expect(closest(typed, [meant])).toBe(meant);
    }),
  );
});

test('a key as long as a book costs nothing', () => {
  const spentMs = startCpuTime();

  expect(closest('k'.repeat(1_000_000), KEYS)).toBeUndefined();

  expect(spentMs()).toBeLessThan(100);
});
