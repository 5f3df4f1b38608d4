import { DefaultRestOptions, REST, RequestMethod, RESTEvents } from 'discord.js';
import type { RESTOptions } from 'discord.js';
import type { Clock } from '../clock.ts';
import type { Log } from '../operate/log.ts';
import type { Request } from './http.ts';
import { countRefused } from './refused-calls.ts';
import type { RefusedCalls } from './refused-calls.ts';

/** What deliveries reach Discord with. */
export type DeliveryHttpParts = {
  readonly token: string;
  /** Where Discord's HTTP API is, without a version: `https://discord.com/api`. */
  readonly api: string;
  readonly clock: Clock;
  readonly log: Log;
  /** How long an answer may take to its last byte. */
  readonly timeoutMs: number;
  /** At so many refused answers, and each time at so many more, the log warns. */
  readonly warnAfterRefused: number;
};

/** Discord's HTTP API for deliveries: one call is one request at most, and what goes wrong is told at once. */
export type DeliveryHttp = {
  /**
   * Resolves with the JSON that came back. Rejects with what `outcomeOf` sorts, also where the time
   * or `signal` is over; never waits for a rate limit.
   */
  call(request: Request, signal?: AbortSignal): Promise<unknown>;
  /** Answers of 401, 403 and 429 since the start. */
  refused(): RefusedCalls;
  /** How far our clock is ahead of Discord's, as its last answer told; too large rather than too small. */
  aheadMs(): number;
};

/** Discord does not take the token. No request is made any more. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}

/**
 * A client of discord.js of its own. The bot's tries a failed request again, up to three times within
 * milliseconds, and waits for rate limits by itself: right for answers, wrong for what the ledger tries
 * again, which wants to know of each. Should a stall make deliveries come in a heap, it still makes no
 * more than Discord's 50 requests a second; the rest comes back as too soon.
 */
export function createDeliveryHttp(parts: DeliveryHttpParts): DeliveryHttp {
  const { token, api, clock, log, timeoutMs, warnAfterRefused } = parts;
  const refused = countRefused();
  let aheadMs = 0;
  let isTokenRefused = false;

  const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
    const answer = await readWhole(url, init);
    const discordMs = Date.parse(answer.headers.get('date') ?? '');
    if (!Number.isNaN(discordMs)) aheadMs = clock.now().getTime() - discordMs;
    refused.note(answer.status);
    isTokenRefused ||= answer.status === 401;
    return answer;
  };
  const rest = new REST({
    api,
    version: '10',
    retries: 0,
    timeout: timeoutMs,
    rejectOnRateLimit: () => true,
    invalidRequestWarningInterval: warnAfterRefused,
    makeRequest,
  }).setToken(token);
  rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) =>
    log.warn({ count, forMs: remainingTime }, 'Discord refuses many calls; 10,000 are a ban.'),
  );

  return {
    refused: () => refused.counts(),
    aheadMs: () => aheadMs,
    async call(request, signal) {
      signal?.throwIfAborted();
      if (isTokenRefused) throw new TokenRefused();
      return rest.request(asRestRequest(request, signal));
    },
  };
}

const METHODS = {
  GET: RequestMethod.Get,
  POST: RequestMethod.Post,
  PATCH: RequestMethod.Patch,
  DELETE: RequestMethod.Delete,
} as const satisfies Record<Request['method'], RequestMethod>;

function asRestRequest({ method, route, body, query }: Request, signal: AbortSignal | undefined) {
  return {
    method: METHODS[method],
    fullRoute: route,
    // One of its own: the library never stops listening to a signal, which may outlive many requests.
    ...(signal !== undefined && { signal: AbortSignal.any([signal]) }),
    ...(body !== undefined && { body }),
    ...(query !== undefined && { query: new URLSearchParams(query) }),
  };
}

/**
 * An answer, read to its end. The library times only the way to its first byte, and leaves the body
 * of a 429 or a 5xx unread, which keeps the connection from being used again.
 */
const readWhole: RESTOptions['makeRequest'] = async (url, init) => {
  const answer = await DefaultRestOptions.makeRequest(url, init);
  const { status, statusText, headers, ok } = answer;
  const bytes = await answer.arrayBuffer();
  const text = async () => new TextDecoder().decode(bytes);
  return {
    status,
    statusText,
    headers,
    ok,
    body: null,
    bodyUsed: true,
    text,
    arrayBuffer: async () => bytes,
    json: async () => JSON.parse(await text()) as unknown,
  };
};
