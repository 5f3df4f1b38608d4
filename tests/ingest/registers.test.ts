import { expect, test } from 'vitest';
import { readSpeakers, readTopics } from '../../src/ingest/registers.ts';

const topics = (text: string) => readTopics('topics.yaml', new TextEncoder().encode(text));
const speakers = (text: string) => readSpeakers('speakers.yaml', new TextEncoder().encode(text));

test('topics are read with their aliases', () => {
  const { entries, problems } = topics(
    '- { id: tides, name: Tides, aliases: [High water] }\n- id: pumps\n  name: Pumps\n',
  );

  expect(problems).toEqual([]);
  expect(entries).toEqual([
    { id: 'tides', name: 'Tides', aliases: ['High water'] },
    { id: 'pumps', name: 'Pumps', aliases: [] },
  ]);
});

test('a second topic with the same id is left out and told in its line', () => {
  const { entries, problems } = topics(
    '- { id: tides, name: Tides }\n- { id: tides, name: Ebb }\n',
  );

  expect(entries.map(({ name }) => name)).toEqual(['Tides']);
  expect(problems).toMatchObject([{ file: 'topics.yaml', line: 2 }]);
  expect(problems[0]?.message).toBe('Ebb and Tides both have the id `tides`.');
});

test('an alias that two topics claim is told, naming both', () => {
  const { entries, problems } = topics(
    '- { id: tides, name: Tides, aliases: [Water] }\n- { id: pumps, name: Pumps, aliases: [water] }\n',
  );

  expect(entries).toHaveLength(2);
  expect(problems[0]?.message).toContain('claimed by Tides (`tides`) and by Pumps (`pumps`)');
});

test('two people printed under one name are told, naming both', () => {
  const { problems } = speakers(
    '- { id: ana, name: Ana Ruiz, printed: [Ruiz] }\n\n- { id: pedro, name: Pedro Ruiz, printed: [Ruiz] }\n',
  );

  expect(problems).toMatchObject([{ file: 'speakers.yaml', line: 3 }]);
  expect(problems[0]?.message).toContain('Ana Ruiz');
  expect(problems[0]?.message).toContain('Pedro Ruiz');
});

test('a bad entry is told in the line of its mistake, and the others stand', () => {
  const { entries, problems } = topics(
    '- id: tides\n  name: Tides\n- id: Not An Id\n  name: Pumps\n- id: quays\n  name: Quays\n  colour: red\n',
  );

  expect(entries.map(({ id }) => id)).toEqual(['tides']);
  expect(problems.map(({ line }) => line)).toEqual([3, 5]);
});

test.each(['tides: Tides', '- [broken', 'just words'])('%j is no register', (text) => {
  const { entries, problems } = topics(text);

  expect(entries).toEqual([]);
  expect(problems.length).toBeGreaterThan(0);
});

test('a file of comments is an empty register', () => {
  expect(topics('# nothing yet\n')).toEqual({ entries: [], problems: [] });
});
