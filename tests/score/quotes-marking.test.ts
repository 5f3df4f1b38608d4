import { expect, test } from 'vitest';
import { type Marked, markArticle } from '../../bench/score/quotes/marking.ts';
import { scoreOf } from '../../bench/score/quotes/score.ts';
import { at, found, goldOf } from './annotated.ts';

const TEXT = [
  'The harbour floods again',
  '“The pumps had not been serviced since spring,” said Ana Ruiz. “Nobody”, she added, “looked at',
  'the gauges all summer long.” Her film “Low Water at Dawn on Sunday” won a prize.',
].join('\n');

const PUMPS = 'The pumps had not been serviced since spring';
const FILM = 'Low Water at Dawn on Sunday';

const finding = (marked: Marked) => scoreOf([marked]);

test('marks, blanks and the comma at the edge make no difference', () => {
  const marked = markArticle(goldOf(TEXT, [{ parts: [PUMPS] }]), TEXT, [
    found(TEXT, [`“${PUMPS},” `]),
  ]);

  expect(finding(marked).core).toMatchObject({ gold: 1, found: 1, f1: 1 });
});

test('a segment is found from four fifths of the longer one on', () => {
  const text = 'one two three four five six seven eight nine ten';
  const gold = goldOf(text, [{ parts: [text.slice(0, 40)] }]);
  const upTo = (end: number) => [found(text, [text.slice(0, end)])];

  expect(finding(markArticle(gold, text, upTo(32))).core).toMatchObject({ found: 1, f1: 1 });
  expect(finding(markArticle(gold, text, upTo(31))).core).toMatchObject({ found: 1, f1: 0 });
  expect(finding(markArticle(gold, text, upTo(48))).core).toMatchObject({ found: 1, f1: 1 });
});

test('one segment answers for one: the best pair is taken first', () => {
  const gold = goldOf(TEXT, [{ parts: [PUMPS] }]);

  const marked = markArticle(gold, TEXT, [
    found(TEXT, ['pumps had not been serviced since spring']),
    found(TEXT, [PUMPS]),
  ]);

  expect(marked.given.map(({ isRight }) => isRight)).toEqual([false, true]);
  expect(finding(marked).core).toMatchObject({ found: 2, precision: 0.5, recall: 1 });
});

test('a found quote is cut where its paragraph ends', () => {
  const parts = ['looked at', 'the gauges all summer long'];

  const marked = markArticle(goldOf(TEXT, [{ parts }]), TEXT, [
    found(TEXT, [`“looked at\nthe gauges all summer long.”`]),
  ]);

  expect(finding(marked).core).toMatchObject({ gold: 1, found: 1, f1: 1 });
  expect(finding(marked).short).toMatchObject({ gold: 1, found: 1, f1: 1 });
});

test('fewer than five words are counted apart', () => {
  const gold = goldOf(TEXT, [{ parts: [PUMPS] }, { parts: ['Nobody'] }]);

  const marked = markArticle(gold, TEXT, [found(TEXT, ['Nobody'])]);

  expect(finding(marked).core).toMatchObject({ gold: 1, found: 0, recall: 0 });
  expect(finding(marked).short).toMatchObject({ gold: 1, found: 1, f1: 1 });
});

test('a short quote that was taken with its surroundings counts neither way', () => {
  const gold = goldOf(TEXT, [{ parts: ['Nobody'] }]);
  const wider = found(TEXT, ['since spring,” said Ana Ruiz. “Nobody”']);

  expect(finding(markArticle(gold, TEXT, [wider])).core.found).toBe(1);
  const half = goldOf(TEXT, [{ parts: ['said Ana Ruiz. “Nobody'] }]);
  expect(finding(markArticle(half, TEXT, [wider])).core.found).toBe(0);
});

test('what people left undecided costs nothing, a title taken for a quote does', () => {
  const title = [found(TEXT, [FILM])];

  const undecided = goldOf(TEXT, [], { ignore: [at(TEXT, `“${FILM}”`)] });
  expect(finding(markArticle(undecided, TEXT, title)).core.found).toBe(0);

  const negative = goldOf(TEXT, [], { negatives: [at(TEXT, FILM)] });
  expect(finding(markArticle(negative, TEXT, title)).core).toMatchObject({
    found: 1,
    precision: 0,
  });
});

test('half of a found segment in an undecided one is enough to leave it out', () => {
  const gold = (words: string) => goldOf(TEXT, [], { ignore: [at(TEXT, words)] });
  const title = [found(TEXT, [FILM])];

  expect(finding(markArticle(gold('Low Water at Dawn'), TEXT, title)).core.found).toBe(0);
  expect(finding(markArticle(gold('Low Water'), TEXT, title)).core.found).toBe(1);
});

const PARTS = [
  'the first part of five words',
  'a second part of as many',
  'and a third that ends it',
];
const JOINED = `“${PARTS[0]},” she said, “${PARTS[1]},” and “${PARTS[2]}.”`;

const words = (places: readonly number[]) => places.map((place) => PARTS[place] ?? '');

test.each([
  { what: 'joined', quotes: [[0, 1], [2]], recall: 1, precision: 1 },
  { what: 'left apart', quotes: [[0], [1], [2]], recall: 0, precision: 0 },
  { what: 'joined with what follows', quotes: [[0, 1, 2]], recall: 1, precision: 0.5 },
  { what: 'not both found', quotes: [[0], [2]], recall: 0, precision: 0 },
])('parts of one quote: $what', ({ quotes, recall, precision }) => {
  const gold = goldOf(JOINED, [{ parts: words([0, 1]) }, { parts: words([2]) }]);

  const marked = markArticle(
    gold,
    JOINED,
    quotes.map((places) => found(JOINED, words(places))),
  );

  expect(finding(marked).joined).toMatchObject({ recall, precision });
});
