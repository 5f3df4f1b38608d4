import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { completing } from '../../src/search/completions.ts';
import { foldPhrase } from '../../src/search/fold.ts';
import { anyText } from '../any-text.ts';

const offers = [
  { item: 'Export controls', names: ['Export controls', 'chip rules'] },
  { item: 'Ana Ruiz', names: ['Dr. Ana Ruiz'] },
  { item: 'Chips', names: ['Chips', 'semiconductors'] },
  { item: 'Rules', names: ['Rules'] },
];
const noPause = async () => {};
const complete = await completing(offers, noPause);

test('nothing typed offers the first', () => {
  expect(complete('', 2)).toEqual(['Export controls', 'Ana Ruiz']);
});

test('any word of a name may be begun', () => {
  expect(complete('rui', 5)).toEqual(['Ana Ruiz']);
  expect(complete('semi', 5)).toEqual(['Chips']);
  expect(complete('ana ru', 5)).toEqual(['Ana Ruiz']);
});

test('the whole name comes first, then names that begin so, then words within', () => {
  expect(complete('rules', 5)).toEqual(['Rules', 'Export controls']);
  expect(complete('chip', 5)).toEqual(['Export controls', 'Chips']);
});

test('an offer comes once, however many of its names fit', async () => {
  const both = await completing([{ item: 1, names: ['port', 'portal', 'sea port'] }], noPause);

  expect(both('port', 5)).toEqual([1]);
});

test('marks and case make no difference', async () => {
  const marked = await completing([{ item: 1, names: ['Élection'] }], noPause);

  expect(marked('ELE', 5)).toEqual([1]);
});

test.each([
  'semiconducters',
  'smeicond',
  'semcond',
  'semmi',
  'exoprt con',
  'export cno',
  'dr ana riuz',
])('one slip is forgiven from the fourth letter on: %s', (typed) => {
  expect(complete(typed, 5)).toHaveLength(1);
});

test('a short beginning has no slips', () => {
  expect(complete('sme', 5)).toEqual([]);
});

test('a slip is forgiven only where nobody is called so', async () => {
  const two = await completing(
    [
      { item: 'port', names: ['port'] },
      { item: 'part', names: ['part'] },
    ],
    noPause,
  );

  expect(two('part', 5)).toEqual(['part']);
});

test('one and two letters give what more of the list would give', async () => {
  const many = Array.from({ length: 60 }, (_, n) => ({ item: n, names: [`Port ${n}`, `a ${n}`] }));

  const ports = await completing(many, noPause);

  expect(ports('p', 25)).toEqual(ports('port', 25));
  expect(ports('po', 3)).toEqual([0, 1, 2]);
});

test('many names each take no room from others', async () => {
  const speakers = Array.from({ length: 40 }, (_, n) => {
    const name = `${String.fromCodePoint(97 + (n % 26))}${n} Ruiz`;
    return { item: n, names: [name, `Dr ${name}`, `Prof ${name}`] };
  });
  const called = { item: 40, names: ['Ruiz'] };
  const begun = { item: 41, names: ['Ruiz Gil', 'Ruiz Gil Mora'] };

  const ruiz = await completing([...speakers, called, begun], noPause);

  expect(ruiz('ruiz', 25)).toEqual([40, 41, ...speakers.slice(0, 23).map(({ item }) => item)]);
});

test('nothing that is typed is refused', () => {
  fc.assert(
    fc.property(anyText(60), (typed) => {
      expect(complete(typed, 25).length).toBeLessThanOrEqual(offers.length);
    }),
  );
});

test('what nobody is called offers nothing', () => {
  expect(complete('zzz', 5)).toEqual([]);
  expect(complete('!?', 5)).toEqual([]);
});

test('every beginning of every word finds its name, and nothing else where one does', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 4 });
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

  return fc.assert(
    fc.asyncProperty(fc.uniqueArray(name, { maxLength: 12 }), word, async (names, typed) => {
      const own = names.map((each) => ({ item: each, names: [each] }));
      const found = (await completing(own, noPause))(typed, 99);

      const expected = names.filter((each) =>
        foldPhrase(each)
          .split(' ')
          .some((part) => part.startsWith(foldPhrase(typed))),
      );
      // Where no name is begun so, a slip may be forgiven.
      const right = expected.length > 0 ? expected : found;
      expect(found.toSorted()).toEqual(right.toSorted());
    }),
  );
});
