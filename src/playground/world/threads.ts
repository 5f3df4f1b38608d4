import type { Clock } from '../../clock.ts';
import type { Announcer } from '../announcer.ts';
import { momentOf } from '../snowflake.ts';
import { firstThread, newThread, type Opening } from './first-channels.ts';
import type { Channel, GuildChannel, Thread, ThreadState } from './shapes.ts';

/** A channel or a thread that is new, or is not what it was. */
export type PlaceChange = {
  readonly type: 'created' | 'updated';
  readonly place: GuildChannel | Thread;
};

/** The threads of a server's channels. */
export type Threads = {
  /** Archived ones too, oldest first. */
  readonly threads: () => readonly Thread[];
  readonly thread: (id: string) => Thread | undefined;
  readonly addThread: (opening: Opening) => Thread;
  /** Archives, locks, or opens a thread again. */
  readonly setThread: (
    id: string,
    change: Partial<Pick<ThreadState, 'archived' | 'locked'>>,
  ) => void;
  /** Counts a message that was written in it or deleted. A new one opens an archived thread again. */
  readonly noteIn: (thread: Thread, messageId: string, type: 'created' | 'deleted') => void;
};

const MINUTE_MS = 60_000;

/** Whether the place is a thread. */
export const isThread = (place: Channel): place is Thread => place.type === 10 || place.type === 11;

/** The one thread that is there when the playground opens. `changes` is told of each that changes. */
export function createThreads(clock: Clock, changes: Announcer<PlaceChange>): Threads {
  const first = firstThread(clock.now());
  const threads = new Map([[first.id, first]]);

  const threadNow = (id: string) => {
    const thread = threads.get(id);
    if (thread !== undefined) archiveIfResting(thread, clock.now().getTime());
    return thread;
  };

  function setThread(id: string, change: Partial<ThreadState>): void {
    const thread = threadNow(id);
    if (thread === undefined) return;
    const archive_timestamp = clock.now().toISOString();
    thread.thread_metadata = { ...thread.thread_metadata, archive_timestamp, ...change };
    changes.announce({ type: 'updated', place: thread });
  }

  return {
    setThread,
    thread: threadNow,
    threads: () => Array.from(threads.keys()).flatMap((id) => threadNow(id) ?? []),

    addThread(opening) {
      const thread = newThread(opening, clock.now());
      threads.set(thread.id, thread);
      changes.announce({ type: 'created', place: thread });
      return thread;
    },

    noteIn(thread, messageId, type) {
      count(thread, messageId, type);
      const reopens = type === 'created' && thread.thread_metadata.archived;
      if (reopens) setThread(thread.id, { archived: false });
    },
  };
}

/** The message that a post begins with has the post's own id, and is not counted among the others. */
function count(thread: Thread, messageId: string, type: 'created' | 'deleted'): void {
  if (type === 'created') thread.total_message_sent += 1;
  if (messageId !== thread.id) thread.message_count += type === 'created' ? 1 : -1;
}

/** A thread in which nothing happened for long enough is archived from that moment on. */
function archiveIfResting(thread: Thread, nowMs: number): void {
  const {
    archived,
    archive_timestamp: opened,
    auto_archive_duration: minutes,
  } = thread.thread_metadata;
  if (archived) return;
  const spoken = thread.last_message_id === null ? 0 : momentOf(thread.last_message_id);
  const restsFrom = Math.max(Date.parse(opened), spoken) + minutes * MINUTE_MS;
  if (restsFrom > nowMs) return;
  const archive_timestamp = new Date(restsFrom).toISOString();
  thread.thread_metadata = { ...thread.thread_metadata, archived: true, archive_timestamp };
}
