import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';

export const APPLICATION = '100000000000000001';
const SESSION = 'session-1';
const DISCORD_EPOCH = 1_420_070_400_000n;

/** A call that came over HTTP. */
export type Seen = {
  method: string;
  path: string;
  auth: string | undefined;
  body: object | undefined;
};

/** How to answer a call; `undefined` leaves it to the stand-in. `cut` closes the socket unanswered. */
export type Rule = (call: Seen) => Ruling | Promise<Ruling>;
type Ruling = { status: number; body?: unknown } | 'cut' | undefined;

type Settings = {
  /** What the gateway closes an identify with, in place of READY. */
  closeWith?: number;
  acknowledge?: boolean;
  greet?: boolean;
  heartbeatMs?: number;
  rule?: Rule;
  /** What its clock shows; the real time where it is not said. */
  now?: () => Date;
};

/** As much of Discord as the bot's own room is tried against: no rules of Discord's, only the wire. */
export type StandIn = AsyncDisposable & {
  readonly api: string;
  readonly calls: Seen[];
  readonly settings: Settings;
  /** Commands as Discord keeps them. */
  readonly commands: Map<string, Record<string, unknown>>;
  identifies: number;
  resumes: number;
  connections(): number;
  /** Sends a dispatch; kept for a resume where nobody is connected. */
  dispatch(t: string, d: unknown): void;
  /** Breaks the connection as a network does. */
  drop(): void;
};

/** A Discord id made at a moment. */
export const idAt = (time: Date, serial = 0): string =>
  (((BigInt(time.getTime()) - DISCORD_EPOCH) << 22n) + BigInt(serial)).toString();

/** Starts one on loopback. */
export async function startStandIn(settings: Settings = {}): Promise<StandIn> {
  const http = createServer();
  const gateway = new WebSocketServer({ server: http });
  const sent: string[] = [];
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;

  const standIn: StandIn = {
    api: `http://127.0.0.1:${port}/api`,
    calls: [],
    settings,
    commands: new Map(),
    identifies: 0,
    resumes: 0,
    connections: () => gateway.clients.size,
    dispatch(t, d) {
      sent.push(JSON.stringify({ op: 0, s: sent.length + 1, t, d }));
      for (const socket of gateway.clients) socket.send(sent.at(-1) ?? '');
    },
    drop() {
      for (const socket of gateway.clients) socket.terminate();
    },
    async [Symbol.asyncDispose]() {
      for (const socket of gateway.clients) socket.terminate();
      gateway.close();
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };
  http.on('request', (request, response) => void serve(standIn, port, request, response));
  gateway.on('connection', (socket) => greet(standIn, sent, port, socket));
  return standIn;
}

async function serve(
  standIn: StandIn,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const text = (await request.toArray()).join('');
  const seen: Seen = {
    method: request.method ?? '',
    path: decodeURIComponent((request.url ?? '').replace('/api/v10', '')),
    auth: request.headers.authorization,
    body: text === '' ? undefined : JSON.parse(text),
  };
  standIn.calls.push(seen);
  const answer = (await standIn.settings.rule?.(seen)) ?? usual(standIn, port, seen);
  if (answer === 'cut') return void request.socket.destroy();
  const date = (standIn.settings.now?.() ?? new Date()).toUTCString();
  if (answer.body === undefined) return void response.writeHead(answer.status, { date }).end();
  const headers = { date, 'content-type': 'application/json' };
  response.writeHead(answer.status, headers).end(JSON.stringify(answer.body));
}

function usual({ commands }: StandIn, port: number, { method, path, body }: Seen) {
  if (path.startsWith('/gateway/bot')) {
    const session_start_limit = { total: 9, remaining: 9, reset_after: 0, max_concurrency: 1 };
    return { status: 200, body: { url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit } };
  }
  if (!path.startsWith(`/applications/${APPLICATION}/commands`)) return { status: 204 };
  if (method === 'GET') return { status: 200, body: [...commands.values()] };
  const id = path.split('/')[4] ?? idAt(new Date(), commands.size + 1);
  if (method === 'DELETE') commands.delete(id);
  else commands.set(id, { ...commands.get(id), ...body, id });
  return method === 'DELETE' ? { status: 204 } : { status: 200, body: commands.get(id) };
}

function greet(standIn: StandIn, sent: string[], port: number, socket: WebSocket): void {
  const { settings } = standIn;
  const say = (payload: object) => socket.send(JSON.stringify(payload));
  say({ op: 10, d: { heartbeat_interval: settings.heartbeatMs ?? 40_000 } });
  socket.on('message', (data: Buffer) => {
    const { op, d } = JSON.parse(data.toString());
    if (op === 1 && settings.acknowledge !== false) say({ op: 11 });
    if (op === 2) identify(standIn, port, socket);
    if (op === 6) {
      standIn.resumes += 1;
      for (const line of sent.slice(d.seq)) socket.send(line);
      say({ op: 0, s: sent.length, t: 'RESUMED', d: {} });
    }
  });

  function identify({ identifies }: StandIn, at: number, to: WebSocket): void {
    standIn.identifies = identifies + 1;
    if (settings.closeWith !== undefined) return to.close(settings.closeWith);
    if (settings.greet === false) return;
    const user = { id: APPLICATION, username: 'Dateline', discriminator: '0', avatar: null };
    standIn.dispatch('READY', {
      v: 10,
      user,
      guilds: [{ id: '200000000000000001', unavailable: true }],
      session_id: SESSION,
      resume_gateway_url: `ws://127.0.0.1:${at}`,
      application: { id: APPLICATION, flags: 0 },
    });
  }
}
