import { expect, test } from 'vitest';
import { latenessOf } from '../../src/ledger/lateness.ts';
import { PATIENCE } from '../../src/ledger/windows.ts';

const DUE = new Date('2026-11-03T07:30:00Z');
const after = (ms: number) => latenessOf(DUE, new Date(DUE.getTime() + ms));

test('a digest is on time for five minutes, late for six hours, and then too late', () => {
  const minute = 60_000;

  const told = [-minute, 0, 5 * minute - 1, 5 * minute, 360 * minute - 1, 360 * minute].map(after);

  expect(told).toEqual(['on-time', 'on-time', 'on-time', 'late', 'late', 'too-late']);
});

test('how long that is can be set', () => {
  const patience = { ...PATIENCE, lateAfterMs: 10, giveUpAfterMs: 20 };

  const told = [9, 10, 20].map((ms) => latenessOf(DUE, new Date(DUE.getTime() + ms), patience));

  expect(told).toEqual(['on-time', 'late', 'too-late']);
});
