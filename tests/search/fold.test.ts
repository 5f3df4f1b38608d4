import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldPhrase, termsOf, tokensOf, wordCount } from '../../src/search/fold.ts';
import { startCpuTime } from '../cpu-time.ts';
import { anyText } from '../any-text.ts';

test.each([
  ['marks', 'Élection', 'election'],
  ['case', 'PORTS', 'ports'],
  ['possessives, straight and curly', "mayor's", 'mayor’s'],
  ['plurals', 'tariffs', 'tariff'],
  ['the dots of initials', 'U.S.', 'US'],
  ['the commas of numbers', '170,000', '170000'],
  ['hyphens', 'export-controls', 'export controls'],
  ['apostrophes within words', "O'Neill", 'ONeill'],
])('%s make no difference', (_, one, other) => {
  expect(termsOf(one)).toEqual(termsOf(other));
});

test('words that say nothing are not searched for', () => {
  expect(termsOf('What is the port of it all?')).toEqual(['port']);
});

test('an acronym is never taken for a small word', () => {
  expect(termsOf('The WHO said IT was late')).toEqual(['who', 'said', 'it', 'late']);
});

test('"used" is not the US', () => {
  expect(termsOf('US')).not.toEqual(termsOf('used'));
  expect(termsOf('used')).toEqual(termsOf('using'));
});

test('a decimal number stays whole', () => {
  expect(termsOf('It rose by 3.5 per cent')).toContain('3.5');
});

test('Chinese is cut into words', () => {
  expect(termsOf('北京大学在中国')).toEqual(expect.arrayContaining(['中国']));
});

test('Japanese has pairs of characters beside its words', () => {
  const terms = tokensOf('東京都に住む').map(({ term }) => term);

  expect(terms).toEqual(expect.arrayContaining(['東京', '京都']));
});

test('words count in every script, small ones included', () => {
  expect(wordCount('The port is closed, O’Neill said.')).toBe(6);
  expect(wordCount('我爱北京')).toBeGreaterThan(1);
});

test('phrases are the same where a reader would type them the same', () => {
  expect(foldPhrase('  Tik-Tok’s  ')).toBe(foldPhrase('tik tok'));
});

test('every token stands where it says, whatever the text', () => {
  fc.assert(
    fc.property(anyText(200), (text) => {
      for (const { start, end, word } of tokensOf(text)) {
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toHaveLength(end - start);
        expect(word.length).toBeLessThanOrEqual(40);
      }
    }),
  );
});

test('folding a fold changes nothing more', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('a', 'Z', 'é', ' ', 'U.', '’', '-', '1', ','),
        maxLength: 30,
      }),
      (text) => {
        const once = foldPhrase(text);

        expect(foldPhrase(once)).toBe(once);
      },
    ),
  );
});

test('a monstrous line costs in proportion', () => {
  const spentMs = startCpuTime();

  tokensOf('a.'.repeat(50_000));
  tokensOf('y'.repeat(100_000));
  tokensOf('漢'.repeat(100_000));

  expect(spentMs()).toBeLessThan(5_000);
});

test.each([
  ['a hyphenated word', 'export e-mails', 'email'],
  ['a date in digits', 'on 2025-11-03', '20251103'],
])('%s stands as one word beside its parts', (_, text, term) => {
  expect(tokensOf(text).filter(({ isBeside }) => isBeside)).toMatchObject([{ term }]);
});

test('a score is not one number', () => {
  expect(tokensOf('They won 3-1').some(({ isBeside }) => isBeside)).toBe(false);
});

test('where all is in capitals, small words are small', () => {
  expect(termsOf('THE ALLIES MET AT THE PORT')).toEqual(termsOf('The allies met at the port'));
});

test.each([
  ['fr', 'L’élection d’avril', ['élection', 'avril']],
  ['de', 'die Straße und die Häuser', ['strasse', 'häusern']],
  ['es', 'las elecciones', ['elección']],
  ['pt', 'as nações', ['nação']],
] as const)('in %s, forms of a word are one: %s', (language, text, forms) => {
  expect(termsOf(text, language)).toEqual(forms.flatMap((form) => termsOf(form, language)));
});

test('words of a language without rules are taken as they are spelled', () => {
  expect(termsOf('Husen och båtarna', 'other')).toEqual(['husen', 'och', 'batarna']);
});
