import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const guide = readFileSync('docs/operating.md', 'utf8');
const table = guide.slice(guide.indexOf('## What the log says'), guide.indexOf('## Content'));
const source = globSync('src/**/*.ts')
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** What is in backticks in the first column, and what the text above says of a good start. */
const named = table
  .split('\n')
  .flatMap((line) => (line.startsWith('| `') ? [line.split('|')[1] ?? ''] : []))
  .concat(table.slice(0, table.indexOf('|')))
  .flatMap((words) => [...words.matchAll(/`([^`]+)`/g)].map(([, message = '']) => message));

/** The messages that ask for a look. */
const logged = [
  ...source.matchAll(/log\.(?:warn|error|fatal)\(\s*(?:\{[^}]*\}),\s*['`]([^'`$]+)/g),
].map(([, message = '']) => message.trim());

test.each(named)('the log says “%s”, as the guide has it', (message) => {
  expect(source.includes(message.replace(/ ?…$/, ''))).toBe(true);
});

test.each([...new Set(logged)])('the guide says what to do about “%s”', (message) => {
  expect(named.some((known) => message.startsWith(known.replace(/ ?…$/, '')))).toBe(true);
});

test('the guide and the source are read as they are written', () => {
  expect(named.length).toBeGreaterThan(20);
  expect(logged.length).toBeGreaterThan(12);
});
