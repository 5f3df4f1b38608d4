import type { WebSocket } from 'ws';
import { OP } from './opcodes.ts';

/** How many events a session keeps for a connection that comes back. */
const KEPT_FOR_REPLAY = 1000;

type Dispatch = { readonly op: 0; readonly t: string; readonly s: number; readonly d: unknown };

/** One bot's session: it outlives its connections and replays what they missed. */
export type Session = {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  isConnected(): boolean;
  /** Whether this socket, and not a later one, carries the session. */
  isConnectedBy(by: WebSocket): boolean;
  /** Sends an event, or keeps it until the bot resumes. */
  dispatch(event: string, data: unknown): void;
  connect(socket: WebSocket): void;
  disconnect(): void;
  /** The events after `seq`; `undefined` where some are forgotten or `seq` is still to come. */
  after(seq: number): readonly object[] | undefined;
};

/** A new session that is not connected and has sent nothing. */
export function createSession(
  id: string,
  intents: number,
  shard: readonly [number, number],
): Session {
  let socket: WebSocket | undefined;
  let last = 0;
  const kept: Dispatch[] = [];

  return {
    id,
    intents,
    shard,
    isConnected: () => socket !== undefined,
    isConnectedBy: (by) => socket === by,

    dispatch(event, data) {
      last += 1;
      const packet: Dispatch = { op: OP.dispatch, t: event, s: last, d: data };
      kept.push(packet);
      if (kept.length > KEPT_FOR_REPLAY) kept.shift();
      socket?.send(JSON.stringify(packet));
    },

    connect(to) {
      socket = to;
    },

    disconnect() {
      socket = undefined;
    },

    after(seq) {
      const oldest = kept[0]?.s ?? last + 1;
      return seq > last || seq < oldest - 1 ? undefined : kept.filter(({ s }) => s > seq);
    },
  };
}
