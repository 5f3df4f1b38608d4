import { expect, test } from 'vitest';
import { markArticle } from '../../bench/score/quotes/marking.ts';
import { scoreOf } from '../../bench/score/quotes/score.ts';
import { found, goldOf, named, spoken } from './annotated.ts';

const ruiz = named('Ana Ruiz');
const she = { cls: 'pronoun', text: 'she', gold: 'ruiz' } as const;
const unresolved = { cls: 'pronoun', text: 'she' } as const;
const officer = { cls: 'nominal', text: 'an officer', headnoun: 'officer' } as const;

test('accuracy is of all that are judged, precision of those for whom anybody was named', () => {
  const { named: score } = scoreOf([
    spoken(ruiz, 'Ana Ruiz'),
    spoken(ruiz, 'Tom Okafor'),
    spoken(ruiz),
    spoken(ruiz),
  ]);

  expect(score).toEqual({ gold: 4, judged: 4, accuracy: 0.25, precision: 0.5, attempted: 0.5 });
});

test('a sample of a class stands for the whole of it', () => {
  const { speakers, pronoun, endToEnd } = scoreOf([
    spoken(ruiz, 'Ana Ruiz'),
    spoken(ruiz, 'Ana Ruiz'),
    spoken(she, 'Tom Okafor'),
    spoken(unresolved, 'Tom Okafor'),
    spoken(unresolved),
    spoken(officer, 'officer'),
    spoken(officer),
  ]);

  expect(pronoun).toMatchObject({ gold: 3, judged: 1, accuracy: 0 });
  expect(speakers.accuracy).toBeCloseTo((2 * 1 + 2 * 0.5) / 7);
  expect(speakers.wrong).toBeCloseTo(3 / 7);
  expect(endToEnd).toBeCloseTo(speakers.accuracy);
});

test('end to end, a missed quote costs as much as a wrong speaker', () => {
  const text = '“The town will pay for all of it,” said Ana Ruiz. “It always has paid in the end.”';
  const parts = ['The town will pay for all of it', 'It always has paid in the end'] as const;
  const gold = goldOf(
    text,
    parts.map((part) => ({ parts: [part], speaker: ruiz })),
  );

  const marked = markArticle(gold, text, [found(text, [parts[0]], 'Ana Ruiz')]);

  expect(scoreOf([marked]).endToEnd).toBeCloseTo(2 / 3);
});

test('roles are judged where the name was told rightly', () => {
  const mayor = named('Ana Ruiz', 'Ana Ruiz, the mayor');

  const { role } = scoreOf([
    spoken(mayor, 'Ana Ruiz', 'mayor'),
    spoken(mayor, 'Ruiz'),
    spoken(mayor, 'Tom Okafor', 'mayor'),
    spoken(ruiz, 'Ana Ruiz', 'mayor'),
  ]);

  expect(role).toEqual({ judged: 2, f1: 0.5 });
});

test('what nothing was judged of has no figure', () => {
  const score = scoreOf([spoken(ruiz)]);

  expect(score.named).toMatchObject({ accuracy: 0, precision: undefined });
  expect(score.nominal).toMatchObject({ judged: 0, accuracy: undefined });
  expect(score.role).toEqual({ judged: 0, f1: undefined });
  expect(score.joined).toEqual({ gold: 0, recall: 0, precision: 0 });
});
