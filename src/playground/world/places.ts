import type { Clock } from '../../clock.ts';
import { type Announcer, announcer } from '../announcer.ts';
import { DIRECT } from './cast.ts';
import { denial, firstChannels, firstDirectChannels, textChannel } from './first-channels.ts';
import type { Change } from './message-store.ts';
import { bitsOf, type PermissionName } from './permissions.ts';
import type {
  Channel,
  DirectChannel,
  GuildChannel,
  Overwrite,
  TextChannel,
  Thread,
} from './shapes.ts';
import { createThreads, isThread, type PlaceChange, type Threads } from './threads.ts';

/** The places for messages: the server's channels, their threads, and direct messages. */
export type Places = Pick<Threads, 'threads' | 'addThread' | 'setThread'> & {
  /** The channels of the server, in the order of their display. */
  readonly guildChannels: () => readonly GuildChannel[];
  readonly channel: (id: string) => Channel | undefined;
  /** A person's direct messages with the bot. */
  readonly directChannel: (userId: string) => DirectChannel | undefined;
  /** Those of the channel itself; those of its channel, for a thread. */
  readonly overwritesOf: (place: GuildChannel | Thread) => readonly Overwrite[];
  /** One channel more. The first is always given the same id, and so is each after it. */
  readonly addChannel: (name: string) => TextChannel;
  /** Takes permissions from a member or a role in a channel of the server; an empty list gives all back. */
  readonly deny: (channelId: string, whom: string, names: readonly PermissionName[]) => void;
  /** The same for permissions as bits. */
  readonly denyBits: (channelId: string, whom: string, bits: bigint) => void;
  readonly placeChanges: Announcer<PlaceChange>;
};

const FIRST_ADDED = 1_120_000_000_000_000_001n;

/** The server that a place belongs to; direct messages belong to none. */
export const guildIdOf = (place: Channel): string | undefined =>
  place.type === 1 ? undefined : place.guild_id;

/** The places as they are when the playground opens. `noteMessage` is told of every change of a message. */
export function createPlaces(
  clock: Clock,
): Places & { readonly noteMessage: (change: Change) => void } {
  const guild = new Map(firstChannels().map((channel) => [channel.id, channel]));
  const direct = new Map(firstDirectChannels().map((channel) => [channel.id, channel]));
  const placeChanges = announcer<PlaceChange>();
  const { thread, noteIn, ...threads } = createThreads(clock, placeChanges);
  const firstCount = guild.size;
  const channel = (id: string) => guild.get(id) ?? thread(id) ?? direct.get(id);

  function denyBits(channelId: string, whom: string, bits: bigint): void {
    const place = guild.get(channelId);
    if (place === undefined) return;
    place.permission_overwrites = withDenial(place.permission_overwrites, denial(whom, bits));
    placeChanges.announce({ type: 'updated', place });
  }

  return {
    ...threads,
    placeChanges,
    denyBits,
    channel,
    guildChannels: () => Array.from(guild.values()),
    directChannel: (userId) => direct.get(DIRECT[userId] ?? ''),
    overwritesOf: (place) =>
      (isThread(place) ? guild.get(place.parent_id) : place)?.permission_overwrites ?? [],

    addChannel(name) {
      const id = String(FIRST_ADDED + BigInt(guild.size - firstCount));
      const added = textChannel(id, name, '', guild.size);
      guild.set(id, added);
      placeChanges.announce({ type: 'created', place: added });
      return added;
    },

    deny: (channelId, whom, names) => denyBits(channelId, whom, bitsOf(names)),

    noteMessage({ type, kept: { message, onlyFor } }) {
      const place = channel(message.channel_id);
      if (place === undefined || onlyFor !== undefined || type === 'updated') return;
      if (type === 'created') place.last_message_id = message.id;
      if (isThread(place)) noteIn(place, message.id, type);
    },
  };
}

/** What the same overwrite allowed stays, as far as it is not denied now. One that says nothing is gone. */
function withDenial(overwrites: readonly Overwrite[], denied: Overwrite): readonly Overwrite[] {
  const before = overwrites.find(({ id }) => id === denied.id);
  const allow = String(BigInt(before?.allow ?? 0) & ~BigInt(denied.deny));
  const others = overwrites.filter(({ id }) => id !== denied.id);
  const saysNothing = allow === '0' && denied.deny === '0';
  return saysNothing ? others : [...others, { ...denied, allow }];
}
