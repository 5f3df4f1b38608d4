import { ChannelType, PermissionFlagsBits as Bit } from 'discord.js';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Member, Rights } from '../subscription/rights.ts';
import { channelKindOf } from './channel-kind.ts';
import { type Guild, guildSchema, overwritesSchema, standingIn } from './guild.ts';
import type { Http } from './http.ts';
import { type Standing, takingOf } from './permissions-in.ts';
import { recent } from './recent.ts';
import { reasonOf } from './survey.ts';
import { idSchema, maybe } from './wire.ts';

const channelSchema = z.object({
  id: idSchema,
  type: z.number(),
  parent_id: maybe(idSchema),
  permission_overwrites: overwritesSchema,
});

type Channel = z.output<typeof channelSchema>;

/** A server, and its channels by their ids: Discord lists also those that the bot may not see, but no threads. */
type Server = { readonly guild: Guild; readonly channels: ReadonlyMap<string, Channel> };

/** What reading takes. */
export type RightsReaderParts = {
  /** Rejects as discord.js does. */
  readonly http: Http;
  readonly clock: Clock;
};

/**
 * Says what a member may do in these channels, from what Discord told at most `maxAgeMs` ago. Leaves
 * out those of which it tells nothing just now. Never rejects.
 */
export type RightsReader = (
  member: Member,
  channelIds: readonly string[],
  maxAgeMs: number,
) => Promise<ReadonlyMap<string, Rights>>;

/** Servers and threads that are remembered. */
const MOST_SERVERS = 100;
const MOST_THREADS = 2_000;
/** Of one question: what is not among a server's channels costs a request each. */
const MOST_ASKED = 20;

/** Asks Discord's HTTP API: twice for a whole server, and once for each of its threads. */
export function createRightsReader({ http, clock }: RightsReaderParts): RightsReader {
  const ask = async <T extends z.ZodType>(schema: T, route: `/${string}`) =>
    schema.parse(await http({ method: 'GET', route }));

  const serverOf = recent(
    async (guildId): Promise<Server> => {
      const [guild, channels] = await Promise.all([
        ask(guildSchema, `/guilds/${guildId}`),
        ask(z.array(channelSchema), `/guilds/${guildId}/channels`),
      ]);
      return { guild, channels: new Map(channels.map((channel) => [channel.id, channel])) };
    },
    clock,
    MOST_SERVERS,
  );
  const elsewhere = recent(
    async (id): Promise<Channel | undefined> => {
      try {
        return await ask(channelSchema, `/channels/${id}`);
      } catch (error) {
        if (reasonOf(error) === 'no-answer') throw error;
        return undefined;
      }
    },
    clock,
    MOST_THREADS,
  );

  return async (member, channelIds, maxAgeMs) => {
    const found = new Map<string, Rights>();
    const server = await orNothing(serverOf(member.guildId, maxAgeMs));
    if (server === undefined) return found;
    const ids = [...new Set(channelIds)];
    const others = ids.filter((id) => !server.channels.has(id)).slice(0, MOST_ASKED);
    for (const id of ids) {
      const channel = server.channels.get(id);
      if (channel !== undefined) found.set(id, rightsIn(channel, server, member));
    }
    const asked = others.map(async (id) => {
      const channel = await orNothing(elsewhere(id, maxAgeMs).then((answer) => ({ answer })));
      if (channel !== undefined) found.set(id, rightsIn(channel.answer, server, member));
    });
    await Promise.all(asked);
    return found;
  };
}

/** What is not known because it failed is asked again the next time. */
const orNothing = <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined);

const NONE: Rights = { maySee: false, mayPost: false, mayManage: false };

/** Of a channel that is gone, or that the bot cannot see, only what the server's roles give is known. */
function rightsIn(channel: Channel | undefined, server: Server, member: Member): Rights {
  const { guild, channels } = server;
  if (channel === undefined) return rightsOf(standingIn(guild, member, []), 'channel');
  const isThread = channelKindOf(channel.type) === 'thread';
  const holder = isThread ? channels.get(channel.parent_id ?? '') : channel;
  if (holder === undefined) return NONE;
  const standing = standingIn(guild, member, holder.permission_overwrites);
  // Who was added to it may see it as well, and Discord says so beside a call from there.
  const isClosed = channel.type === PRIVATE && !has(Bit.ManageThreads, standing);
  return isClosed ? NONE : rightsOf(standing, isThread ? 'thread' : 'channel');
}

const PRIVATE: number = ChannelType.PrivateThread;

const has = (bit: bigint, standing: Standing): boolean => takingOf(bit, standing) === undefined;

/** Where one cannot see, Discord lets one do nothing. */
export function rightsOf(standing: Standing, where: 'channel' | 'thread'): Rights {
  if (!has(Bit.ViewChannel, standing)) return NONE;
  const post = where === 'thread' ? Bit.SendMessagesInThreads : Bit.SendMessages;
  return {
    maySee: true,
    mayPost: has(post, standing),
    mayManage: has(Bit.ManageChannels, standing),
  };
}
