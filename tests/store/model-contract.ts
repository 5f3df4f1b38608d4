import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EditionState } from '../../src/ledger/edition.ts';
import type { Step } from '../../src/ledger/step.ts';
import { mayFollow, TRANSITIONS } from '../../src/ledger/transitions.ts';
import type { Fence, Store } from '../../src/store/store.ts';
import { added, at, frozenOf, plannedOf, subscriptionOf } from './entries.ts';
import * as plainly from './model.ts';
import type { Opened } from './opened-store.ts';

/** Long enough that editions are sent, lost, found and given up in one sequence. */
const SHORTEST = 60;
const RUNS = 20;
const SUBSCRIPTIONS = 3;
const LEASE_MS = 30_000;

/** What a scheduler, its processes and its crashes may do, in any order. */
type Deed =
  | { readonly does: 'wait'; readonly seconds: number }
  | { readonly does: 'plan'; readonly which: number }
  | { readonly does: 'lease' | 'leaseUnsettled'; readonly owner: string; readonly limit: number }
  | { readonly does: 'takeBack'; readonly nonceSeconds: number }
  | {
      readonly does: 'advance';
      readonly which: number;
      /** Somebody writes who is not, or no longer, the owner. */
      readonly isStranger: boolean;
      /** The first that may be taken is; mostly one of them may. */
      readonly steps: readonly Step[];
    };

const owner = fc.constantFrom('ada', 'bo');
const which = fc.nat({ max: SUBSCRIPTIONS * 3 });
const seconds = fc.integer({ min: 1, max: 90 });
const problem = fc.constantFrom('Discord is busy.', 'No answer.');
const notBefore = seconds.map((after) => new Date(at('07:30').getTime() + after * 1000));
const until = fc.integer({ min: 1, max: 9 });

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    arbitrary: until.map((n) => ({ to: 'sending', frozen: frozenOf({ until: n }) }) as const),
    weight: 4,
  },
  { arbitrary: fc.constant({ to: 'sent', messageId: '900000000000000099' } as const), weight: 2 },
  fc.record({ to: fc.constant('planned' as const), notBefore, problem, mayBePosted: fc.boolean() }),
  fc.record({ to: fc.constant('unsettled' as const), notBefore, problem }),
  until.map((n) => ({ to: 'nothing-new', until: n }) as const),
  fc.record({ to: fc.constantFrom('skipped' as const, 'uncertain' as const), problem }),
  fc.record({
    to: fc.constant('never' as const),
    problem,
    pause: fc.constantFrom('no-access' as const, undefined),
  }),
);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ does: fc.constant('wait' as const), seconds }),
  fc.record({ does: fc.constant('plan' as const), which }),
  {
    arbitrary: fc.record({
      does: fc.constantFrom('lease' as const, 'leaseUnsettled' as const),
      owner,
      limit: fc.integer({ min: 1, max: 4 }),
    }),
    weight: 4,
  },
  fc.record({ does: fc.constant('takeBack' as const), nonceSeconds: seconds }),
  {
    arbitrary: fc.record({
      does: fc.constant('advance' as const),
      which,
      isStranger: fc.integer({ min: 1, max: 8 }).map((n) => n === 1),
      steps: fc.array(step, { minLength: 8, maxLength: 8 }),
    }),
    weight: 8,
  },
);

/** A store and the model of it, on one clock. */
type Both = { readonly store: Store; readonly model: plainly.Model; now: number };

