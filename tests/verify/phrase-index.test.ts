import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { passagesOf } from '../../src/search/passages.ts';
import {
  buildPhraseIndex,
  changePhraseIndex,
  reopenPhraseIndex,
} from '../../src/verify/phrase-index.ts';
import { wordsOf } from '../../src/verify/reading.ts';
import { articleOf } from '../article.ts';
import { renumbered, withPart } from '../search/resealed.ts';

const sectionsOf = (texts: readonly string[]) =>
  passagesOf(
    texts.map((text, n) => articleOf({ id: `a${n}`, sections: { '': [text] } })),
    { topics: [], speakers: [] },
  ).sections;

const indexOf = async (texts: readonly string[], pause = async () => {}) =>
  buildPhraseIndex(sectionsOf(texts), pause);

const places = (found: readonly { readonly article: { readonly id: string } }[]) =>
  found.map(({ article }) => article.id);

const words = fc.array(fc.constantFrom('sea', 'wall', 'town', 'crane', 'gull', 'tax'), {
  minLength: 2,
  maxLength: 12,
});

test('no section is put before one that holds all the words in their order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(words, { minLength: 1, maxLength: 30 }),
      fc.nat(),
      fc.nat(),
      async (texts, pick, cut) => {
        const index = await indexOf(texts.map((text) => text.join(' ')));
        const chosen = texts[pick % texts.length] ?? [];
        const asked = chosen.slice(cut % (chosen.length - 1));
        const hasPairs = (text: readonly string[]) =>
          asked
            .slice(1)
            .every((word, at) =>
              text.some((each, to) => each === asked[at] && text[to + 1] === word),
            );

        const [first] = places(index.candidates(asked, 1));
        expect(hasPairs(texts[Number(first?.slice(1))] ?? [])).toBe(true);
      },
    ),
  );
});

test('among equals comes the one that is favoured, then the newest', async () => {
  const index = await indexOf(['the sea wall', 'the sea wall', 'the sea wall']);
  const asked = wordsOf('sea wall');

  expect(places(index.candidates(asked, 3))).toEqual(['a0', 'a1', 'a2']);
  expect(places(index.candidates(asked, 2, ({ article }) => article.id === 'a2'))).toEqual([
    'a2',
    'a0',
  ]);
});

const fail = () => {
  throw new Error('Nothing is picked');
};

test('whoever picks may fail, and the next is proposed what it would have been', async () => {
  const index = await indexOf(['the sea wall', 'the sea town', 'a town wall']);
  const asked = wordsOf('the sea town');
  const proposed = places(index.candidates(asked, 3));

  expect(() => index.candidates(wordsOf('the sea wall'), 3, fail)).toThrow('Nothing is picked');
  expect(places(index.candidates(asked, 3))).toEqual(proposed);
});

test('rare pairs count for more than common ones', async () => {
  const common = Array.from({ length: 20 }, () => 'in the town of the sea');
  const index = await indexOf([...common, 'a copper gull']);

  expect(places(index.candidates(wordsOf('in the town sat a copper gull'), 1))).toEqual(['a20']);
});

test('pairs that nobody printed take no room from those that somebody did', async () => {
  const printed = 'the sea wall of the town holds back the tide for now';
  // So many pairs that some of them share a bucket with those that stand.
  const others = Array.from({ length: 400 }, (_, n) => `gull${n} crane${n} tax${n}`);
  const index = await indexOf([printed, ...others]);
  const strange = Array.from({ length: 4_000 }, (_, n) => `strange${n}`);

  expect(places(index.candidates([...strange, ...wordsOf(printed)], 1))).toEqual(['a0']);
});

test('a single word and words that nobody printed propose nothing', async () => {
  const index = await indexOf(['the sea wall']);

  expect(index.candidates(['sea'], 5)).toEqual([]);
  expect(index.candidates(wordsOf('purple violins'), 5)).toEqual([]);
  expect((await indexOf([])).candidates(wordsOf('sea wall'), 5)).toEqual([]);
});

test('building pauses, so that answers go out meanwhile', async () => {
  let pauses = 0;
  await indexOf(
    Array.from({ length: 40 }, () => 'the sea wall of the town '.repeat(400)),
    async () => {
      pauses += 1;
    },
  );

  expect(pauses).toBeGreaterThan(5);
});

