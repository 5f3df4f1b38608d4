import { describe, expect, test } from 'vitest';
import { namesSubject, topicSubject, wordsSubject } from '../../src/briefing/subject.ts';
import { termsOf } from '../../src/search/fold.ts';

const setOf = (text: string) => new Set(termsOf(text));

describe('a topic', () => {
  const controls = topicSubject({ id: 'x', name: 'Export controls', aliases: ['chip rules'] });

  test('is named by all of any of its names, in any form', () => {
    expect(namesSubject(setOf('They controlled the exports.'), controls)).toBe(1);
    expect(namesSubject(setOf('A rule for chips.'), controls)).toBe(1);
  });

  test('is not named by halves of its names', () => {
    expect(namesSubject(setOf('Export rules.'), controls)).toBe(0);
  });
});

describe('a reader’s words', () => {
  test('count for less than their share where only some stand there', () => {
    const subject = wordsSubject(' cheap ferry tickets home ');

    expect(subject.about).toBe('cheap ferry tickets home');
    expect(namesSubject(setOf('Ferries are cheap.'), subject)).toBe(0.25);
  });

  test('without any everything is the subject', () => {
    expect(namesSubject(setOf('Ferries.'), wordsSubject(' '))).toBe(1);
  });
});
