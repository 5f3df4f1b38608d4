import { fileURLToPath } from 'node:url';
import type { Clock } from '../clock.ts';
import { untilTrue } from './announcer.ts';
import { application } from './application.ts';
import { createCommands } from './commands.ts';
import { createFaults, type Faults } from './faults.ts';
import { createGateway } from './gateway/gateway.ts';
import type { GatewayFaults } from './gateway/gateway-faults.ts';
import { tellOfMessages } from './gateway/tell-of-messages.ts';
import { tellOfPlaces } from './gateway/tell-of-places.ts';
import { type RequestMade, requestRecord } from './http-api/request-record.ts';
import { createInteractions } from './interactions/interactions.ts';
import { openServer } from './listening.ts';
import { markdownReader } from './markdown.ts';
import { createClockDesk } from './page-api/clock-desk.ts';
import type { ReadPage } from './page-api/page-files.ts';
import { type DrivenPerson, drivePerson } from './people/driven-person.ts';
import { createPeople } from './people/people.ts';
import { isSeenBy, shown } from './people/shown-message.ts';
import type { ShownMessage } from './protocol.ts';
import { createRateLimits } from './rate-limits.ts';
import { systemTimer, type Timer } from './timer.ts';
import { APPLICATION_ID, CHANNEL, personNamed } from './world/cast.ts';
import type { TimeMachine } from './time-machine.ts';
import { createWorld, type World } from './world/world.ts';

const PAGE_DIR = fileURLToPath(new URL('page', import.meta.url));
/** Discord's own. */
const HEARTBEAT_MS = 41_250;

/** What a playground is opened with. */
export type PlaygroundSetup = {
  /** 0 takes any free one. */
  readonly port: number;
  readonly clock: Clock;
  /** Lets people at the page put the clock forward. It shows the same time as `clock`. */
  readonly timeMachine?: TimeMachine;
  /** What a bot has to present. */
  readonly token: string;
  /** Where the page's files lie; its own folder unless a test says otherwise. */
  readonly pageDir?: string;
  readonly read?: ReadPage;
  /** Told of faults in the playground itself. */
  readonly log?: (error: unknown) => void;
  /** The machine's own, unless a test lets time pass by itself. */
  readonly timer?: Timer;
  /** How often bots are asked for a heartbeat. */
  readonly heartbeatMs?: number;
  /** How long an enforced nonce is remembered; two minutes, unless said. */
  readonly nonceMs?: number;
  /** So many ordinary channels beside those that are always there. */
  readonly moreChannels?: number;
  /** How many messages each channel keeps; 500, unless said. */
  readonly messagesKept?: number;
};

/** A Discord of our own on this machine. */
export type Playground = {
  /** Where the page is: `http://127.0.0.1:4180`. */
  readonly url: string;
  /** What a bot takes for `https://discord.com/api`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
  /** The ids of the server's channels, by name. */
  readonly channels: typeof CHANNEL;
  /** What is in it: who may do what can be changed here. */
  readonly world: World;
  /** What the HTTP API is told to do wrong. */
  readonly faults: Faults;
  /** What the gateway is told to do wrong. */
  readonly gateway: GatewayFaults;
  /** The requests that bots made, oldest first. */
  readonly requests: readonly RequestMade[];
  /** Robin, a reader, or Sam, a moderator, in a channel; in #briefings unless another is named. */
  person(name: string, channelId?: string): DrivenPerson;
  /** The person's direct messages with the bot. */
  directChannelOf(name: string): string;
  /** What is in a channel, oldest first; with a person's name, what they see. */
  messages(channelId: string, person?: string): readonly ShownMessage[];
  /** Cuts every gateway connection, as a broken cable does. */
  dropGateway(): void;
  /** Whether a bot is connected and identified. */
  isBotOnline(): boolean;
  /** Resolves as soon as `done` holds; it is asked again whenever something happened here. */
  until(done: () => boolean): Promise<void>;
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
};

/** Opens a playground on loopback. Rejects where the port is taken. */
export async function startPlayground(setup: PlaygroundSetup): Promise<Playground> {
  const server = await openServer(setup.port);
  const inside = build(setup, server.url);
  const { parts, serving, closing } = inside;

  const app = application({
    ...inside,
    closing: closing.signal,
    pageDir: setup.pageDir ?? PAGE_DIR,
    read: setup.read ?? (async () => undefined),
  });
  parts.gateway.attach(server.http);
  server.serve(app);

  return {
    url: server.url,
    apiUrl: `${server.url}/api`,
    token: setup.token,
    applicationId: APPLICATION_ID,
    channels: CHANNEL,
    world: parts.world,
    faults: serving.faults,
    gateway: parts.gateway.faults,
    requests: serving.requests.made,
    ...whatIsSeen(inside),
    async close() {
      closing.abort();
      parts.gateway.close();
      await server.close();
    },
  };
}

type Inside = ReturnType<typeof build>;

/** Everything that the server needs, put together and not yet reachable. */
function build(setup: PlaygroundSetup, url: string) {
  const { clock, token, timer = systemTimer, heartbeatMs = HEARTBEAT_MS, log } = setup;
  const gatewayUrl = `${url.replace('http', 'ws')}/gateway`;
  const world = createWorld(clock, setup.messagesKept, url);
  for (let n = 1; n <= (setup.moreChannels ?? 0); n += 1) world.addChannel(`channel-${n}`);
  const commands = createCommands(world);
  const interactions = createInteractions(world, timer);
  const gateway = createGateway({ world, timer, token, heartbeatMs, url: gatewayUrl });
  tellOfMessages(world, gateway);
  tellOfPlaces(world, gateway);

  const parts = { world, commands, interactions, gateway, gatewayUrl, nonceMs: setup.nonceMs };
  return {
    parts,
    scene: {
      ...parts,
      read: markdownReader(),
      clockDesk: createClockDesk(clock, setup.timeMachine),
    },
    people: createPeople(parts),
    serving: {
      clock,
      token,
      timer,
      faults: createFaults(),
      requests: requestRecord(clock),
      rateLimits: createRateLimits(clock),
      report: log ?? (() => {}),
    },
    closing: new AbortController(),
  };
}

type Views = Pick<
  Playground,
  'person' | 'directChannelOf' | 'messages' | 'dropGateway' | 'isBotOnline' | 'until'
>;

const idOf = (name: string) => personNamed(name).user.id;

/** Driving people, and looking at what came of it. */
function whatIsSeen({ parts, scene, people, serving }: Inside): Views {
  const { world, commands, gateway, interactions } = parts;
  return {
    person: (name, channelId = CHANNEL.briefings) =>
      drivePerson(scene, people, idOf(name), channelId),
    directChannelOf: (name) => world.directChannel(idOf(name))?.id ?? '',
    messages: (channelId, name) =>
      world.messages
        .in(channelId)
        .filter((kept) => name === undefined || isSeenBy(kept, idOf(name)))
        .map((kept) => shown(kept, scene.read)),
    dropGateway: () => gateway.faults.drop(),
    isBotOnline: () => gateway.isOnline(),
    until: (done) =>
      untilTrue(done, [
        world.messages.changes,
        commands.changes,
        gateway.presence,
        interactions.outcomes,
        serving.requests.answered,
      ]),
  };
}
