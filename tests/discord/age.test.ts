import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageOf, followDiscordClock, sharper, TOO_OLD_MS } from '../../src/discord/age.ts';
import type { Sighting } from '../../src/discord/age.ts';
import { idAt } from './stand-in.ts';

const NOON = Date.UTC(2026, 5, 1, 12);

/** A world in which our clock starts at any number and runs up to 0.02% too fast or too slow. */
const world = fc.record({
  startedAt: fc.integer({ min: 0, max: 10 ** 9 }),
  speed: fc.double({ min: 0.9998, max: 1.0002, noNaN: true }),
  /** When Discord answered, counted from noon by its own clock, and how long that was under way. */
  answers: fc.array(fc.record({ after: fc.nat(86_400_000), latency: fc.nat(15_000) }), {
    minLength: 1,
    maxLength: 20,
  }),
  /** How long after the last answer the interaction is made, and how long that is under way. */
  pause: fc.nat(600_000),
  delay: fc.nat(60_000),
});

type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

/** What the bot knows once all answers have come, and what it thinks of the interaction then. */
function judged({ startedAt, speed, answers, pause, delay }: World) {
  const ours = (discordMs: number) => startedAt + (discordMs - NOON) * speed;
  const arrivals = answers
    .map(({ after, latency }) => ({ at: NOON + after, here: NOON + after + latency }))
    .toSorted((a, b) => a.here - b.here);
  const known = arrivals.reduce<Sighting | undefined>(
    (best, { at, here }) =>
      sharper(best, { discordMs: Math.floor(at / 1000) * 1000, elapsedMs: ours(here) }),
    undefined,
  );
  const last = arrivals.at(-1)?.here ?? NOON;
  const made = last + pause;
  const age = ageOf(idAt(new Date(made)), known, ours(made + delay));
  return { age, known, fastest: Math.min(...answers.map(({ latency }) => latency)), last };
}

test('an interaction is never thought older than it is, so no fresh one is dropped', () => {
  fc.assert(
    fc.property(world, (given) => {
      expect(judged(given).age).toBeLessThanOrEqual(given.delay + 1);
    }),
    { numRuns: 1_000 },
  );
});

test('an old interaction is seen to be old: all that hides age is a second, the latency and the drift', () => {
  fc.assert(
    fc.property(world, (given) => {
      const { age } = judged(given);
      const first = given.answers.at(0);
      const single = { ...given, answers: first === undefined ? [] : [first] };
      const hidden = 1_000 + (first?.latency ?? 0) + (given.pause + given.delay) * 0.0004 + 1;

      expect(judged(single).age).toBeGreaterThanOrEqual(given.delay - hidden);
      expect(age).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 1_000 },
  );
});

test('before Discord’s clock was seen, nothing is old', () => {
  expect(ageOf(idAt(new Date(0)), undefined, 5)).toBe(0);
});

test.each([
  ['is a number of milliseconds', String(NOON)],
  ['was made years ago', idAt(new Date(NOON - 3 * 365 * 86_400_000))],
  ['is still to be made', idAt(new Date(NOON + 3_600_000))],
])('an id that %s was not made by Discord’s rule, and holds no age', (_, id) => {
  expect(ageOf(id, { discordMs: NOON, elapsedMs: 0 }, 5_000)).toBe(0);
});

test('a slow answer does not spoil what a quick one told', () => {
  const quick = { discordMs: NOON, elapsedMs: 100 };
  const slow = { discordMs: NOON, elapsedMs: 9_000 };

  expect(sharper(quick, slow)).toBe(quick);
  expect(sharper(slow, { discordMs: NOON + 9_000, elapsedMs: 9_000 })).not.toBe(slow);
});

test('a time of day that is corrected while the bot runs changes nothing', () => {
  let elapsed = 0;
  const clock = followDiscordClock(() => elapsed);
  clock.showed(NOON);

  elapsed = 10_000;

  expect(clock.ageOf(idAt(new Date(NOON + 9_900)))).toBeLessThan(TOO_OLD_MS);
  expect(clock.ageOf(idAt(new Date(NOON + 5_000)))).toBeGreaterThan(TOO_OLD_MS);
});
