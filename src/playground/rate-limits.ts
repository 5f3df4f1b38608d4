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
};

/** How often bots may ask, counted as Discord counts. */
export type RateLimits = {
  /** Counts a request and gives the headers for its answer. Throws the 429 where it is one too many. */
  count(request: Counted): Readonly<Record<string, string>>;
};

/** Posting is what Discord limits closely: five messages in five seconds a channel. */
const POSTING: Limit = { requests: 5, perMs: 5000 };
const OTHER: Limit = { requests: 50, perMs: 1000 };

type Bucket = { used: number; readonly endsMs: number };

/** More buckets than this and those that have run out are swept away. */
const BUCKETS_KEPT = 1000;

/** Buckets that are all full. */
export function createRateLimits(clock: Clock): RateLimits {
  const buckets = new Map<string, Bucket>();

  function bucketOf(key: string, { perMs }: Limit, now: number): Bucket {
    const known = buckets.get(key);
    if (known !== undefined && known.endsMs > now) return known;
    if (buckets.size > BUCKETS_KEPT) sweep(buckets, now);
    const fresh = { used: 0, endsMs: now + perMs };
    buckets.set(key, fresh);
    return fresh;
  }

  return {
    count(request) {
      const now = clock.now().getTime();
      const limit = limitOf(request);
      const name = nameOf(request);
      const bucket = bucketOf(`${name}:${request.major}`, limit, now);
      bucket.used += 1;
      const headers = headersOf(name, limit, bucket, now);
      if (bucket.used <= limit.requests) return headers;
      throw tooMany(headers, bucket.endsMs - now);
    },
  };
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

function tooMany(headers: Readonly<Record<string, string>>, waitMs: number): Refused {
  const body = {
    message: 'You are being rate limited.',
    retry_after: waitMs / 1000,
    global: false,
  };
  return new Refused(429, body, {
    ...headers,
    'Retry-After': String(Math.ceil(waitMs / 1000)),
    'X-RateLimit-Scope': 'user',
  });
}

function sweep(buckets: Map<string, Bucket>, now: number): void {
  for (const [key, { endsMs }] of buckets) if (endsMs <= now) buckets.delete(key);
}
