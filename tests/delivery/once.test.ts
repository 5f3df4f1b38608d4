import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { STEPS } from '../../src/delivery/steps.ts';
import { isSettled } from '../../src/ledger/step.ts';
import { openedSqlite } from '../store/opened-store.ts';
import {
  type Bureau,
  bureauWith,
  HOUR,
  MINUTE,
  type Process,
  subscribed,
  subscriptionOf,
} from './bureau.ts';
import { MOODS } from './played-discord.ts';

/** What can befall the bot. */
type Event =
  | { readonly kind: 'start'; readonly dieAt: (typeof STEPS)[number]; readonly nth: number }
  | { readonly kind: 'kill'; readonly which: number }
  | { readonly kind: 'stop'; readonly which: number }
  | { readonly kind: 'wake'; readonly which: number }
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'jump'; readonly ms: number }
  | { readonly kind: 'store'; readonly away: boolean };

const which = fc.nat(3);
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    kind: fc.constant('start'),
    dieAt: fc.constantFrom(...STEPS),
    nth: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ kind: fc.constant('kill'), which }),
  fc.record({ kind: fc.constant('stop'), which }),
  fc.record({ kind: fc.constant('wake'), which }),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('pass'),
      ms: fc.integer({ min: 1, max: 4 * MINUTE }),
    }),
  },
  fc.record({ kind: fc.constant('jump'), ms: fc.integer({ min: -90 * MINUTE, max: 90 * MINUTE }) }),
  fc.record({ kind: fc.constant('store'), away: fc.boolean() }),
);

async function befall(each: Event, bureau: Bureau, processes: Process[]): Promise<void> {
  const { time } = bureau;
  switch (each.kind) {
    case 'start':
      processes.push(bureau.start(each));
      return;
    case 'kill':
      return processes[each.which]?.kill();
    case 'stop':
      void processes[each.which]?.stop();
      return;
    case 'wake':
      return processes[each.which]?.wake();
    case 'pass':
      return time.pass(each.ms);
    case 'jump':
      return time.jump(each.ms);
    case 'store':
      bureau.storeAway = each.away;
  }
}

test('whatever befalls the bot, a digest is posted once or said not to be, as long as channels can be read', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { maxLength: 25 }),
      fc.array(fc.constantFrom(...MOODS.filter((mood) => mood !== 'fatal')), { maxLength: 12 }),
      fc.constantFrom('text', 'thread', 'announcement'),
      async (events, moods, channelKind) => {
        const store = await openedSqlite();
        const bureau = bureauWith(store);
        const { time, discord } = bureau;
        discord.moods.push(...moods);
        await subscribed(store, subscriptionOf({ channelKind }));
        const processes = [bureau.start()];

        for (const each of events) await befall(each, bureau, processes);
        bureau.storeAway = false;
        for (const each of processes) each.kill();
        bureau.start();
        await time.pass(8 * HOUR);

        const editions = await store.editionsOf('s_00000000', 10);
        expect(editions.length).toBeGreaterThan(0);
        for (const { id, state, dueAt } of editions) {
          const copies = discord.messages.filter(({ payload }) => payload.includes(`"${id}"`));
          const isRecent = dueAt.getTime() > time.clock.now().getTime() - 7 * HOUR;
          expect(copies.length).toBeLessThanOrEqual(1);
          expect(isSettled(state) || isRecent).toBe(true);
          expect({ state, copies: copies.length }).not.toEqual({ state: 'sent', copies: 0 });
          expect({ state, copies: copies.length }).not.toEqual({ state: 'skipped', copies: 1 });
        }
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);
