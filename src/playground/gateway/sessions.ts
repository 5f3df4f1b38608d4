import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import { type Announcer, announcer } from '../announcer.ts';
import type { Timer } from '../timer.ts';
import { createSession, type Session } from './session.ts';

/** A session nobody resumed for this long is gone. */
const SESSION_LIVES_MS = 5 * 60_000;

/** The bots' sessions: those that are connected, and those that may be resumed. */
export type Sessions = {
  open(intents: number, shard: readonly [number, number]): Session;
  find(id: string): Session | undefined;
  all(): readonly Session[];
  /** From now on this socket carries the session. */
  join(session: Session, socket: WebSocket): void;
  /** The connection is gone; a `resumable` session waits for the next. */
  leave(session: Session, resumable: boolean): void;
  /** Whether any is connected. */
  isOnline(): boolean;
  /** Tells when that changes. */
  readonly presence: Announcer<boolean>;
  /** How many were ever opened. */
  opened(): number;
};

/** No sessions yet. */
export function createSessions(timer: Timer): Sessions {
  const sessions = new Map<string, Session>();
  /** What calls off the end of a session that waits to be resumed. */
  const endings = new Map<string, () => void>();
  const presence = announcer<boolean>();
  let opened = 0;
  let wasOnline = false;

  const all = () => Array.from(sessions.values());
  const isOnline = () => all().some((session) => session.isConnected());

  function tellPresence(): void {
    if (isOnline() === wasOnline) return;
    wasOnline = !wasOnline;
    presence.announce(wasOnline);
  }

  return {
    all,
    isOnline,
    presence,
    opened: () => opened,
    find: (id) => sessions.get(id),

    open(intents, shard) {
      opened += 1;
      const session = createSession(randomBytes(16).toString('hex'), intents, shard);
      sessions.set(session.id, session);
      return session;
    },

    join(session, socket) {
      endings.get(session.id)?.();
      session.connect(socket);
      tellPresence();
    },

    leave(session, resumable) {
      const forget = () => {
        sessions.delete(session.id);
        endings.delete(session.id);
      };
      session.disconnect();
      if (resumable) endings.set(session.id, timer(SESSION_LIVES_MS, forget));
      else forget();
      tellPresence();
    },
  };
}
