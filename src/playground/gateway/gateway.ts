import type { Server } from 'node:http';
import { randomBytes } from 'node:crypto';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Announcer, announcer } from '../announcer.ts';
import { isLocal } from '../local-only.ts';
import type { Timer } from '../timer.ts';
import type { World } from '../world/world.ts';
import { openConnection } from './connection.ts';
import { OP } from './opcodes.ts';
import { createSession, type Session } from './session.ts';

/** A session nobody resumed for this long is gone. */
const SESSION_LIVES_MS = 5 * 60_000;
/** The longest packet that Discord takes. */
const LONGEST_PACKET = 4096;

/** Where it is: `/gateway?v=10&encoding=json`. */
const GATEWAY = /^\/gateway\/?(?:\?|$)/;

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

/** What the gateway is made of. */
type GatewaySetup = {
  readonly world: World;
  readonly timer: Timer;
  readonly token: string;
  readonly heartbeatMs: number;
  /** Where bots come back to. */
  readonly url: string;
};

/** The gateway as its connections see it. */
export type Desk = GatewaySetup & {
  readonly faults: GatewayFaults;
  newSession(intents: number, shard: readonly [number, number]): Session;
  session(id: string): Session | undefined;
  /** The connection is gone; a `resumable` session waits for the next. */
  leave(session: Session, resumable: boolean): void;
  joined(session: Session, socket: WebSocket): void;
};

/** Discord's gateway: the sockets on which bots hear what happens. */
export type Gateway = {
  attach(server: Server): void;
  /** Sends an event to each bot whose shard it belongs to, and whose intents ask for it. */
  dispatch(
    event: string,
    data: unknown,
    to: { guildId: string | undefined; intent?: number },
  ): void;
  /** Whether a bot is connected and identified. */
  isOnline(): boolean;
  /** Tells when the bot comes and goes. */
  readonly presence: Announcer<boolean>;
  /** How often a bot identified: Discord allows a thousand a day. */
  identified(): number;
  readonly faults: GatewayFaults;
  close(): void;
};

/** A gateway that nobody is connected to yet. */
export function createGateway(setup: GatewaySetup): Gateway {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_PACKET });
  const sessions = new Map<string, Session>();
  /** What calls off the end of a session that waits to be resumed. */
  const endings = new Map<string, () => void>();
  const presence = announcer<boolean>();
  let identified = 0;
  let wasOnline = false;

  const isOnline = () => Array.from(sessions.values()).some((session) => session.isConnected());
  const tellPresence = () => {
    if (isOnline() === wasOnline) return;
    wasOnline = !wasOnline;
    presence.announce(wasOnline);
  };
  const faults = gatewayFaults(sockets);

  const desk: Desk = {
    ...setup,
    faults,
    session: (id) => sessions.get(id),

    newSession(intents, shard) {
      identified += 1;
      const session = createSession(randomBytes(16).toString('hex'), intents, shard);
      sessions.set(session.id, session);
      return session;
    },

    joined(session, socket) {
      endings.get(session.id)?.();
      session.connect(socket);
      tellPresence();
    },

    leave(session, resumable) {
      session.disconnect();
      const forget = () => {
        sessions.delete(session.id);
        endings.delete(session.id);
      };
      if (resumable) endings.set(session.id, setup.timer(SESSION_LIVES_MS, forget));
      else forget();
      tellPresence();
    },
  };

  return {
    presence,
    faults,
    isOnline,
    identified: () => identified,

    attach(server) {
      server.on('upgrade', (request, socket, head) => {
        if (!isLocal(request.headers) || !GATEWAY.test(request.url ?? '')) {
          socket.destroy();
          return;
        }
        sockets.handleUpgrade(request, socket, head, (opened) => {
          openConnection(opened, request.url ?? '/', desk);
        });
      });
    },

    dispatch(event, data, { guildId, intent }) {
      for (const session of sessions.values()) {
        const wanted = intent === undefined || (session.intents & intent) !== 0;
        if (wanted && isFor(session, guildId)) session.dispatch(event, data);
      }
    },

    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** Discord spreads servers over shards by their id; direct messages go to the first. */
function isFor({ shard: [number, count] }: Session, guildId: string | undefined): boolean {
  const shard = guildId === undefined ? 0n : (BigInt(guildId) >> 22n) % BigInt(count);
  return shard === BigInt(number);
}

function gatewayFaults(sockets: WebSocketServer): GatewayFaults {
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
