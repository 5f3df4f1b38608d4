import type { StepName } from '../../src/delivery/steps.ts';
import { editionId } from '../../src/ledger/edition.ts';
import type { Playground } from '../../src/playground/server.ts';
import { GUILD_ID, personNamed } from '../../src/playground/world/cast.ts';
import type { Change, ChannelKind, Subscription } from '../../src/subscription/subscription.ts';
import type { Fate } from './trial.ts';

/** What is promised to an edition, by where it goes. */
export type Promised =
  /** Once, whatever dies. */
  | 'once'
  /** Once, unless a request takes effect after its channel was read: there is no nonce. */
  | 'in-a-forum'
  /** Once, or `uncertain`: its channel cannot be read. */
  | 'unreadable'
  /** Never: the bot may not post there. */
  | 'closed';

/** One subscription with a single slot, and what is to become of that slot's edition. */
export type Ordered = {
  readonly subscription: Subscription;
  readonly change: Change;
  readonly editionId: string;
  readonly promised: Promised;
};

/** Where an edition can go. */
export type Place = {
  readonly channelId: string;
  readonly kind: ChannelKind;
  readonly promised: Promised;
};

/** How many ordinary channels the playground needs, and how many of those the bot may not read. */
export const MORE_CHANNELS = 40;
const UNREADABLE = 6;

/** Every place of the playground once for each of its lots: most editions go where the whole promise holds. */
export function placesIn({ world, channels, applicationId }: Playground): readonly Place[] {
  const added = world.guildChannels().slice(-MORE_CHANNELS);
  const places = added.map(({ id }, at): Place => {
    const promised = at < UNREADABLE ? 'unreadable' : 'once';
    if (promised === 'unreadable') world.deny(id, applicationId, ['readMessageHistory']);
    return { channelId: id, kind: 'text', promised };
  });
  return [
    ...places,
    { channelId: channels.announcements, kind: 'announcement', promised: 'once' },
    { channelId: channels.thread, kind: 'thread', promised: 'once' },
    ...lots(1, { channelId: channels.forum, kind: 'forum', promised: 'in-a-forum' }),
    ...lots(4, { channelId: channels.quiet, kind: 'text', promised: 'closed' }),
  ];
}

const lots = (count: number, place: Place): Place[] => Array.from({ length: count }, () => place);

/** Some places by lot, and one that brings a bot to the step at which it is to die. */
export function placesFor(
  { diesAt }: Fate,
  places: readonly Place[],
  count: number,
  random: () => number,
): readonly Place[] {
  const drawn = Array.from({ length: count }, () => places[Math.floor(places.length * random())]);
  const promised = diesAt === undefined ? undefined : LEADS_TO[diesAt];
  const leading = places.find((place) => place.promised === promised);
  return [leading, ...drawn].filter((place) => place !== undefined);
}

/** Refusals are told to somebody, and what is unsure in a forum is settled by reading it. */
const LEADS_TO: Partial<Record<StepName, Promised>> = {
  settling: 'in-a-forum',
  read: 'in-a-forum',
  settled: 'in-a-forum',
  telling: 'closed',
  told: 'closed',
  closed: 'closed',
};

const HALF_A_DAY_MS = 12 * 3_600_000;

/** A subscription whose first slot is now, and whose next comes when the trial is long over. */
export function orderFor(place: Place, number: number, now: Date): Ordered {
  const id = `s_${String(number).padStart(8, '0')}`;
  const local = now.toISOString().slice(0, 16);
  const createdBy = personNamed(number % 2 === 0 ? 'Sam' : 'Robin').user.id;
  const subscription: Subscription = {
    id,
    guildId: GUILD_ID,
    channelId: place.channelId,
    channelKind: place.kind,
    topics: [],
    pingRole: undefined,
    quiet: false,
    whenEmpty: 'nothing',
    time: new Date(now.getTime() + HALF_A_DAY_MS).toISOString().slice(11, 16),
    zone: 'UTC',
    days: [1, 2, 3, 4, 5, 6, 7],
    state: 'active',
    pausedFor: undefined,
    createdBy,
    createdAt: now,
    next: { local, at: now },
    servedUntil: undefined,
    version: 1,
  };
  const change: Change = {
    id: `i_${number}`,
    subscriptionId: id,
    guildId: GUILD_ID,
    at: now,
    by: createdBy,
    deed: 'subscribed',
    before: undefined,
    after: subscription,
    undoneAt: undefined,
  };
  return { subscription, change, editionId: editionId(id, local), promised: place.promised };
}