/** Does the same to both, and gives what each answered. */
async function both(pair: Both, next: Deed): Promise<{ readonly said: unknown; wanted: unknown }> {
  const { store, model } = pair;
  const now = new Date(pair.now);
  switch (next.does) {
    case 'wait':
      pair.now += next.seconds * 1000;
      return { said: now, wanted: now };
    case 'plan': {
      const subscription = [...model.subscriptions.values()][next.which % SUBSCRIPTIONS];
      const planned = subscription?.next === undefined ? [] : [plannedOf(subscription)];
      const said = await store.plan(planned, now);
      const opened = planned.map((each) => plainly.plan(model, each, now));
      return { said, wanted: opened[0] ?? 0 };
    }
    case 'lease':
    case 'leaseUnsettled': {
      const ask = {
        owner: next.owner,
        now,
        until: new Date(pair.now + LEASE_MS),
        limit: next.limit,
      };
      const leases = await store[next.does](ask);
      const from = next.does === 'lease' ? 'planned' : 'unsettled';
      return {
        said: leases.map(({ edition }) => edition.id),
        wanted: plainly.lease(model, ask, from),
      };
    }
    case 'takeBack': {
      const nonceFrom = new Date(pair.now - next.nonceSeconds * 1000);
      const said = await store.takeBack({ now, nonceFrom });
      return { said, wanted: plainly.takeBack(model, now, nonceFrom) };
    }
    case 'advance': {
      const said: boolean[] = [];
      const wanted: boolean[] = [];
      for (const { fence, to } of attempts(model, next)) {
        said.push(await store.advance(fence, to, now));
        wanted.push(plainly.advance(model, fence, to, now));
      }
      return { said, wanted };
    }
  }
}

/** The step from the state that an edition is in, and after it from states that somebody may believe it to be in. */
function attempts(model: plainly.Model, next: Deed & { does: 'advance' }) {
  const editions = [...model.editions.values()];
  const held = editions.filter((each) => each.owner !== undefined);
  const among = held.length > 0 ? held : editions;
  const edition = among[next.which % Math.max(1, among.length)];
  if (edition === undefined) return [];
  const by = next.isStranger ? 'cy' : (edition.owner ?? 'ada');
  const states: EditionState[] = [edition.state, 'leased', 'sending', 'unsettled'];
  return [...new Set(states)].flatMap((from) => {
    const to = next.steps.find((each) => mayFollow(from, each.to));
    const fence: Fence = { owner: by, editionId: edition.id, from };
    return to === undefined ? [] : [{ fence, to }];
  });
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

async function expectSame({ store, model }: Both): Promise<void> {
  const editions = await store.editionsIn(subscriptionOf().guildId, 1000);
  const expected = [...model.editions.values()].map(plainly.shown);
  expect(editions.toSorted(byId)).toEqual(expected.toSorted(byId));
  const subscriptions = await store.subscriptionsIn(subscriptionOf().guildId);
  expect(subscriptions.toSorted(byId)).toEqual([...model.subscriptions.values()].toSorted(byId));
  expect(await store.nextWork()).toEqual(plainly.nextWork(model));
  const counted = Object.groupBy(expected, ({ state }) => state);
  const counts = Object.entries(counted).map(([state, some]) => [state, some.length]);
  expect(await store.census()).toEqual(Object.fromEntries(counts));
}

export function modelContract(open: () => Promise<Opened>): void {
  test('whatever is done in whatever order, the store is what the plain model is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { minLength: SHORTEST, maxLength: 2 * SHORTEST }),
        async (deeds) => {
          const { store } = await open();
          const model: plainly.Model = { subscriptions: new Map(), editions: new Map() };
          for (let n = 0; n < SUBSCRIPTIONS; n += 1) {
            const subscription = await added(store, { id: `s_model00${n}` });
            model.subscriptions.set(subscription.id, subscription);
          }
          const pair: Both = { store, model, now: at('07:30').getTime() };
          for (const next of deeds) {
            const { said, wanted } = await both(pair, next);
            expect(said).toEqual(wanted);
          }
          await expectSame(pair);
          await store[Symbol.asyncDispose]();
        },
      ),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 120_000);

  test('the sequences above try every transition of the table', () => {
    const steps = fc.sample(step, { numRuns: 500, seed: 7 }).map(({ to }) => to);

    const reachable = Object.values(TRANSITIONS).flat();

    // What is leased is leased by `lease`; all others are steps.
    expect(new Set([...steps, 'leased'])).toEqual(new Set(reachable));
  });
}
