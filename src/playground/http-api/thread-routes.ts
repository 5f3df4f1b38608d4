import {
  CreateForumThreadRequestSchema,
  CreateTextThreadWithoutMessageRequestSchema,
} from 'discord-api-spec/zod';
import { checkForm } from '../validate/check-form.ts';
import { checkMessage } from '../validate/check-message.ts';
import { problemIf } from '../validate/form-problem.ts';
import { APPLICATION_ID, GUILD_ID } from '../world/cast.ts';
import { composeMessage } from '../world/compose-message.ts';
import { WEEK_IN_MINUTES } from '../world/first-channels.ts';
import { isThread } from '../world/threads.ts';
import type { ForumChannel, Message, TextChannel, Thread } from '../world/shapes.ts';
import type { World } from '../world/world.ts';
import type { Parts } from './parts.ts';
import { botMay, channelFor } from './reach.ts';
import { invalidForm, refused } from './refused.ts';
import { type Call, created, get, ok, type Route } from './route.ts';

const PRIVATE_THREAD = 12;
const ANNOUNCEMENTS = 5;

/** Threads, the posts of forums among them. */
export function threadRoutes({ world }: Parts): Route[] {
  return [
    {
      method: 'POST',
      path: '/channels/:channel/threads',
      auth: 'bot',
      run: (call) => created(openThread(world, call)),
    },
    get('/guilds/:guild/threads/active', ({ param }) => {
      if (param('guild') !== GUILD_ID) throw refused(10004);
      const active = world.threads().filter((thread) => !thread.thread_metadata.archived);
      const seen = active.filter((thread) => botMay(world, thread, 'viewChannel'));
      return ok({ ...listOf(seen.toReversed()), has_more: false });
    }),
    get('/channels/:channel/threads/archived/public', (call) => ok(archivedThreads(world, call))),
  ];
}

function openThread(world: World, call: Call): object {
  const parent = channelFor(world, call);
  if (parent.type === 1 || isThread(parent)) throw refused(50024);
  return parent.type === 15 ? post(world, parent, call) : threadWithoutMessage(world, parent, call);
}

/** A post of a forum: the thread and the message that it begins with, which have one id. */
function post(world: World, forum: ForumChannel, call: Call): object {
  // Who may send messages in a forum may open posts; the permission for threads is not asked for.
  channelFor(world, call, 'sendMessages');
  const form = checkForm(CreateForumThreadRequestSchema, call.body);
  checkMessage(form.message, ['message']);
  const id = world.newId();
  const thread = add(world, { ...form, id, parent: forum, type: 11 });
  const message = composeMessage(world, form.message, {
    authorId: APPLICATION_ID,
    channelId: id,
    extra: { id },
  });
  world.messages.add({ message, onlyFor: undefined });
  return { ...asCreated(thread), message };
}

function threadWithoutMessage(world: World, parent: TextChannel, call: Call): object {
  channelFor(world, call, 'createPublicThreads');
  const form = checkForm(CreateTextThreadWithoutMessageRequestSchema, call.body);
  // Discord opens a private thread unless told otherwise; nobody here could look into one.
  if ((form.type ?? PRIVATE_THREAD) === PRIVATE_THREAD) throw refused(50024);
  const type = parent.type === ANNOUNCEMENTS ? 10 : 11;
  return asCreated(add(world, { ...form, id: world.newId(), parent, type }));
}

type Wanted = {
  readonly id: string;
  readonly parent: TextChannel | ForumChannel;
  readonly type: Thread['type'];
  readonly name: string;
  readonly auto_archive_duration?: number | null | undefined;
};

function add(world: World, { id, parent, type, name, auto_archive_duration: minutes }: Wanted) {
  const restsAfter = minutes ?? WEEK_IN_MINUTES;
  return world.addThread({
    id,
    parentId: parent.id,
    type,
    name,
    ownerId: APPLICATION_ID,
    restsAfter,
  });
}

/** Whoever opens a thread is in it. */
const asCreated = (thread: Thread) => ({ ...thread, member: memberOf(thread) });

const memberOf = ({ id, thread_metadata }: Thread) => ({
  id,
  user_id: APPLICATION_ID,
  join_timestamp: thread_metadata.create_timestamp,
  flags: 0,
});

/** Threads, and the bot's membership in those that it opened. */
function listOf(threads: readonly Thread[]) {
  const own = threads.filter(({ owner_id: owner }) => owner === APPLICATION_ID);
  return { threads, members: own.map(memberOf) };
}

/** The latest archived first, in pages. */
function archivedThreads(world: World, call: Call): object {
  const parent = channelFor(world, call, 'readMessageHistory');
  const limit = Number(call.query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 2 || limit > 100) {
    const words = 'int value should be between 2 and 100.';
    throw invalidForm(problemIf(true, ['limit'], 'NUMBER_TYPE_RANGE', words));
  }
  const before = beforeIn(call.query);
  const archived = world
    .threads()
    .filter((thread) => thread.parent_id === parent.id && thread.thread_metadata.archived)
    .filter((thread) => archivedAt(thread) < before)
    .toSorted((a, b) => archivedAt(b) - archivedAt(a));
  const threads = archived.slice(0, limit);
  return {
    ...listOf(threads),
    has_more: archived.length > limit,
    ...(parent.type === 15
      ? { first_messages: threads.flatMap((each) => first(world, each)) }
      : {}),
  };
}

const archivedAt = ({ thread_metadata }: Thread) => Date.parse(thread_metadata.archive_timestamp);

function beforeIn(query: URLSearchParams): number {
  const given = query.get('before');
  if (given === null) return Infinity;
  const before = Date.parse(given);
  if (!Number.isNaN(before)) return before;
  const words = 'Could not parse the timestamp. Should be ISO8601.';
  throw invalidForm(problemIf(true, ['before'], 'DATE_TIME_TYPE_PARSE', words));
}

function first(world: World, { id }: Thread): readonly Message[] {
  const kept = world.messages.find(id, id);
  return kept === undefined ? [] : [kept.message];
}
