import { expect, test } from 'vitest';
import { readQuestion } from '../../src/newsroom/questions.ts';
import { startCpuTime } from '../cpu-time.ts';

const NOBODY = { speaker: undefined, publisher: undefined, period: undefined };
const between = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) });

test.each([
  ['what did Ana Ruiz say?', { about: '', speaker: 'Ana Ruiz' }],
  ['What has Ana Ruiz said about the ferries', { about: 'the ferries', speaker: 'Ana Ruiz' }],
  ['what does the mayor think of tolls', { about: 'tolls', speaker: 'the mayor' }],
  ['quotes by Ana Ruiz on tolls', { about: 'tolls', speaker: 'Ana Ruiz' }],
])('“%s” asks what somebody said', (typed, asked) => {
  expect(readQuestion(typed)).toEqual({ ...NOBODY, ...asked });
});

test.each([
  ['ferries according to the Harbour Post', { about: 'ferries', publisher: 'the Harbour Post' }],
  ['published by Quay Gazette', { about: '', publisher: 'Quay Gazette' }],
])('“%s” asks what somebody published', (typed, asked) => {
  expect(readQuestion(typed)).toEqual({ ...NOBODY, ...asked });
});

test.each([
  ['ferries in March 2025', 'ferries', between('2025-03-01', '2025-04-01')],
  ['ferries in december 2025', 'ferries', between('2025-12-01', '2026-01-01')],
  ['ferries 2025', 'ferries', between('2025-01-01', '2026-01-01')],
  ['ferries on 3 May 2025', 'ferries', between('2025-05-03', '2025-05-04')],
  ['March 2025', '', between('2025-03-01', '2025-04-01')],
])('“%s” asks for a period', (typed, about, period) => {
  expect(readQuestion(typed)).toEqual({ ...NOBODY, about, period });
});

test('a question may have a person, a subject and a period', () => {
  expect(readQuestion('what did Ana Ruiz say about ferries in March 2025?')).toEqual({
    about: 'ferries',
    speaker: 'Ana Ruiz',
    publisher: undefined,
    period: between('2025-03-01', '2025-04-01'),
  });
});

test.each(['ferries', 'what ferries cost', 'bridge 12', 'in the harbour', 'Say it', ''])(
  '“%s” is words and nothing more',
  (typed) => {
    expect(readQuestion(typed)).toEqual({ ...NOBODY, about: typed });
  },
);

test('a long hostile question is read in a moment', () => {
  const spentMs = startCpuTime();
  readQuestion(`what did ${'say about '.repeat(5_000)}`);
  readQuestion(`${'in 2 '.repeat(5_000)}2025`);

  expect(spentMs()).toBeLessThan(1_000);
});
