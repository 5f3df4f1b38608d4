import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/ingest/yaml-file.ts';

const parse = (text: string, firstLine?: number) => parseYaml('tide.md', text, firstLine);

describe('values', () => {
  test('are those that JSON has', () => {
    const { value, problems } = parse('a: 1\nb: [x, true, null]\nc: { d: "2025-01-17" }');

    expect(problems).toEqual([]);
    expect(value).toEqual({ a: 1, b: ['x', true, null], c: { d: '2025-01-17' } });
  });

  test('a date stays the text that was written', () => {
    expect(parse('published: 2025-01-17').value).toEqual({ published: '2025-01-17' });
  });

  test('an empty text has none', () => {
    expect(parse('').value).toBeNull();
  });

  test('what stands before a mistake is still read', () => {
    const { value, problems } = parse('title: Tide\ndek: "never closed');

    expect(value).toMatchObject({ title: 'Tide' });
    expect(problems).toHaveLength(1);
  });

  test('a key called __proto__ changes nothing', () => {
    parse('__proto__: { polluted: true }');

    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('lines', () => {
  const text = 'title: Tide\nsource:\n  name: Gazette\n  url: none\ntopics:\n  - tides\n  - pumps';

  test.each([
    ['a key', ['source'], 2],
    ['a key inside another', ['source', 'url'], 4],
    ['an item of a list', ['topics', 1], 7],
    ['what has none: its parent’s', ['source', 'date'], 2],
    ['the file', [], 1],
  ] as const)('of %s', (_, path, line) => {
    expect(parse(text).lineOf([...path])).toBe(line);
  });

  test('count from where the YAML begins in its file', () => {
    expect(parse(text, 10).lineOf(['source', 'url'])).toBe(13);
  });

  test('of a path through a value that has no parts is the value’s', () => {
    expect(parse('title: Tide').lineOf(['title', 'deeper', 0])).toBe(1);
  });
});

describe('mistakes', () => {
  test('are told with file, line and remedy', () => {
    const { problems } = parse('title: Tide\ndek: a: b', 2);

    expect(problems).toMatchObject([{ file: 'tide.md', line: 3 }]);
    expect(problems[0]?.message).toMatch(/^This is not YAML: .*\.$/);
    expect(problems[0]?.remedy).toContain('colon');
  });

  test('the first one is told, not what it sets off', () => {
    expect(parse('a: [1, 2\nb: ]x: {\nc: "').problems).toHaveLength(1);
  });

  test('a key that stands twice has a remedy of its own', () => {
    const { problems } = parse('title: Tide\ntitle: Ebb');

    expect(problems).toMatchObject([{ line: 2, remedy: 'Keep one of the two lines.' }]);
  });

  test('aliases cannot multiply', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
      .concat(
        Array.from(
          'bcdefghi',
          (key, at) => `${key}: &${key} [${`*${'abcdefghi'[at]},`.repeat(9)}]`,
        ),
      )
      .join('\n');

    const { value, problems } = parse(bomb);

    expect(value).toBeUndefined();
    expect(problems[0]?.message).toContain('aliases');
  });
});