const noPause = async () => {};
/** Enough that two may change, twice, without all being filed anew. */
const library = fc.array(words, { minLength: 50, maxLength: 60 });

test('a changed index proposes what one of the same sections that is built anew does', async () => {
  await fc.assert(
    fc.asyncProperty(library, words, words, fc.nat(), async (texts, one, other, at) => {
      const old = sectionsOf(texts.map((text) => text.join(' ')));
      const [first, second] = sectionsOf([one.join(' '), other.join(' ')]);
      if (first === undefined || second === undefined) throw new Error('Two were laid out');
      const sections = old.toSpliced(at % 40, 2, first);
      const now = [second, ...sections];
      const before = await buildPhraseIndex(old, noPause);
      const proposed = before.candidates(one, 10);

      const changed = await changePhraseIndex(before, sections, noPause);
      const again = await changePhraseIndex(changed, now, noPause);

      const asked = [one, other, ...texts.slice(0, 5)];
      for (const [index, has] of [
        [changed, sections],
        [again, now],
      ] as const) {
        const anew = await buildPhraseIndex(has, noPause);
        const kept = await reopenPhraseIndex(index.parts(), has, noPause);
        for (const each of asked) {
          expect(index.candidates(each, 10)).toEqual(anew.candidates(each, 10));
          expect(kept?.candidates(each, 10)).toEqual(anew.candidates(each, 10));
        }
      }
      expect(before.candidates(one, 10)).toEqual(proposed);
    }),
    { numRuns: 15 },
  );
});

test('parts that are damaged, cut short, missing or of other sections open nothing', async () => {
  const sections = sectionsOf(['the sea wall', 'the town crane']);
  const parts = (await buildPhraseIndex(sections, noPause)).parts();
  const at = fc.nat(parts.length - 1);

  expect(await reopenPhraseIndex(parts, sectionsOf(['the sea wall']), noPause)).toBeUndefined();
  await fc.assert(
    fc.asyncProperty(at, fc.nat(), fc.nat(), async (damaged, place, length) => {
      const spoilt = (change: (bytes: Uint8Array) => Uint8Array) =>
        parts.map(({ name, bytes }, n) => ({ name, bytes: n === damaged ? change(bytes) : bytes }));
      const flipped = spoilt((bytes) =>
        bytes.map((byte, n) => (n === place % bytes.length ? byte ^ 4 : byte)),
      );
      const cut = spoilt((bytes) => bytes.slice(0, length % bytes.length));

      expect(await reopenPhraseIndex(flipped, sections, noPause)).toBeUndefined();
      expect(await reopenPhraseIndex(cut, sections, noPause)).toBeUndefined();
      expect(await reopenPhraseIndex(parts.toSpliced(damaged, 1), sections, noPause)).toBe(
        undefined,
      );
    }),
    { numRuns: 60 },
  );
});

test('parts that hold what they cannot open nothing, though their sums are right', async () => {
  const texts = Array.from({ length: 30 }, (_, n) => `the sea wall ${n} town crane`);
  const old = sectionsOf(texts);
  const sections = old.slice(1);
  const index = await changePhraseIndex(await buildPhraseIndex(old, noPause), sections, noPause);
  const opened = (name: string, field: number, change: (numbers: Uint32Array) => void) =>
    reopenPhraseIndex(
      withPart(index.parts(), name, 0, (part) => renumbered(part, field, change)),
      sections,
      noPause,
    );

  expect(await opened('pairs-0', 0, () => {})).toBeDefined();
  for (const place of [30, 0xffff_ffff]) {
    expect(await opened('phrases', 1, (given) => given.set([place]))).toBeUndefined();
  }
  expect(await opened('phrases', 1, (given) => given.copyWithin(0, 1, 2))).toBeUndefined();
  for (const count of [5, 0xffff_ffff]) {
    expect(await opened('pairs-0', 0, (sum) => sum.set([count]))).toBeUndefined();
  }
  for (const start of [0, 1]) {
    const set = (starts: Uint32Array) => starts.set([0xffff_fff0], start);
    expect(await opened('pairs-0', 1, set)).toBeUndefined();
  }
});
