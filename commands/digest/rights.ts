import type { Asker } from '../../src/command.ts';
import type { Desk } from '../../src/desk.ts';
import type { RightsFor } from '../../src/digest-desk.ts';
import { forbidden, UserError } from '../../src/errors.ts';
import type { LeftOut } from '../../src/render/left-out.ts';
import { mayModerate, type Rights } from '../../src/subscription/rights.ts';
import type { Change, ChannelKind } from '../../src/subscription/subscription.ts';
import { guildOf } from './asking.ts';

/** A channel, with as much as is known of it. */
export type Spot = {
  readonly id: string;
  readonly name?: string | undefined;
  readonly kind?: ChannelKind | undefined;
};

/**
 * What the asker may do in these channels: as Discord says it beside the call, else as its API tells.
 * Those that it does not tell of just now are left out.
 */
async function rightsIn(
  channelIds: readonly string[],
  to: RightsFor,
  desk: Desk,
  asker: Asker,
): Promise<ReadonlyMap<string, Rights>> {
  const { places, userId, roleIds } = asker;
  const others = [...new Set(channelIds)].filter((id) => !places.has(id));
  if (others.length === 0) return places;
  const member = { guildId: guildOf(asker), userId, roleIds };
  return new Map<string, Rights>([...(await desk.digests.rights(member, others, to)), ...places]);
}

/**
 * What the asker may do in one channel, before something is done.
 *
 * @throws UserError where Discord does not say.
 */
export async function rightsAt(channelId: string, desk: Desk, asker: Asker): Promise<Rights> {
  const rights = (await rightsIn([channelId], 'acting', desk, asker)).get(channelId);
  if (rights === undefined) throw noAnswer();
  return rights;
}

/**
 * The one rule for all that belongs to a channel: only who may see it, post in it and manage it
 * themselves may see and change its digests.
 *
 * @throws UserError where the asker may not, or Discord does not say.
 */
export async function checkModerates(spot: Spot, desk: Desk, asker: Asker): Promise<void> {
  checkRights(spot, await rightsAt(spot.id, desk, asker), asker);
}

/**
 * The same where the rights are known. A channel that the asker may not see is not called by its name.
 *
 * @throws UserError where these rights are not enough.
 */
export function checkRights({ id, name, kind }: Spot, rights: Rights, { places }: Asker): void {
  if (mayModerate(rights)) return;
  const { maySee, mayPost, mayManage } = rights;
  const shown = places.get(id)?.name ?? (maySee ? name : undefined);
  const called = shown === undefined ? 'that channel' : `#${shown}`;
  const lacking = [
    ...(maySee ? [] : ['View Channel']),
    ...(mayPost ? [] : [POST[kind ?? 'text']]),
    ...(mayManage ? [] : ['Manage Channels']),
  ];
  throw forbidden({
    what: `You may not manage the digests of ${called}.`,
    why: `There you lack ${lacking.join(' and ')}. Nothing was changed.`,
    fix: `Choose a channel that you manage, or ask somebody who manages ${called}.`,
  });
}

const POST: Readonly<Record<ChannelKind, string>> = {
  text: 'Send Messages',
  announcement: 'Send Messages',
  thread: 'Send Messages in Threads',
  forum: 'Create Posts',
};

/** Nobody is let in on a guess. */
export const noAnswer = () =>
  new UserError('unavailable', {
    what: 'I could not find out what you may do in that channel.',
    why: 'Discord gave no answer, and without one nothing of another channel is shown or changed.',
    fix: 'Try again in a minute, or name the digest by its id in the channel that it goes to.',
  });

/** Whether things of these channels are for somebody: all of them, or one not, or one that is not known. */
export type Reach = (channelIds: readonly string[]) => 'open' | 'closed' | 'unknown';

/** How far the asker reaches among these channels. */
export async function reachAmong(
  channelIds: readonly string[],
  to: RightsFor,
  desk: Desk,
  asker: Asker,
): Promise<Reach> {
  const rights = await rightsIn(channelIds, to, desk, asker);
  return (ids) => {
    const each = ids.map((id) => rights.get(id));
    if (each.some((one) => one !== undefined && !mayModerate(one))) return 'closed';
    return each.includes(undefined) ? 'unknown' : 'open';
  };
}

/** Those things of channels that are for the asker, and how many are not. */
export type Sifted<T> = { readonly shown: readonly T[]; readonly left: LeftOut };

/** Shows only what is open through and through. */
export function sifted<T>(
  things: readonly T[],
  channelsOf: (thing: T) => readonly string[],
  reach: Reach,
): Sifted<T> {
  const judged = things.map((thing) => ({ thing, verdict: reach(channelsOf(thing)) }));
  const count = (wanted: string) => judged.filter(({ verdict }) => verdict === wanted).length;
  return {
    shown: judged.flatMap(({ thing, verdict }) => (verdict === 'open' ? [thing] : [])),
    left: { closed: count('closed'), unknown: count('unknown') },
  };
}

/** A change that moved a digest is of both channels. */
export const channelsOfChange = ({ before, after }: Change): readonly string[] => [
  ...new Set([...(before === undefined ? [] : [before.channelId]), after.channelId]),
];
