import { describe, expect, test } from 'vitest';
import { cueAfter } from '../../src/article/cue-after.ts';
import { peopleOf } from '../../src/article/people.ts';
import { meaningOf } from '../../src/article/pronouns.ts';
import { toldSexes } from '../../src/article/told-sex.ts';
import { hearing, type Voice } from '../../src/article/voices.ts';
import { lineOf, quoteAt } from './reading.ts';

/** The voice behind the first quotation of each paragraph that has one, read in order. */
function voicesOf(...paragraphs: string[]): Voice[] {
  let offset = 0;
  const lines = paragraphs.map((text) => {
    const line = lineOf(text, offset);
    offset += line.tokens.length;
    return line;
  });
  const people = peopleOf(lines.flatMap(({ mentions }) => mentions));
  const hear = hearing(people, meaningOf(lines, people, toldSexes(lines, people)));
  return lines.flatMap((line) => {
    const cue = line.stretches.length === 0 ? undefined : cueAfter(line, quoteAt(line));
    return cue === undefined ? [] : hear(cue, line);
  });
}

const speakers = (...paragraphs: string[]) => voicesOf(...paragraphs).map((voice) => voice.speaker);
const roles = (...paragraphs: string[]) => voicesOf(...paragraphs).map((voice) => voice.role);

describe('a role', () => {
  test('is what they are, before how old they are', () => {
    expect(roles('“A,” said Ana Ruiz, 54.')).toEqual(['54']);
    expect(roles('“A,” said Ana Ruiz, 54.', 'Ana Ruiz, a pilot, left.')).toEqual(['pilot']);
  });
});

describe('a pronoun', () => {
  test('means who spoke last', () => {
    expect(speakers('“A,” said Jonas Lind.', '“B,” he said.')).toEqual([
      'Jonas Lind',
      'Jonas Lind',
    ]);
  });

  test('means who is named first in the sentence before it', () => {
    expect(speakers('Jonas Lind met Pedro Holm. “B,” he said.')).toEqual(['Jonas Lind']);
  });

  test('passes over somebody whom it cannot mean', () => {
    expect(speakers('Jonas Lind met Ana Ruiz.', '“B,” she said.')).toEqual(['Ana Ruiz']);
  });

  test('takes up somebody who is described and not named', () => {
    expect(speakers('“A,” said a spokeswoman for Jonas Lind.', '“B,” she said.')).toEqual([
      'spokeswoman for Jonas Lind',
      'spokeswoman for Jonas Lind',
    ]);
  });

  test('never takes up a paper, a body or several people', () => {
    for (const source of ['the report', 'the committee', 'officials']) {
      expect(speakers(`“A,” ${source} said.`, '“B,” he said.')[1]).toBeUndefined();
    }
  });

  test('never takes up a house', () => {
    expect(speakers('“A,” Harbour Council said.', '“B,” he said.')[1]).toBeUndefined();
  });

  test('reaches a few paragraphs back and no further', () => {
    const filler = 'The water rose and fell.';
    const near = speakers('“A,” said Jonas Lind.', filler, '“B,” he said.');
    const far = speakers('“A,” said Jonas Lind.', ...Array(9).fill(filler), '“B,” he said.');

    expect(near[1]).toBe('Jonas Lind');
    expect(far[1]).toBeUndefined();
  });

  test('of several people or of a thing means nobody', () => {
    expect(speakers('Jonas Lind came.', '“B,” they said.', '“C,” it said.')).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('a role', () => {
  test('beside the cue is the speaker’s', () => {
    expect(voicesOf('“A,” said Jonas Lind, a pilot.')).toEqual([
      { speaker: 'Jonas Lind', role: 'pilot' },
    ]);
  });

  test('is found where the article gives it', () => {
    expect(voicesOf('Jonas Lind, a pilot, came.', '“A,” Lind said.')).toEqual([
      { speaker: 'Jonas Lind', role: 'pilot' },
    ]);
  });

  test('is none where the article gives none', () => {
    expect(voicesOf('“A,” Jonas Lind said.')).toEqual([{ speaker: 'Jonas Lind', role: undefined }]);
  });
});

test('a family name that two bear is given as it is printed', () => {
  expect(speakers('Jonas Lind met Pedro Lind.', '“A,” Lind said.')).toEqual(['Lind']);
});

test('one attribution is one voice, two are two', () => {
  const [first, second] = voicesOf('“A,” said Jonas Lind.', '“B,” said Jonas Lind.');

  expect(first).toEqual(second);
  expect(first).not.toBe(second);
});
