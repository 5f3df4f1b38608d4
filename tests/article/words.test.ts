import { expect, test } from 'vitest';
import { INSTITUTIONS, NOT_NAMES, NOT_PEOPLE } from '../../src/article/words/not-people.ts';
import { isEpithet, isPersonNoun, isRoleNoun } from '../../src/article/words/roles.ts';
import { CUE_PARTICIPLES, CUE_VERBS, SAYING_VERBS } from '../../src/article/words/verbs.ts';

test.each([
  [['said', 'says', 'say', 'told', 'replied', 'insisted', 'quipped'], SAYING_VERBS],
  [['blamed', 'shot', 'began', 'begun'], CUE_VERBS],
  [['saying', 'replying', 'quipping', 'beginning'], CUE_PARTICIPLES],
  [['The', 'Amid', 'Monday'], NOT_NAMES],
  [['Ministry', 'University'], NOT_PEOPLE],
  [['Ministry', 'Department'], INSTITUTIONS],
])('%j are in their list', (words, list) => {
  expect(words.filter((word) => !list.has(word))).toEqual([]);
});

test('what acts by speaking does not say', () => {
  expect(['blamed', 'began'].filter((word) => SAYING_VERBS.has(word))).toEqual([]);
});

test('nouns for those who speak are known by a list and by their endings', () => {
  expect(
    ['spokesman', 'welder', 'historian', 'trustees', 'report', '43-year-old'].filter(isRoleNoun),
  ).toHaveLength(6);
  expect(['however', 'number', 'winter', 'agree', 'boat'].filter(isRoleNoun)).toEqual([]);
});

test('one human being is meant by some of them', () => {
  expect(['spokesman', 'officials', 'ministry', 'report'].filter(isPersonNoun)).toEqual([
    'spokesman',
  ]);
});

test('some call again who was named', () => {
  expect(['senator', '43-year-old', 'spokesman'].filter(isEpithet)).toEqual([
    'senator',
    '43-year-old',
  ]);
});
