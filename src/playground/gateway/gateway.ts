import type { Server } from 'node:http';
import { WebSocketServer } from 'ws';
import type { Announcer } from '../announcer.ts';
import { isLocal } from '../local-only.ts';
import type { Timer } from '../timer.ts';
import type { World } from '../world/world.ts';
import { type Desk, openConnection } from './connection.ts';
import { type GatewayFaults, gatewayFaults } from './gateway-faults.ts';
import type { Session } from './session.ts';
import { createSessions } from './sessions.ts';

/** The longest packet that Discord takes. */
const LONGEST_PACKET = 4096;
/** Where it is: `/gateway?v=10&encoding=json`. */
const GATEWAY = /^\/gateway\/?(?:\?|$)/;

type GatewaySetup = {
  readonly world: World;
  readonly timer: Timer;
  readonly token: string;
  readonly heartbeatMs: number;
  /** Where bots come back to. */
  readonly url: string;
};

/** Whom an event is for. */
type Audience = {
  readonly guildId: string | undefined;
  /** The intent that a bot must have; every bot hears it where none is named. */
  readonly intent?: number;
};

/** Discord's gateway: the sockets on which bots hear what happens. */
export type Gateway = {
  attach(server: Server): void;
  /** Sends an event to each bot whose shard it belongs to, and whose intents ask for it. */
  dispatch(event: string, data: unknown, to: Audience): void;
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
  const sessions = createSessions(setup.timer);
  const faults = gatewayFaults(sockets);
  const desk: Desk = { ...setup, sessions, faults };

  return {
    faults,
    presence: sessions.presence,
    isOnline: () => sessions.isOnline(),
    identified: () => sessions.opened(),

    attach(server) {
      server.on('upgrade', (request, socket, head) => {
        const address = request.url ?? '';
        if (!isLocal(request.headers) || !GATEWAY.test(address)) {
          socket.destroy();
          return;
        }
        sockets.handleUpgrade(request, socket, head, (opened) => {
          openConnection(opened, address, desk);
        });
      });
    },

    dispatch(event, data, { guildId, intent }) {
      for (const session of sessions.all()) {
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
