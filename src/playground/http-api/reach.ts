import { APPLICATION_ID } from '../world/cast.ts';
import { holds, PERMISSION, type PermissionName } from '../world/permissions.ts';
import { isThread } from '../world/threads.ts';
import type { Channel, Thread } from '../world/shapes.ts';
import type { World } from '../world/world.ts';
import { Refused, refused } from './refused.ts';
import type { Call } from './route.ts';

/** Whether the bot holds a permission in a place. */
export function botMay(world: World, place: Channel, name: PermissionName): boolean {
  return holds(world.permissions(APPLICATION_ID, place), PERMISSION[name]);
}

/** The channel of a request; refuses one that the bot cannot see, or where it lacks `needed`. */
export function channelFor(
  world: World,
  { param }: Call,
  needed: PermissionName = 'viewChannel',
): Channel {
  const channel = world.channel(param('channel'));
  if (channel === undefined) throw refused(10003);
  if (!botMay(world, channel, 'viewChannel')) throw refused(50001);
  if (!botMay(world, channel, needed)) throw refused(50013);
  return channel;
}

/** The channel of a request in which the bot may post. A thread has a permission of its own for that. */
export function channelToPostIn(world: World, call: Call): Channel {
  const channel = channelFor(world, call);
  if (channel.type === 15) throw refused(50008);
  const needed = isThread(channel) ? 'sendMessagesInThreads' : 'sendMessages';
  if (!botMay(world, channel, needed)) throw refused(50013);
  if (isThread(channel) && isClosed(world, channel)) throw threadIsArchived(403);
  return channel;
}

/** Refuses what would change something in an archived thread; only a new message opens it again. */
export function checkIsOpen(channel: Channel): void {
  if (isThread(channel) && channel.thread_metadata.archived) throw threadIsArchived(400);
}

/** A locked thread is closed to all but those who look after threads. */
function isClosed(world: World, thread: Thread): boolean {
  return thread.thread_metadata.locked && !botMay(world, thread, 'manageThreads');
}

/** Discord says the same of locked threads, with another status for posting than for changing. */
function threadIsArchived(status: 400 | 403): Refused {
  return new Refused(status, { message: 'Thread is archived', code: 50083 });
}
