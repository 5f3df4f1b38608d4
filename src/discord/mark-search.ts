import { DiscordAPIError, RESTJSONErrorCodes as Code, SnowflakeUtil } from 'discord.js';
import { z } from 'zod';
import type { Http } from './http.ts';
import { idSchema, listOf } from './wire.ts';

/** A channel with more than five pages since then is not read to its end; the sixth shows that there is no more. */
const PAGES = 6;
const PER_PAGE = 100;
/** More posts of ours in one forum than this are not looked into; so many at once are. */
const POSTS = 50;
const POSTS_AT_ONCE = 5;

const messagesSchema = z.array(
  z.object({ id: idSchema, author: z.object({ id: idSchema }), components: listOf(z.unknown()) }),
);
type Seen = z.output<typeof messagesSchema>[number];

const threadsSchema = z.object({
  has_more: z.boolean().default(false),
  threads: z.array(
    z.object({
      id: idSchema,
      parent_id: idSchema.nullish(),
      owner_id: idSchema.nullish(),
      thread_metadata: z.object({ archive_timestamp: z.coerce.date() }),
    }),
  ),
});
type Thread = z.output<typeof threadsSchema>['threads'][number];

/** A message of ours that is looked for. */
export type Quest = {
  readonly channelId: string;
  /** A button's `custom_id`, compared letter for letter. */
  readonly mark: string;
  /** From here on, by Discord's clock. */
  readonly from: Date;
  /** The bot's own user id. */
  readonly us: string;
};

/** There is more than is read. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

/** Page by page from the moment on: Discord gives those that follow `after`, the latest of them first. */
export async function lookInChannel(quest: Quest, http: Http): Promise<string | undefined> {
  const { channelId, from } = quest;
  let after = idAt(from);
  for (let page = 0; page < PAGES; page += 1) {
    const messages = messagesSchema.parse(
      await http({
        method: 'GET',
        route: `/channels/${channelId}/messages`,
        query: { after, limit: String(PER_PAGE) },
      }),
    );
    const found = messages.find((message) => isIt(message, quest));
    if (found !== undefined) return found.id;
    // Discord promises nowhere that a page with something after it is full.
    if (messages.length === 0) return undefined;
    after = messages.map(({ id }) => id).reduce(latest);
  }
  throw new TooMuch();
}

/** Each post of ours begins with a message that has the post's id. */
export async function lookInForum(
  quest: Quest,
  guildId: string,
  http: Http,
): Promise<string | undefined> {
  const { channelId, from, us } = quest;
  // Active ones first: a post that is archived in between is then seen twice, not missed.
  const active = await activeThreads(guildId, http);
  const archived = await archivedThreads(quest, http);
  const ours = [...active, ...archived].filter(
    ({ id, parent_id: parent, owner_id: owner }) =>
      parent === channelId && owner === us && SnowflakeUtil.timestampFrom(id) >= from.getTime(),
  );
  const ids = [...new Set(ours.map(({ id }) => id))];
  for (let first = 0; first < Math.min(ids.length, POSTS); first += POSTS_AT_ONCE) {
    const some = ids.slice(first, Math.min(first + POSTS_AT_ONCE, POSTS));
    const starters = await Promise.all(some.map((id) => starterOf(id, http)));
    const found = starters.find((starter) => starter !== undefined && isIt(starter, quest));
    if (found !== undefined) return found.id;
  }
  if (ids.length > POSTS) throw new TooMuch();
  return undefined;
}

async function activeThreads(guildId: string, http: Http): Promise<readonly Thread[]> {
  const route = `/guilds/${guildId}/threads/active` as const;
  return threadsSchema.parse(await http({ method: 'GET', route })).threads;
}

/** The latest archived first, back to the moment: one that was opened since cannot have been archived before. */
async function archivedThreads({ channelId, from }: Quest, http: Http): Promise<Thread[]> {
  const route = `/channels/${channelId}/threads/archived/public` as const;
  const read: Thread[] = [];
  let before: Date | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const query = {
      limit: String(PER_PAGE),
      ...(before !== undefined && { before: before.toISOString() }),
    };
    const { threads, has_more: more } = threadsSchema.parse(
      await http({ method: 'GET', route, query }),
    );
    read.push(...threads);
    const last = Math.min(...threads.map(archivedAt));
    if (!more || threads.length === 0 || last < from.getTime()) return read;
    // One millisecond more, so that what was archived in the same one is seen twice rather than missed.
    before = new Date(last + 1);
  }
  throw new TooMuch();
}

const archivedAt = ({ thread_metadata: { archive_timestamp: at } }: Thread): number => at.getTime();

/** `undefined` where it was deleted, alone or with its post. */
async function starterOf(id: string, http: Http): Promise<Seen | undefined> {
  try {
    return messagesSchema.element.parse(
      await http({ method: 'GET', route: `/channels/${id}/messages/${id}` }),
    );
  } catch (error) {
    if (error instanceof DiscordAPIError && GONE.has(error.code)) return undefined;
    throw error;
  }
}

const GONE: ReadonlySet<unknown> = new Set([Code.UnknownMessage, Code.UnknownChannel]);

const isIt = ({ author, components }: Seen, { us, mark }: Quest): boolean =>
  author.id === us && holdsMark(components, mark);

/** Whether a component, or one inside it, has this `custom_id`. */
function holdsMark(part: unknown, mark: string): boolean {
  if (typeof part !== 'object' || part === null) return false;
  if ('custom_id' in part && part.custom_id === mark) return true;
  return Object.values(part).some((inner) => holdsMark(inner, mark));
}

/** The least id that Discord makes at a moment. */
const idAt = (moment: Date): string =>
  SnowflakeUtil.generate({
    timestamp: moment,
    increment: 0n,
    workerId: 0n,
    processId: 0n,
  }).toString();

const latest = (a: string, b: string): string => (BigInt(a) > BigInt(b) ? a : b);
