import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome, ReadBack } from '../../src/delivery/sender.ts';
import {
  type Facts,
  givenBack,
  putOff,
  stepAfter,
  stepAfterReading,
  turnedBack,
} from '../../src/delivery/verdict.ts';
import type { Edition } from '../../src/ledger/edition.ts';
import { mayFollow } from '../../src/ledger/transitions.ts';
import { PATIENCE } from '../../src/ledger/windows.ts';
import type { Subscription } from '../../src/subscription/subscription.ts';
import { HOUR, subscriptionOf } from './bureau.ts';

const DUE = new Date('2026-11-03T07:30:00Z');
const after = (ms: number) => new Date(DUE.getTime() + ms);

type Case = {
  readonly lateMs?: number;
  readonly unsureForMs?: number | undefined;
  readonly subscription?: Partial<Subscription>;
  readonly edition?: Partial<Edition>;
  /** How far the clock stands behind the one that never went back. */
  readonly behindMs?: number;
};

function facts({
  lateMs = 5_000,
  unsureForMs,
  subscription,
  edition,
  behindMs = 0,
}: Case = {}): Facts {
  const order = subscriptionOf(subscription);
  const now = after(lateMs);
  const steadyNow = new Date(now.getTime() + behindMs);
  return {
    now,
    steadyNow,
    patience: PATIENCE,
    random: () => 0.5,
    lease: {
      owner: 'owner-1',
      until: after(lateMs + 25_000),
      subscription: order,
      edition: {
        id: `${order.id}/2026-11-03T07:30`,
        subscriptionId: order.id,
        guildId: order.guildId,
        channelId: '300000000000000001',
        dueAt: DUE,
        asked: 'by-slot',
        state: 'leased',
        attempts: 1,
        notBefore: DUE,
        unsureSince:
          unsureForMs === undefined ? undefined : new Date(steadyNow.getTime() - unsureForMs),
        frozen: undefined,
        messageId: undefined,
        problem: undefined,
        since: DUE,
        ...edition,
      },
    },
  };
}

type Answer = Exclude<Outcome, { kind: 'fatal' }>;
const later = (mayBePosted: boolean, retryAfterMs?: number): Answer => ({
  kind: 'later',
  mayBePosted,
  retryAfterMs,
  problem: 'Trouble.',
});
const never = (why: Extract<Outcome, { kind: 'never' }>['why']): Answer => ({
  kind: 'never',
  why,
  problem: 'No.',
});

describe('before it is sent, an edition', () => {
  test('goes on where it is wanted and in time', () => {
    expect(turnedBack(facts())).toBeUndefined();
    expect(turnedBack(facts({ lateMs: 6 * HOUR - 1 }))).toBeUndefined();
  });

  test.each<[string, Case, RegExp]>([
    ['is six hours late', { lateMs: 6 * HOUR }, /still news/],
    [
      'was paused',
      { subscription: { state: 'paused', pausedFor: 'moderator' } },
      /A moderator paused/,
    ],
    ['rests', { subscription: { state: 'paused', pausedFor: 'no-permission' } }, /may not post/],
    ['was ended', { subscription: { state: 'ended' } }, /was ended/],
    ['was moved', { subscription: { channelId: '300000000000000002' } }, /another channel/],
  ])('that %s is skipped, and says why', (_, unwanted, words) => {
    const step = turnedBack(facts(unwanted));

    expect(step).toMatchObject({ to: 'skipped', problem: expect.stringMatching(words) });
  });

  test.each<[string, Case]>([
    ['is six hours late', { lateMs: 6 * HOUR }],
    ['was paused', { subscription: { state: 'paused', pausedFor: 'moderator' } }],
    ['was asked for a minute ago', { unsureForMs: 60_000 }],
    ['was asked for before the clock was set back', { unsureForMs: -3 * HOUR }],
    ['is for a forum', { subscription: { channelKind: 'forum' } }],
  ])('that may have been posted and %s is looked for in its channel', (_, doubtful) => {
    const step = turnedBack(facts({ unsureForMs: 5_000, ...doubtful }));

    expect(step?.to).toBe('unsettled');
  });

  test('that may have been posted is sent again while Discord knows its nonce', () => {
    expect(turnedBack(facts({ unsureForMs: 59_999 }))).toBeUndefined();
    expect(turnedBack(facts({ unsureForMs: -5_000 }))).toBeUndefined();
  });

  test('is as old as the clock that never went back says', () => {
    const step = turnedBack(facts({ lateMs: 90 * 60_000, behindMs: HOUR, unsureForMs: 61_000 }));

    expect(step?.to).toBe('unsettled');
  });

  test('that is too late says what stood in its way last', () => {
    const step = turnedBack(facts({ lateMs: 7 * HOUR, edition: { problem: 'Discord was down.' } }));

    expect(step).toMatchObject({ problem: expect.stringContaining('Discord was down.') });
  });
});

