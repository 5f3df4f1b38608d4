import { describe, expect, test } from 'vitest';
import { NO_FACTS, readFrontMatter } from '../../src/ingest/front-matter.ts';

const read = (...lines: string[]) => readFrontMatter('tide.md', lines.join('\n'), 2);
const messages = (...lines: string[]) => read(...lines).problems.map(({ message }) => message);

describe('every field', () => {
  test('is read as it is written', () => {
    const { facts, problems } = read(
      'title: Harbour floods again',
      'dek: A pump that nobody serviced',
      'byline: [Lena Okafor, Jonas Lind]',
      'source: { name: Harbour Gazette, url: "https://gazette.example/tide" }',
      'published: 2025-01-17T09:30:00+01:00',
      'topics: [tides, pumps]',
      'language: en-GB',
      'so-what: The quay is closed.',
    );

    expect(problems).toEqual([]);
    expect(facts).toEqual({
      title: 'Harbour floods again',
      dek: 'A pump that nobody serviced',
      byline: ['Lena Okafor', 'Jonas Lind'],
      source: { name: 'Harbour Gazette', url: 'https://gazette.example/tide' },
      published: new Date('2025-01-17T08:30:00Z'),
      topics: ['tides', 'pumps'],
      language: 'en-GB',
      soWhat: 'The quay is closed.',
    });
  });

  test('is known by the names that other systems give it', () => {
    const { facts, problems } = read(
      'title: Tide',
      'description: A pump',
      'author: Lena Okafor',
      'date: 2025-01-17',
      'tags: tides',
      'lang: en',
      'layout: post',
    );

    expect(problems).toEqual([]);
    expect(facts).toMatchObject({
      dek: 'A pump',
      byline: ['Lena Okafor'],
      published: new Date('2025-01-17'),
      topics: ['tides'],
      language: 'en',
    });
  });

  test('may be left empty', () => {
    const { facts, problems } = read('title: Tide', 'dek:', 'topics:');

    expect(problems).toEqual([]);
    expect(facts).toMatchObject({ dek: undefined, topics: [] });
  });

  test('may be missing, all of them', () => {
    expect(read('')).toEqual({ facts: NO_FACTS, problems: [] });
  });
});

describe('a field with a mistake is as good as absent, and told', () => {
  test.each([
    ['published: soon', 'published', 'it is no date'],
    ['published: 2025-02-30', 'published', 'it is no date'],
    ['title: [a, b]', 'title', 'it is one line of text'],
    ['byline: { name: x }', 'byline', 'it is a list of words'],
    ['language: English please', 'language', 'it is no language tag'],
    ['title: "\\ud800"', 'title', 'it holds half a character'],
    ['topics: [tides, "\\udc00"]', 'topics', 'it holds half a character'],
  ])('%s', (line, field, expects) => {
    expect(messages('dek: A pump', line)).toEqual([`\`${field}\` cannot be used: ${expects}.`]);
  });

  test('in its line, with a remedy', () => {
    const { problems } = read('title: Tide', 'source:', '  name: Gazette', '  url: javascript:x');

    expect(problems).toEqual([
      {
        file: 'tide.md',
        line: 5,
        message: '`source.url` cannot be used: it must be a full http or https address.',
        remedy: 'Copy it from the address bar, https:// included, or leave it out.',
      },
    ]);
  });

  test('and the others stand', () => {
    expect(read('title: Tide', 'published: soon').facts.title).toBe('Tide');
  });
});

describe('a key that nobody knows', () => {
  test('is told with the one that was probably meant', () => {
    expect(read('topcs: tides').problems).toMatchObject([
      { line: 2, message: 'No article has a `topcs`.', remedy: 'Did you mean `topics`?' },
    ]);
  });

  test('is told with all that there are where none is near', () => {
    expect(read('weather: fair').problems[0]?.remedy).toMatch(
      /^Remove it; the keys are title, dek, byline, source, /,
    );
  });

  test('is told ten times at most, however many there are', () => {
    const lines = Array.from({ length: 1_000 }, (_, n) => `k${n}: 1`);

    expect(messages(...lines)).toHaveLength(10);
  });

  test('is told in short where it is long', () => {
    expect(messages(`${'k'.repeat(500)}: 1`)[0]?.length).toBeLessThan(100);
  });
});

describe('front matter that is none', () => {
  test('a list is told from it', () => {
    expect(messages('- title')).toEqual(['The front matter is not a list of `key: value` lines.']);
  });

  test('a text as long as an article is passed over, and told', () => {
    const { facts, problems } = read(`title: Tide\ndek: ${'water '.repeat(5_000)}`);

    expect(facts).toEqual(NO_FACTS);
    expect(problems).toMatchObject([{ file: 'tide.md', line: 2 }]);
    expect(problems[0]?.message).toContain('more than 20,000 characters');
  });
});
