import { describe, expect, test } from 'vitest';
import { fullerRole, roleAfter } from '../../src/article/appositives.ts';
import { phraseAt } from '../../src/article/phrases.ts';
import { lineOf } from './reading.ts';

/** The role that stands behind `Ana Ruiz`, with which each line begins. */
const roleIn = (rest: string) => roleAfter(lineOf(`Ana Ruiz${rest}`), 2);

describe('what is set off behind a name is a role', () => {
  test.each([
    [', mayor of Porto Novo, said', 'mayor of Porto Novo'],
    [', the mayor, said', 'mayor'],
    [', 54, mayor of Porto Novo.', 'mayor of Porto Novo'],
    [', who is mayor of Porto Novo, said', 'mayor of Porto Novo'],
    [', founder and head of the institute.', 'founder and head of the institute'],
    [', research and policy director of the port.', 'research and policy director of the port'],
    [', a native of Lima, said', 'native of Lima'],
    [', a pilot who works nights, said', 'pilot who works nights'],
    [', a pilot from Lima, Ohio, said', 'pilot from Lima, Ohio'],
    [', author of “The Quay,” said', 'author of “The Quay,”'],
    [', the mayor of Lima said', 'mayor of Lima'],
    [', a painter and runs a school, said', 'painter'],
    [', then the harbour master, said', 'then the harbour master'],
    [', former head of the port (D), said', 'former head of the port'],
    [' (D-Ohio), chairwoman of the committee, said', 'chairwoman of the committee'],
    [' of the Sea Union, a pilot, said', 'pilot'],
    [', a pilot trained in Lima, said', 'pilot trained in Lima'],
    [', a former aide to Sen. Ted Holm, said', 'former aide to Sen. Ted Holm'],
    [', the US solicitor general, said', 'US solicitor general'],
    [
      ', under secretary of commerce for industry and security.',
      'under secretary of commerce for industry and security',
    ],
  ])('Ana Ruiz%s', (rest, role) => {
    expect(roleIn(rest)).toBe(role);
  });
});

describe('what is set off behind a name is none', () => {
  test.each([
    [', said on Friday'],
    [', who left early, said'],
    [', and the town council agreed'],
    [', which nobody had foreseen'],
    [', a day after the vote, said'],
    [', the water rose overnight'],
    [' said'],
    [', told the newspaper'],
    [' (D-Ohio and nothing more of it at all in this line'],
    [''],
  ])('Ana Ruiz%s', (rest) => {
    expect(roleIn(rest)).toBeUndefined();
  });
});

const fuller = (text: string) => {
  const line = lineOf(text);
  const phrase = phraseAt(line, 0);
  return phrase && fullerRole(line, phrase);
};

describe('of two roles', () => {
  test('the words behind a bare title say more', () => {
    expect(fuller('Rep. Ana Ruiz (D-Ohio), head of the harbour committee, said')).toBe(
      'head of the harbour committee',
    );
  });

  test.each([
    ['Ana Ruiz, who now runs the port, said', 'who now runs the port'],
    ['Ana Ruiz, who lives in Lima, Ohio, said', 'who lives in Lima, Ohio'],
    ['Ana Ruiz, press secretary for the port, said', 'press secretary for the port'],
    ['Ana Ruiz, 54, said', '54'],
    ['Ana Ruiz, 54, of Lima, said', 'of Lima'],
    ['Ana Ruiz, 54 ships ahead, said', undefined],
    ['Ana Ruiz, a pilot, who lives in Lima, said', 'pilot'],
    ['Ana Ruiz, who runs, said', undefined],
    ['Ana Ruiz, who saw the ship sink, said', undefined],
    [`Ana Ruiz, who runs ${'the long and '.repeat(12)}port, said`, undefined],
  ])('what somebody does is what they are: %s', (text, role) => {
    expect(fuller(text)).toBe(role);
  });

  test('a bare title is better than nothing', () => {
    expect(fuller('Senator Ana Ruiz said')).toBe('Senator');
  });

  test('a full role before the name stands', () => {
    expect(fuller('harbour pilot Ana Ruiz, a native of Lima, said')).toBe('harbour pilot');
  });
});