describe('after a request', () => {
  const cases: [string, Answer, Case, object][] = [
    ['posted', { kind: 'posted', messageId: 'm' }, {}, { to: 'sent', messageId: 'm' }],
    ['deleted since', { kind: 'deleted' }, {}, { to: 'sent', messageId: undefined }],
    [
      'certainly not posted',
      later(false),
      {},
      { to: 'planned', mayBePosted: false, notBefore: after(6_000) },
    ],
    ['told to wait', later(false, 9_000), {}, { to: 'planned', notBefore: after(15_000) }],
    ['perhaps posted', later(true), {}, { to: 'planned', mayBePosted: true }],
    [
      'not posted by this try, perhaps by another',
      later(false),
      { unsureForMs: 20_000 },
      { to: 'planned', mayBePosted: true },
    ],
    [
      'perhaps posted, too long ago at the next try',
      later(true),
      { unsureForMs: 59_500 },
      { to: 'unsettled' },
    ],
    [
      'perhaps posted and told to wait for too long',
      later(false, 50_000),
      { unsureForMs: 20_000 },
      { to: 'unsettled', notBefore: after(55_000) },
    ],
    [
      'perhaps posted in a forum',
      later(true),
      { subscription: { channelKind: 'forum' } },
      { to: 'unsettled', notBefore: after(15_000) },
    ],
    [
      'certainly not posted in a forum',
      later(false),
      { subscription: { channelKind: 'forum' } },
      { to: 'planned', mayBePosted: false },
    ],
    [
      'certainly not posted in six hours',
      later(false),
      { lateMs: 6 * HOUR - 10 },
      { to: 'skipped' },
    ],
    ['perhaps posted after six hours', later(true), { lateMs: 6 * HOUR - 10 }, { to: 'unsettled' }],
    ['not permitted', never('no-permission'), {}, { to: 'never', pause: 'no-permission' }],
    ['not accessible', never('no-access'), {}, { to: 'never', pause: 'no-access' }],
    [
      'without a channel',
      never('channel-gone'),
      { unsureForMs: 5_000 },
      { to: 'never', pause: 'channel-gone' },
    ],
    ['a fault of ours', never('refused'), {}, { to: 'never', pause: undefined }],
    [
      'not permitted, perhaps posted before',
      never('no-permission'),
      { unsureForMs: 5_000 },
      { to: 'unsettled' },
    ],
    [
      'a fault of ours, perhaps posted before',
      never('refused'),
      { unsureForMs: 5_000 },
      { to: 'unsettled' },
    ],
  ];

  test.each(cases)('an edition that is %s moves on as it should', (_, outcome, edition, step) => {
    expect(stepAfter(outcome, after(4_000), facts(edition))).toMatchObject(step);
  });
});

describe('after a channel was read', () => {
  const cases: [ReadBack, object][] = [
    [
      { kind: 'found', messageId: 'm' },
      { to: 'sent', messageId: 'm' },
    ],
    [{ kind: 'absent' }, { to: 'planned', notBefore: after(5_000), mayBePosted: false }],
    [
      { kind: 'unreadable', problem: 'No history.' },
      { to: 'uncertain', problem: expect.stringMatching(/may have been posted.* No history\./) },
    ],
    [
      { kind: 'later', problem: 'Down.' },
      { to: 'unsettled', problem: 'Down.' },
    ],
  ];

  test.each(cases)('%o decides', (found, step) => {
    expect(stepAfterReading(found, facts({ unsureForMs: 90_000 }))).toMatchObject(step);
  });

  test('reading is given up six hours after the request', () => {
    const step = stepAfterReading(
      { kind: 'later', problem: 'Down.' },
      facts({ unsureForMs: 6 * HOUR }),
    );

    expect(step.to).toBe('uncertain');
  });
});

const outcomes: fc.Arbitrary<Answer> = fc.oneof(
  fc.constant<Answer>({ kind: 'posted', messageId: 'm' }),
  fc.constant<Answer>({ kind: 'deleted' }),
  fc.constantFrom('no-access', 'no-permission', 'channel-gone', 'refused').map((why) => never(why)),
  fc
    .tuple(fc.boolean(), fc.option(fc.nat(1e9), { nil: undefined }))
    .map(([mayBePosted, retryAfterMs]) => later(mayBePosted, retryAfterMs)),
);

const anyFacts = fc
  .record({
    lateMs: fc.integer({ min: 0, max: 8 * HOUR }),
    unsureForMs: fc.option(fc.integer({ min: -HOUR, max: 8 * HOUR }), { nil: undefined }),
    subscription: fc.record({
      channelKind: fc.constantFrom('text', 'announcement', 'thread', 'forum'),
      state: fc.constantFrom('active', 'paused', 'ended'),
    }),
    edition: fc.record({ attempts: fc.integer({ min: 1, max: 1000 }) }),
  })
  .map((each) => facts(each));

test('every decision is a step that the ledger allows', () => {
  fc.assert(
    fc.property(outcomes, anyFacts, (outcome, known) => {
      const back = turnedBack(known);

      expect(back === undefined || mayFollow('leased', back.to)).toBe(true);
      expect(back === undefined || mayFollow('sending', back.to)).toBe(true);
      expect(mayFollow('sending', stepAfter(outcome, known.now, known).to)).toBe(true);
      expect(mayFollow('leased', putOff('Trouble.', undefined, known).to)).toBe(true);
      expect(mayFollow('leased', givenBack('Trouble.', known).to)).toBe(true);
    }),
  );
});

test('no decision forgets that something may have been posted', () => {
  fc.assert(
    fc.property(outcomes, anyFacts, (outcome, known) => {
      fc.pre(
        known.lease.edition.unsureSince !== undefined ||
          (outcome.kind === 'later' && outcome.mayBePosted),
      );
      const step = stepAfter(outcome, known.now, known);

      const remembers = step.to === 'planned' ? step.mayBePosted : step.to !== 'skipped';
      const isGone = step.to === 'never' && step.pause === 'channel-gone';
      expect(remembers).toBe(true);
      expect(step.to === 'never').toBe(isGone);
    }),
  );
});
