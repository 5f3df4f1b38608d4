import { expect, test } from 'vitest';
import { candidatesOf } from '../../src/briefing/candidates.ts';
import { type Reasons, salienceOf } from '../../src/briefing/salience.ts';
import { sceneOf } from '../../src/briefing/scene.ts';
import { topicSubject } from '../../src/briefing/subject.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { type ArticleDraft, articleOf } from '../article.ts';

const ferries = topicSubject({ id: 'ferries', name: 'Ferries', aliases: [] });

/** The reasons of every line, in printed order. */
function reasonsIn(...drafts: ArticleDraft[]): Reasons[] {
  const articles = drafts.map((draft, n) => articleOf({ id: `a${n}`, ...draft }));
  const { sections } = passagesOf(articles, { topics: [], speakers: [] });
  const candidates = sections.flatMap(candidatesOf);
  const scene = sceneOf(candidates, ferries);
  return candidates.map((each) => salienceOf(each, scene).reasons);
}

const PLAIN = 'Sailors of the old town met near the long pier.';
const only = (text: string) => ({ sections: { '': [text] } });

test('naming the subject counts in full, standing under its name by half', () => {
  const [named, headed, filed, neither] = reasonsIn(
    only('Ferries of the old town met near the pier.'),
    { headline: 'Ferries stop', ...only(PLAIN) },
    { topics: ['ferries'], ...only(PLAIN) },
    only(PLAIN),
  );

  expect([named, headed, filed, neither].map((each) => each?.subject)).toEqual([1, 0.5, 0.25, 0]);
});

test('the top of an article leads, wherever its sections are cut', () => {
  const reasons = reasonsIn({ sections: { One: [PLAIN, PLAIN], Two: [PLAIN] } });

  expect(reasons.map(({ lead }) => lead)).toEqual([1, 1 / 1.5, 1 / 2]);
  expect(reasons.map(({ opens }) => opens)).toEqual([1, 0, 1]);
});

test('what others speak of weighs more than what nobody else mentions', () => {
  const [common, also, lonely] = reasonsIn(
    only('Sailors met near the broken pier on Monday.'),
    only('Sailors feared for the broken pier all winter.'),
    only('Goats ate every turnip behind the neighbours’ barn.'),
  );

  expect(common?.shared).toBeGreaterThan(lonely?.shared ?? 1);
  expect(also?.shared).toBeGreaterThan(lonely?.shared ?? 1);
});

test('a long line gains by all that it says of what others speak of', () => {
  const [long, short] = reasonsIn(
    only('Sailors met near the broken pier on Monday to mend boats of the harbour.'),
    only('Sailors met near the broken pier on Monday.'),
    only('Boats of the harbour were mended by sailors near the broken pier.'),
  );

  expect(long?.carries).toBeGreaterThan(short?.carries ?? 1);
});

test('what several stories tell has sources, and a reprint is none', () => {
  const strike =
    'Sailors of the northern harbour struck over pay on Monday, and all boats stayed in port until dawn.';
  const [alone] = reasonsIn(only(strike), only('Goats ate every turnip behind the barn.'));
  const [told] = reasonsIn(only(strike), only('Captains said that the sailors struck over pay.'));
  const [reprinted] = reasonsIn(only(strike), only(strike));

  expect(alone?.sources).toBe(0);
  expect(told?.sources).toBeGreaterThan(0);
  expect(reprinted?.sources).toBe(0);
});

test('what is told in the article’s own words goes before what somebody said', () => {
  const [told, said] = reasonsIn(
    only(PLAIN),
    only('“Nobody in the old town met us,” said Ana Ruiz.'),
  );

  expect([told?.own, said?.own]).toEqual([1, 0]);
});

test('news loses half its freshness in a month, and undated news has none', () => {
  const [newest, month, undated] = reasonsIn(
    { published: '2025-03-31', ...only(PLAIN) },
    { published: '2025-03-01', ...only(PLAIN) },
    only(PLAIN),
  );

  expect(newest?.fresh).toBe(1);
  expect(month?.fresh).toBeCloseTo(0.5);
  expect(undated?.fresh).toBe(0);
});

test('figures and names are facts', () => {
  const [bare, rich] = reasonsIn(
    only(PLAIN),
    only('Sailors from Lima and Oslo sold 900 boats in Perth.'),
  );

  expect(bare?.facts).toBe(0);
  expect(rich?.facts).toBe(1);
});

test('a line is best between 10 and 40 words', () => {
  const [short, right, long] = reasonsIn(
    only('Sailors sold the last old boat.'),
    only(PLAIN),
    only(`Sailors ${'of old '.repeat(24)}met near the pier.`),
  );

  expect(short?.length).toBe(6 / 10);
  expect(right?.length).toBe(1);
  expect(long?.length).toBeLessThan(1);
});

test('a line that hangs on what stands around it weighs less than one that is whole', () => {
  const [whole, hanging] = reasonsIn(
    only(PLAIN),
    only('Sailors met near the pier to read the deal.'),
  );

  expect(whole?.whole).toBe(1);
  expect(hanging?.whole).toBeLessThan(1);
});
