import { ChannelFlags, DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { RoleStanding, Survey, SurveyAsk, Unsurveyed } from '../subscription/survey.ts';
import { channelKindOf } from './channel-kind.ts';
import { type Guild, guildSchema, overwritesSchema, standingIn } from './guild.ts';
import type { Http } from './http.ts';
import { findingsOn } from './needs.ts';
import type { Ground } from './needs.ts';
import { idSchema, maybe } from './wire.ts';

const channelSchema = z.object({
  id: idSchema,
  type: z.number(),
  guild_id: maybe(idSchema),
  name: maybe(z.string()),
  parent_id: maybe(idSchema),
  flags: maybe(z.number()),
  permission_overwrites: overwritesSchema,
  thread_metadata: maybe(z.object({ locked: z.boolean() })),
});

const memberSchema = z.object({
  roles: z.array(idSchema),
  communication_disabled_until: maybe(z.coerce.date()),
});

type Channel = z.output<typeof channelSchema>;

/** What surveying takes. */
export type SurveyorParts = {
  /** Rejects as discord.js does. */
  readonly http: Http;
  /** The bot's own user id. */
  readonly us: () => Promise<string>;
  readonly clock: Clock;
};

/** Looks at a channel: what the bot may do in it, and what takes the rest away. Never rejects. */
export type Surveyor = (channelId: string, ask?: SurveyAsk) => Promise<Survey | Unsurveyed>;

/**
 * Asks Discord's HTTP API, which tells it all without any intent: the channel (a thread's parent,
 * too, whose overwrites are its own), the server with its roles, and the bot as a member.
 */
export function createSurveyor(parts: SurveyorParts): Surveyor {
  return async (channelId, { roles } = { roles: [] }) => {
    try {
      return await survey(channelId, roles, parts);
    } catch (error) {
      return { channelId, reason: reasonOf(error) };
    }
  };
}

async function survey(
  channelId: string,
  roleIds: readonly string[],
  { http, us, clock }: SurveyorParts,
): Promise<Survey | Unsurveyed> {
  const ask = async <T extends z.ZodType>(schema: T, route: `/${string}`) =>
    schema.parse(await http({ method: 'GET', route }));

  const channel = await ask(channelSchema, `/channels/${channelId}`);
  const { guild_id: guildId, name = '' } = channel;
  const kind = channelKindOf(channel.type);
  if (guildId === undefined || kind === undefined) return { channelId, reason: 'no-digests-here' };

  const userId = await us();
  const [parent, guild, member] = await Promise.all([
    kind === 'thread' ? ask(channelSchema, `/channels/${parentOf(channel)}`) : channel,
    ask(guildSchema, `/guilds/${guildId}`),
    ask(memberSchema, `/guilds/${guildId}/members/${userId}`),
  ]);
  const until = member.communication_disabled_until;
  const ground: Ground = {
    kind,
    standing: standingIn(guild, { userId, roleIds: member.roles }, parent.permission_overwrites),
    timedOutUntil: until !== undefined && until > clock.now() ? until : undefined,
    isLocked: channel.thread_metadata?.locked === true,
    wantsTags: ((channel.flags ?? 0) & ChannelFlags.RequireTag) !== 0,
  };
  const roles = new Map(roleIds.map((id) => [id, standingOf(id, guild)]));
  return { channelId, guildId, name, kind, findings: findingsOn(ground), roles };
}

function standingOf(roleId: string, { roles }: Guild): RoleStanding {
  const role = roles.find(({ id }) => id === roleId);
  if (role === undefined) return 'gone';
  return role.mentionable === true ? 'mentionable' : 'guarded';
}

function parentOf({ id, parent_id: parent }: Channel): string {
  if (parent === undefined) throw new TypeError(`Discord names no parent of thread ${id}.`);
  return parent;
}

/**
 * Why Discord told nothing of a channel. An answer that Discord's own code does not stand in speaks of
 * the way to Discord, not of the channel.
 */
export function reasonOf(error: unknown): Unsurveyed['reason'] {
  if (!(error instanceof DiscordAPIError) || !(Number(error.code) > 0)) return 'no-answer';
  if (error.code === RESTJSONErrorCodes.UnknownChannel) return 'gone';
  return error.status === 403 || error.status === 404 ? 'hidden' : 'no-answer';
}

/** Asks once who we are; a failure is not kept. */
export function whoWeAre(http: Http): () => Promise<string> {
  let known: string | undefined;
  return async () => (known ??= z.object({ id: idSchema }).parse(await me(http)).id);
}

const me = (http: Http) => http({ method: 'GET', route: '/users/@me' });
