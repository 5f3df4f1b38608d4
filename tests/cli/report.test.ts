import { expect, test } from 'vitest';
import { problemLines } from '../../src/cli/problems.ts';
import { articleReport, registerReport } from '../../src/cli/report.ts';
import { readArticle } from '../../src/ingest/read-article.ts';

/** What an editor is shown of a file. */
function reportOf(...lines: string[]): string[] {
  const { article } = readArticle('port/tide.md', new TextEncoder().encode(lines.join('\n')));
  if (article === undefined) throw new Error('The file gave no article');
  return articleReport(article);
}

test('an article is shown with everything that was understood of it', () => {
  const report = reportOf(
    '---',
    'title: Harbour floods again',
    'dek: A pump that nobody serviced',
    'byline: [Lena Okafor, Jonas Lind]',
    'source: { name: Harbour Gazette, url: "https://gazette.example/tide" }',
    'published: 2025-01-17',
    'topics: [tides, pumps]',
    'language: en',
    'so-what: The quay is closed.',
    '---',
    'The water rose. Nobody had been told.',
  );

  expect(report).toEqual([
    'Article    port/tide',
    'Headline   Harbour floods again',
    'Dek        A pump that nobody serviced',
    'Byline     Lena Okafor, Jonas Lind',
    'Source     Harbour Gazette, https://gazette.example/tide',
    'Published  2025-01-17T00:00:00.000Z',
    'Topics     tides, pumps',
    'Language   en',
    'So what    The quay is closed.',
    '',
    'Section    (opening)  #opening',
    '    1  The water rose.',
    '    2  Nobody had been told.',
  ]);
});

test('what an article does not say is a dash, or nothing', () => {
  const report = reportOf('# Tide', '', 'The water rose.');

  expect(report.slice(2, 8)).toEqual([
    'Dek        –',
    'Byline     –',
    'Source     –',
    'Published  –',
    'Topics     –',
    '',
  ]);
});

test('a source without an address is its name', () => {
  const report = reportOf('---', 'title: Tide', 'source: Gazette', '---', 'The water rose.');

  expect(report).toContain('Source     Gazette');
});

test('quotes stand under their section, part by part, with who said them', () => {
  const report = reportOf(
    '# Tide',
    '',
    '## Who pays',
    '',
    '“The town will pay,” said Ana Ruiz, a pilot. “It always has.”',
    '',
    '## What the gate says',
    '',
    'A sign reads thus. “No ship leaves this harbour by night.”',
  );

  expect(report.filter((line) => !/^ {2,4}\d/.test(line)).slice(7)).toEqual([
    '',
    'Section    Who pays  #who-pays',
    '  Quote    Ana Ruiz, pilot',
    '           “The town will pay,”',
    '           “It always has.”',
    '',
    'Section    What the gate says  #what-the-gate-says',
    '  Quote    (nobody is named)',
    '           “No ship leaves this harbour by night.”',
  ]);
});

test('a register is shown entry by entry, with every name', () => {
  const topics = registerReport([{ id: 'tides', name: 'Tides', aliases: ['High water'] }]);
  const speakers = registerReport([{ id: 'ana', name: 'Ana Ruiz', printed: [] }]);

  expect([...topics, ...speakers]).toEqual(['tides: Tides, High water', 'ana: Ana Ruiz']);
});

test('a problem is shown as editors’ tools read it, with its remedy below', () => {
  expect(problemLines({ file: 'tide.md', line: 3, message: 'No.', remedy: 'Do so.' })).toEqual([
    'tide.md:3: No.',
    '    Do so.',
  ]);
});
