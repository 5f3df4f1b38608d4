import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { nextSlot } from '../../src/subscription/slots.ts';
import type { Schedule } from '../../src/subscription/subscription.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;
/** Nights on which clocks change, and one on which none does. */
const ASKED: readonly (readonly [Schedule, after: string])[] = [
  [{ time: '02:30', zone: 'America/New_York', days: EVERY_DAY }, '2026-03-07T12:00:00Z'],
  [{ time: '01:30', zone: 'America/New_York', days: EVERY_DAY }, '2026-10-31T12:00:00Z'],
  [{ time: '02:15', zone: 'Australia/Lord_Howe', days: EVERY_DAY }, '2026-10-03T00:00:00Z'],
  [{ time: '00:30', zone: 'America/Santiago', days: [7] }, '2026-09-01T00:00:00Z'],
  [{ time: '07:00', zone: 'Asia/Kolkata', days: [1] }, '2026-11-03T06:00:00Z'],
];

test('a Node without Temporal finds the same slots', async () => {
  const program = `
    delete globalThis.Temporal;
    const { nextSlot } = await import('./src/subscription/slots.ts');
    const asked = ${JSON.stringify(ASKED)};
    console.log(JSON.stringify(asked.map(([schedule, after]) => nextSlot(schedule, new Date(after)))));
  `;

  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    program,
  ]);

  const native = ASKED.map(([schedule, after]) => nextSlot(schedule, new Date(after)));
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(native)));
});
