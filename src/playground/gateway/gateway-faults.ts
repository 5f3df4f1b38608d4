import type { WebSocketServer } from 'ws';
import { OP } from './opcodes.ts';

/** What the gateway can be told to do wrong. Change the fields, or call the methods. */
export type GatewayFaults = {
  /** `false`: heartbeats stay without an answer. */
  acknowledgesHeartbeats: boolean;
  /** Every IDENTIFY ends with this close code; `undefined` lets them pass. */
  identifyRefusedWith: number | undefined;
  /** Cuts every connection without a word, as a broken cable does. */
  drop(): void;
  /** Asks every bot to connect again. */
  requestReconnect(): void;
  /** Tells every bot that its session is over; where `resumable`, that it may try to resume. */
  invalidate(resumable: boolean): void;
};

/** A gateway that does everything right until it is told otherwise. */
export function gatewayFaults(sockets: WebSocketServer): GatewayFaults {
  const toAll = (op: number, d: unknown) => {
    for (const socket of sockets.clients) socket.send(JSON.stringify({ op, d, s: null, t: null }));
  };
  return {
    acknowledgesHeartbeats: true,
    identifyRefusedWith: undefined,
    requestReconnect: () => toAll(OP.reconnect, null),
    invalidate: (resumable) => toAll(OP.invalidSession, resumable),
    drop() {
      for (const socket of sockets.clients) socket.terminate();
    },
  };
}
