import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { Refused } from './http-api/refused.ts';

/** So many requests in so long a time. */
type Limit = { readonly requests: number; readonly perMs: number };

/** A request as it is counted: by its route, and apart for each channel, server or webhook. */
export type Counted = {
  readonly method: string;
  /** The route's pattern: `/channels/:channel/messages`. */
  readonly route: string;
  /** The id that Discord counts apart, empty where the route has none. */
  readonly major: string;
  /** Whether the bot's own token is presented; answers to interactions are outside the global limit. */
  readonly auth: 'bot' | 'token';
};

/** How often bots may ask, counted as Discord counts. */
export type RateLimits = {
  /** Counts a request and gives the headers for its answer. Throws the 429 where it is one too many. */
  count(request: Counted): Readonly<Record<string, string>>;
};

/** Posting is what Discord limits closely: five messages in five seconds a channel. */
const POSTING: Limit = { requests: 5, perMs: 5000 };
const OTHER: Limit = { requests: 50, perMs: 1000 };
/** Over everything that a bot asks with its token, whatever the route. */
const GLOBAL: Limit = { requests: 50, perMs: 1000 };

type Bucket = { used: number; readonly beganMs: number; readonly endsMs: number };

/** More buckets than this and those that have run out are swept away. */
const BUCKETS_KEPT = 1000;

/** Buckets that are all full. */
export function createRateLimits(clock: Clock): RateLimits {
  const buckets = new Map<string, Bucket>();
  let all = freshBucket(GLOBAL, 0);

  function bucketOf(key: string, limit: Limit, now: number): Bucket {
    const known = buckets.get(key);
    if (known !== undefined && isRunning(known, now)) return known;
    if (buckets.size > BUCKETS_KEPT) sweep(buckets, now);
    const fresh = freshBucket(limit, now);
    buckets.set(key, fresh);
    return fresh;
  }

  /** One request more for the bot as a whole. One that is refused here is counted nowhere else. */
  function countForAll(now: number): void {
    if (!isRunning(all, now)) all = freshBucket(GLOBAL, now);
    all.used += 1;
    if (all.used > GLOBAL.requests) throw tooManyInAll(all.endsMs - now);
  }

  return {
    count(request) {
      const now = clock.now().getTime();
      if (request.auth === 'bot') countForAll(now);
      const limit = limitOf(request);
      const name = nameOf(request);
      const bucket = bucketOf(`${name}:${request.major}`, limit, now);
      bucket.used += 1;
      const headers = headersOf(name, limit, bucket, now);
      if (bucket.used <= limit.requests) return headers;
      throw tooMany(bucket.endsMs - now, false, { ...headers, 'X-RateLimit-Scope': 'user' });
    },
  };
}

function freshBucket({ perMs }: Limit, now: number): Bucket {
  return { used: 0, beganMs: now, endsMs: now + perMs };
}

/** Whether it still counts. A clock that was put back leaves no bucket behind that waits for days. */
function isRunning({ beganMs, endsMs }: Bucket, now: number): boolean {
  return beganMs <= now && now < endsMs;
}

function limitOf({ method, route }: Counted): Limit {
  return method === 'POST' && route === '/channels/:channel/messages' ? POSTING : OTHER;
}

function nameOf({ method, route }: Counted): string {
  return createHash('sha256').update(`${method} ${route}`).digest('hex').slice(0, 32);
}

function headersOf(name: string, limit: Limit, { used, endsMs }: Bucket, now: number) {
  return {
    'X-RateLimit-Bucket': name,
    'X-RateLimit-Limit': String(limit.requests),
    'X-RateLimit-Remaining': String(Math.max(0, limit.requests - used)),
    'X-RateLimit-Reset': (endsMs / 1000).toFixed(3),
    'X-RateLimit-Reset-After': ((endsMs - now) / 1000).toFixed(3),
  };
}

function tooManyInAll(waitMs: number): Refused {
  return tooMany(waitMs, true, {
    'X-RateLimit-Global': 'true',
    'X-RateLimit-Scope': 'global',
  });
}

function tooMany(
  waitMs: number,
  isGlobal: boolean,
  headers: Readonly<Record<string, string>>,
): Refused {
  const body = {
    message: 'You are being rate limited.',
    retry_after: waitMs / 1000,
    global: isGlobal,
  };
  return new Refused(429, body, { ...headers, 'Retry-After': String(Math.ceil(waitMs / 1000)) });
}

function sweep(buckets: Map<string, Bucket>, now: number): void {
  for (const [key, bucket] of buckets) if (!isRunning(bucket, now)) buckets.delete(key);
}
