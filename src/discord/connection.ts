import { once } from 'node:events';
import { Client, Events, Options, RequestMethod, RESTEvents, Status } from 'discord.js';
import type { Log } from '../operate/log.ts';
import type { Http, Request } from './http.ts';
import { takePacket } from './packet.ts';
import type { Brought } from './packet.ts';
import { finalClose, TOKEN_REFUSED } from './refusal.ts';
import { WARN_AFTER_REFUSED } from './refused-calls.ts';
import type { Pulse } from './watchdog.ts';

/** What a connection tells of. */
export type Ears = {
  readonly log: Log;
  /** What the gateway brought, as soon as it came. Must not throw. */
  readonly onPacket: (brought: NonNullable<Brought>) => void;
  /** The time by Discord's clock, whenever one of its answers says it; whole seconds, rounded down. */
  readonly onTime: (discordMs: number) => void;
  /** The status of each answer to a call. */
  readonly onAnswer: (status: number) => void;
  /** Discord will not have this bot any more, and why. */
  readonly onFinal: (message: string) => void;
};

/** One connection to Discord: its gateway and its HTTP API. */
export type Connection = {
  readonly http: Http;
  /** Resolves when each shard is greeted. Rejects where that fails; the connection is of no use then. */
  open(token: string): Promise<void>;
  pulses(): readonly Pulse[];
  close(): Promise<void>;
};

/** Without intents no server is waited for, though the library calls it so for a moment. */
const GREETED: ReadonlySet<Status> = new Set([Status.Ready, Status.WaitingForGuilds]);

/** No socket yet, or none any more. */
const CONNECTING: ReadonlySet<Status> = new Set([
  Status.Idle,
  Status.Connecting,
  Status.Reconnecting,
]);

/** Connects to nothing yet. */
export function createConnection(api: string, ears: Ears): Connection {
  const client = createClient(api);
  listenToGateway(client, ears);
  listenToHttp(client, ears);
  /** The login that is under way, if one is; it does not reject. */
  let opening: readonly Promise<void>[] = [];
  let closing: Promise<void> | undefined;

  const isConnecting = () =>
    client.ws.shards.some(({ status }) => CONNECTING.has(status)) ||
    (opening.length > 0 && client.ws.shards.size === 0);

  /** The library could not end a shard that it is about to connect: it would come up afterwards. */
  async function takeDown(): Promise<void> {
    // It would also call a goodbye the beginning of a new connection.
    client.removeAllListeners(Events.ShardReconnecting);
    while (isConnecting()) await Promise.race([once(client, Events.Debug), ...opening]);
    await client.destroy();
  }

  return {
    http: (request) => call(client, request),
    async open(token) {
      const login = client.login(token);
      const settled = () => void (opening = []);
      opening = [login.then(settled, settled)];
      await login;
    },
    pulses: () =>
      client.ws.shards.map(({ id, status, lastPingTimestamp }) => ({
        shard: id,
        ready: GREETED.has(status),
        beat: lastPingTimestamp,
      })),
    close: () => (closing ??= takeDown()),
  };
}

/** Commands need no intents, and without them nothing is worth keeping in memory. */
function createClient(api: string): Client {
  return new Client({
    intents: [],
    shards: 'auto',
    waitGuildTimeout: 0,
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      GuildMemberManager: 0,
      UserManager: 0,
    }),
    rest: { api, version: '10', invalidRequestWarningInterval: WARN_AFTER_REFUSED },
  });
}

function listenToGateway(client: Client, { log, onPacket, onFinal }: Ears): void {
  client.on(Events.Raw, (packet: object) => {
    const brought = takePacket(packet);
    if (brought !== undefined) onPacket(brought);
  });
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error({ shard, code }, 'Discord closed a shard for good.');
    const message = finalClose(code);
    if (message !== undefined) onFinal(message);
  });
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'A shard connects again.'));
  client.on(Events.ShardResume, (shard, replayed) =>
    log.info({ shard, replayed }, 'A shard went on where it was.'),
  );
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, error }, 'A shard has trouble.'),
  );
  client.on(Events.Error, (error) => log.error({ error }, 'discord.js reports an error.'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'discord.js warns.'));
}

function listenToHttp({ rest }: Client, { log, onTime, onAnswer, onFinal }: Ears): void {
  rest.on(RESTEvents.Response, ({ data }, response) => {
    onAnswer(response.status);
    const time = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(time)) onTime(time);
    // Without our token a 401 speaks of an interaction's own, which is over after 15 minutes.
    if (response.status === 401 && data.auth !== false) onFinal(TOKEN_REFUSED);
  });
  rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) =>
    log.warn({ count, forMs: remainingTime }, 'Discord refuses many calls; 10,000 are a ban.'),
  );
  rest.on(RESTEvents.RateLimited, ({ route, timeToReset }) =>
    log.info({ route, waitMs: timeToReset }, 'A call waits for its rate limit.'),
  );
}

const METHODS = {
  GET: RequestMethod.Get,
  POST: RequestMethod.Post,
  PATCH: RequestMethod.Patch,
  DELETE: RequestMethod.Delete,
} as const satisfies Record<Request['method'], RequestMethod>;

/** What an interaction is answered by carries its own token in the address. */
const BY_OWN_TOKEN = /^\/(?:interactions|webhooks)\//;

/** The library makes the form anew from the same bytes for each of its tries. */
function call(
  { rest }: Client,
  { method, route, body, files = [], query }: Request,
): Promise<unknown> {
  return rest.request({
    method: METHODS[method],
    fullRoute: route,
    auth: !BY_OWN_TOKEN.test(route),
    ...(body !== undefined && { body }),
    ...(files.length > 0 && {
      files: files.map(({ name, type, bytes }) => ({ name, contentType: type, data: bytes })),
    }),
    ...(query !== undefined && { query: new URLSearchParams(query) }),
  });
}
