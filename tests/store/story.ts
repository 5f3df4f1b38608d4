import type { Store } from '../../src/store/store.ts';
import {
  added,
  at,
  changeOf,
  edit,
  frozenOf,
  openingOf,
  plannedOf,
  slot,
  subscriptionOf,
} from './entries.ts';

const harbour = subscriptionOf();
const rail = subscriptionOf({
  id: 's_railway1',
  channelId: '900000000000000012',
  channelKind: 'forum',
  topics: [],
  days: [6, 7],
  pingRole: '900000000000000031',
  quiet: true,
  whenEmpty: 'line',
  createdAt: at('06:05'),
  servedUntil: 1,
});
const renamed = edit(
  rail,
  { time: '07:30', quiet: false },
  { id: '910000000000000003', at: at('06:10') },
);

/** The same change as at first, with an id that is the same in every run. */
const subscribed = (n: number, to: typeof harbour) =>
  changeOf('subscribed', undefined, to, { id: `91000000000000000${n}` });

/**
 * A morning in which everything that is remembered happens once: what is stored by it stands in
 * `fixtures/`, one file for each version of the schema.
 */
export async function liveThrough(store: Store): Promise<void> {
  const sections = ['timetable', 'fares'].map((name) => ({
    sectionId: `harbour/ferry#${name}`,
    print: `${name}-1`,
    lines: ['first', 'it’s the second'],
  }));
  await store.recordLibrary(sections, at('06:00'));
  await store.addSubscription(harbour, subscribed(1, harbour));
  await store.addSubscription(rail, subscribed(2, rail));
  await store.changeSubscription(renamed);
  await store.plan(
    [
      plannedOf(harbour, {
        openings: [
          openingOf(harbour, slot('07:30', 2), { skippedFor: 'The bot was away.' }),
          openingOf(harbour, slot('07:30')),
        ],
      }),
      plannedOf(renamed.after),
    ],
    at('07:30'),
  );
  await post(store);
  await refuse(store);
  await store.reserveSends({ now: at('07:30'), count: 2, everyMs: 20 });
  await store.probe();
}

const minute = { owner: 'ada', now: at('07:30'), until: at('07:31'), limit: 1 };

async function post(store: Store): Promise<void> {
  await store.lease(minute);
  const editionId = `${harbour.id}/2026-11-03T07:30`;
  const step = { to: 'sending', frozen: frozenOf() } as const;
  await store.advance({ owner: 'ada', editionId, from: 'leased' }, step, at('07:30:01'));
  const sent = { to: 'sent', messageId: '930000000000000001' } as const;
  await store.advance({ owner: 'ada', editionId, from: 'sending' }, sent, at('07:30:02'));
}

async function refuse(store: Store): Promise<void> {
  await store.lease(minute);
  const editionId = `${rail.id}/2026-11-03T07:30`;
  const step = { to: 'sending', frozen: frozenOf({ shown: [] }) } as const;
  await store.advance({ owner: 'ada', editionId, from: 'leased' }, step, at('07:30:03'));
  const never = { to: 'never', problem: 'Missing Access', pause: 'no-access' } as const;
  await store.advance({ owner: 'ada', editionId, from: 'sending' }, never, at('07:30:04'), {
    id: `${rail.id}/paused/2026-11-03T07:30`,
    subscriptionId: rail.id,
    to: rail.createdBy,
    about: 'paused',
    text: 'The digest rests.',
  });
}

/** All of the morning as its readers find it later. */
export async function memoriesOf(store: Store): Promise<unknown> {
  const { guildId } = harbour;
  return {
    subscriptions: await store.subscriptionsIn(guildId),
    changes: await store.changesIn(guildId, { limit: 99 }),
    editions: await store.editionsIn(guildId, 99),
    shown: await store.shownIn(harbour.channelId, 99),
    shownBy: await store.shownBy(`${harbour.id}/2026-11-03T07:30`),
    library: await store.versionsAt(['harbour/ferry#timetable', 'harbour/ferry#fares'], 9),
    census: await store.census(),
    nextWork: await store.nextWork(),
    nextSend: await store.reserveSends({ now: at('07:30'), count: 1, everyMs: 1 }),
    notices: await store.leaseNotices({ now: at('09:00'), until: at('09:01'), limit: 9 }),
  };
}

/** Something that is done on a day after the morning: an edition goes its way. */
export async function goOn(store: Store): Promise<readonly unknown[]> {
  const late = await added(store, { id: 's_late0001', next: slot('10:00') });
  const ask = { owner: 'bo', now: at('10:00'), until: at('10:01'), limit: 9 };
  return [
    await store.plan([plannedOf(late)], at('10:00')),
    (await store.lease(ask)).length,
    (await store.recordLibrary([], at('10:00'))).revision,
  ];
}
