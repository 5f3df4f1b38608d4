import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { type Contest, hold } from '../../bench/score/quotes/contest.ts';
import { mistakeLines, mistakesIn } from '../../bench/score/quotes/examples.ts';
import { publisherLines, tableLines } from '../../bench/score/quotes/table.ts';
import { goldOf, named } from './annotated.ts';

const TEXT = [
  'Harbour floods again',
  '“The pumps had not been serviced since spring,” said Ana Ruiz, the mayor of Porto Novo.',
  'Tom Okafor watched. “It always rains on the day of the fair,” he said. His “plan” was a boat.',
].join('\n\n');
const okafor = { cls: 'pronoun', text: 'he', gold: 'okafor' } as const;
const ROW = goldOf(TEXT, [
  {
    parts: ['The pumps had not been serviced since spring'],
    speaker: named('Ana Ruiz', 'Ana Ruiz, the mayor of Porto Novo'),
  },
  { parts: ['It always rains on the day of the fair'], speaker: okafor },
]);

const contest = (file = 'harbour.txt'): Contest =>
  hold([{ row: ROW, file, bytes: Buffer.from(TEXT), text: TEXT }], (pass) => {
    pass();
    return 200;
  });

test('the product is read through its own door, beside the naive expression', () => {
  const table = tableLines(contest()).map((line) => line.split(/ {2,}/));

  expect(table).toContainEqual(['end to end, span and speaker: F1', '2', '100.0', '50.0', '2.0']);
  expect(table).toContainEqual([
    'named speaker: accuracy / precision',
    '1',
    '100.0 / 100.0',
    '100.0 / 100.0',
    '1.0 / 1.0',
  ]);
  expect(table).toContainEqual(['pronoun speaker: accuracy', '1', '100.0', '0.0', '–']);
  expect(table).toContainEqual(['nominal speaker: accuracy', '0', '–', '–', '–']);
  expect(table).toContainEqual(['role: token F1', '1', '100.0', '0.0', '–']);
  expect(table).toContainEqual([
    'articles a second, one thread (0.2 kB each)',
    '1',
    '200',
    '200',
    '1.0',
  ]);
});

test('publishers have a line each', () => {
  const lines = publisherLines(contest()).map((line) => line.split(/ {2,}/));

  expect(lines.slice(1)).toEqual([['the-gauge', '1', '100.0 / 100.0', '100.0 / 100.0']]);
});

test('a file that cannot be read is named, and its quotes are missed', () => {
  const unreadable = contest('harbour.pdf');

  expect(tableLines(unreadable)[0]).toMatch(/^harbour\.pdf could not be read/);
  expect(unreadable.ours.score.core).toMatchObject({ gold: 2, found: 0 });
});

test('mistakes are listed by kind with the text around them', () => {
  const mistakes = mistakesIn(contest().naive.marked, 1);

  expect(mistakes.map(({ kind }) => kind)).toEqual(['pronoun speaker: nobody told', 'role']);
  const lines = mistakeLines(mistakes);
  expect(lines).toContain('== pronoun speaker: nobody told: 1');
  expect(lines).toContain('harbour · he (okafor) → nobody');
  expect(lines.join('\n')).toContain(
    'Tom Okafor watched. “⟦It always rains on the day of the fair⟧,” he said.',
  );
});

test('without a folder, the command says what one must hold and ends with 1', async () => {
  const run = promisify(execFile)(process.execPath, ['bench/score.ts', 'quotes']);

  await expect(run).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^There is nothing to score\.\n.*A folder holds gold\.jsonl/s),
  });
});
