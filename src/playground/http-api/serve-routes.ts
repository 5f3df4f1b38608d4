import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import type { Clock } from '../../clock.ts';
import type { FaultOrder, Faults } from '../faults.ts';
import type { RateLimits } from '../rate-limits.ts';
import { type Timer, wait } from '../timer.ts';
import { Refused, refused, refusedByHttp } from './refused.ts';
import type { RequestRecord } from './request-record.ts';
import type { Answer, Route } from './route.ts';
import { readSent, type Sent } from './sent.ts';

/** What serving needs beside the routes. */
export type Serving = {
  /** What the answers are dated by: bots tell the age of an interaction by it. */
  readonly clock: Clock;
  readonly token: string;
  readonly faults: Faults;
  readonly rateLimits: RateLimits;
  readonly requests: RequestRecord;
  readonly timer: Timer;
  /** Told of what no route foresaw: a fault in the playground itself. */
  readonly report: (error: unknown) => void;
};

type Bound = { Bindings: HttpBindings };
type Reply = Answer & { readonly headers: Readonly<Record<string, string>> };

/** Nothing that the API takes is longer: forty components come to some 20 kB. */
const LONGEST_BODY = 512 * 1024;

/** Discord's, for a server without boosts. */
const LARGEST_FILE = 10 * 1024 * 1024;

/** The routes as an HTTP application, rooted where the API is: `/api` and `/api/v10`. */
export function serveRoutes(routes: readonly Route[], serving: Serving): Hono<Bound> {
  const app = new Hono<Bound>();
  for (const root of ['/api/v10', '/api']) {
    for (const route of routes) {
      app.on(route.method, root + route.path, (c) => handle(c, root, serving, () => route));
    }
    for (const path of new Set(routes.map((route) => route.path))) {
      app.all(root + path, (c) => handle(c, root, serving, () => fail(refusedByHttp(405))));
    }
  }
  app.all('/api/v10/*', (c) => handle(c, '/api/v10', serving, () => fail(refusedByHttp(404))));
  app.all('/api/:version{v\\d+}/*', (c) => handle(c, '/api', serving, () => fail(refused(50041))));
  app.all('/api/*', (c) => handle(c, '/api', serving, () => fail(refusedByHttp(404))));
  return app;
}

function fail(error: Refused): never {
  throw error;
}

/** One request from its arrival to its answer, with whatever was ordered to go wrong. */
async function handle(
  c: Context<Bound>,
  root: string,
  serving: Serving,
  find: () => Route,
): Promise<Response> {
  const method = c.req.method;
  const path = c.req.path.slice(root.length);
  const sent = await readSent(c.req.raw);
  const { text } = sent;
  const answered = serving.requests.add({ method, path, body: parseJson(text) ?? text });
  const fault = serving.faults.take(method, path);

  const early = fault?.when === 'before' ? await goWrong(fault, serving.timer) : undefined;
  if (early === 'cut') return cut(c);
  const real = early ?? attempt(c, sent, serving, find);
  const late = fault?.when === 'after' ? await goWrong(fault, serving.timer) : undefined;
  if (late === 'cut') return cut(c);

  const { status, body, headers } = late ?? real;
  answered(status);
  const dated = { ...headers, Date: serving.clock.now().toUTCString() };
  if (body === undefined) return new Response(null, { status, headers: dated });
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...dated, 'Content-Type': 'application/json' },
  });
}

/** The reply that the fault puts in the place of the real one, after its delay. */
async function goWrong(fault: FaultOrder, timer: Timer): Promise<Reply | 'cut' | undefined> {
  if (fault.delayMs !== undefined) await wait(timer, fault.delayMs);
  if (fault.cut === true) return 'cut';
  const { status, body, headers } = fault;
  if (status === undefined) return undefined;
  return {
    status,
    body: body ?? { message: `${status}: Ordered to fail`, code: 0 },
    headers: headers ?? {},
  };
}

function cut(c: Context<Bound>): Response {
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

function attempt(c: Context<Bound>, sent: Sent, serving: Serving, find: () => Route): Reply {
  let headers: Readonly<Record<string, string>> = {};
  try {
    const route = find();
    const { authorization } = c.req.header();
    if (route.auth === 'bot' && authorization !== `Bot ${serving.token}`) throw refusedByHttp(401);
    headers = serving.rateLimits.count({
      method: route.method,
      route: route.path,
      major: majorOf(c),
      auth: route.auth,
    });
    const body = readBody(sent, route.takesFiles === true);
    const query = new URL(c.req.url).searchParams;
    const param = (name: string) => c.req.param(name) ?? '';
    return { ...route.run({ param, query, body, files: sent.files }), headers };
  } catch (error) {
    if (error instanceof Refused) {
      return { status: error.status, body: error.body, headers: { ...headers, ...error.headers } };
    }
    serving.report(error);
    return { status: 500, body: { message: '500: Internal Server Error', code: 0 }, headers };
  }
}

function majorOf(c: Context<Bound>): string {
  return c.req.param('channel') ?? c.req.param('guild') ?? c.req.param('token') ?? '';
}

function readBody({ text, files, inParts }: Sent, takesFiles: boolean): unknown {
  if (text.length > LONGEST_BODY) throw refused(40005);
  if (files.some(({ bytes }) => bytes.length > LARGEST_FILE)) throw refused(40005);
  if (inParts && (!takesFiles || text === '')) throw refused(50109);
  if (text === '') return undefined;
  const body = parseJson(text);
  if (body === undefined) throw refused(50109);
  return body;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The caller says what it means that this is no JSON.
    return undefined;
  }
}
