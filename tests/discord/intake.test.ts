import { expect, test, vi } from 'vitest';
import { zeroCounts } from '../../src/discord/counters.ts';
import type { Counts } from '../../src/discord/counters.ts';
import type { Request } from '../../src/discord/http.ts';
import { createIntake } from '../../src/discord/intake.ts';
import type { Intake } from '../../src/discord/intake.ts';
import { DISCORD_TIMING } from '../../src/discord/timing.ts';
import { echo, counterOf, keptLog, waitingCommand } from './front.ts';
import { command, ofType, press, typing } from './interactions.ts';

type Setting = {
  readonly counter?: ReturnType<typeof counterOf>;
  readonly ageMs?: number;
  readonly refuse?: (request: Request) => Error | undefined;
};

type Set = {
  readonly intake: Intake;
  readonly calls: string[];
  readonly counts: Counts;
  readonly lines: string[];
  /** What the timers were set to; each goes off only when it is called. */
  readonly timers: Map<number, () => void>;
};

/** An intake whose Discord answers as the test says, and whose timers the test holds. */
function intakeWith({ counter = counterOf(echo), ageMs = 0, refuse }: Setting = {}): Set {
  const calls: string[] = [];
  const timers = new Map<number, () => void>();
  const counts = zeroCounts();
  const log = keptLog();
  const http = async (request: Request) => {
    calls.push(`${request.method} ${JSON.stringify(request.body)}`);
    const error = refuse?.(request);
    if (error !== undefined) throw error;
    return {};
  };
  const after = (ms: number, run: () => void) => {
    timers.set(ms, run);
    return () => void timers.delete(ms);
  };
  const timing = { ...DISCORD_TIMING, after };
  const answers = { ageOf: () => ageMs, us: () => undefined };
  const intake = createIntake({ counter, http, log, counts, timing, ...answers });
  return { intake, calls, counts, lines: log.lines, timers };
}

const say = (words: string) => [{ type: 3, name: 'words', value: words }];
const until = (check: () => void) => vi.waitFor(check, { interval: 1 });

test('an answer from memory leaves no timer behind', async () => {
  const { intake, calls, counts, timers } = intakeWith();

  intake.take(command('echo', say('hello')));
  await intake.close();

  expect(calls).toHaveLength(1);
  expect(counts).toEqual({ ...zeroCounts(), answered: 1 });
  expect(timers.size).toBe(0);
});

test.each([
  [0, 1_200],
  [700, 1_200],
  [1_900, 100],
  [2_400, 0],
])('an interaction that is %i ms old is deferred after %i ms', async (ageMs, waitMs) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { intake, calls, timers } = intakeWith({
    counter: counterOf(waitingCommand(promise)),
    ageMs,
  });

  intake.take(command('wait'));
  timers.get(waitMs)?.();
  await until(() => expect(calls).toEqual(['POST {"type":5}']));
  resolve();
  await intake.close();

  expect(calls[1]).toMatch(/^PATCH .*at last/);
});

test('one that is too old is not answered', async () => {
  const { intake, calls, counts } = intakeWith({ ageMs: 2_501 });

  intake.take(command('echo', say('late')));
  await intake.close();

  expect(calls).toEqual([]);
  expect(counts.dropped).toBe(1);
});

test('the same one is answered once, however often it comes', async () => {
  const { intake, calls, counts } = intakeWith();
  const same = press('echo:again:once');

  intake.take(same);
  intake.take(same);
  await intake.close();

  expect(calls).toHaveLength(1);
  expect(counts).toMatchObject({ answered: 1, repeated: 1 });
});

test('an answer that Discord refuses is found in the log under the reference that the reader gets', async () => {
  const refused = Object.assign(new Error('Invalid Form Body'), { status: 400, code: 50_035 });
  const counter = counterOf(echo);
  const { intake, calls, counts } = intakeWith({
    counter,
    refuse: ({ body }) => (JSON.stringify(body).includes('hello') ? refused : undefined),
  });

  intake.take(command('echo', say('hello')));
  await intake.close();

  expect(counter.reports).toEqual(['ref-1: Error: Invalid Form Body']);
  expect(calls[1]).toContain('ref');
  expect(counts.failed).toBe(1);
});

test('what is not understood is answered in the way that it can be', async () => {
  const { intake, calls, counts, lines } = intakeWith();

  intake.take(ofType(5));
  intake.take(ofType(4));
  await intake.close();

  expect(calls[0]).toContain('This bot does not know what you just did');
  expect(calls[1]).toBe('POST {"type":8,"data":{"choices":[]}}');
  expect(counts).toEqual({ ...zeroCounts(), notUnderstood: 2 });
  expect(lines).toHaveLength(2);
});

test('being late is a warning, every other refusal an error', async () => {
  const late = Object.assign(new Error('Unknown interaction'), { status: 404, code: 10_062 });
  const cut = new Error('other side closed');
  const tooLate = intakeWith({ refuse: () => late });
  const broken = intakeWith({ refuse: () => cut });

  tooLate.intake.take(typing('echo', 'words', 'a'));
  broken.intake.take(typing('echo', 'words', 'a'));
  await Promise.all([tooLate.intake.close(), broken.intake.close()]);

  expect(tooLate.lines).toEqual(['warn Discord no longer waited for an answer.']);
  expect(broken.lines).toEqual(['error Discord did not take an answer.']);
  expect([tooLate.counts.tooLate, broken.counts.failed]).toEqual([1, 1]);
});

test('once it is closed, nothing more is taken', async () => {
  const { intake, calls } = intakeWith();

  await intake.close();
  intake.take(command('echo', say('hello')));

  expect(calls).toEqual([]);
});
