import { expect, test } from 'vitest';
import { Refused } from '../../src/playground/http-api/refused.ts';
import { type Counted, createRateLimits } from '../../src/playground/rate-limits.ts';
import { heldTime } from './held-time.ts';

const posting: Counted = {
  method: 'POST',
  route: '/channels/:channel/messages',
  major: 'news',
  auth: 'bot',
};
/** Outside the global limit, so that a test can ask as often as it likes. */
const asOften: Counted = { ...posting, auth: 'token' };

/** What counting a request gave: its headers, or the refusal. */
function counted(limits: ReturnType<typeof createRateLimits>, request = posting) {
  try {
    return { headers: limits.count(request), refused: undefined };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { headers: error.headers, refused: error };
  }
}

test('each answer tells what is left, and when it is all there again', () => {
  const time = heldTime('2026-11-03T07:00:00.000Z');
  const limits = createRateLimits(time.clock);
  limits.count(posting);
  time.pass(1250);

  const headers = limits.count(posting);

  expect(headers).toEqual({
    'X-RateLimit-Bucket': expect.stringMatching(/^[0-9a-f]{32}$/),
    'X-RateLimit-Limit': '5',
    'X-RateLimit-Remaining': '3',
    'X-RateLimit-Reset': (Date.parse('2026-11-03T07:00:05.000Z') / 1000).toFixed(3),
    'X-RateLimit-Reset-After': '3.750',
  });
});

test('the sixth message in five seconds is refused, with the wait in whole and in broken seconds', () => {
  const time = heldTime();
  const limits = createRateLimits(time.clock);
  for (let n = 0; n < 5; n += 1) limits.count(posting);
  time.pass(1500);

  const { refused, headers } = counted(limits);

  expect(refused).toMatchObject({ status: 429, body: { retry_after: 3.5, global: false } });
  expect(headers).toMatchObject({
    'Retry-After': '4',
    'X-RateLimit-Remaining': '0',
    'X-RateLimit-Scope': 'user',
  });
});

test('who waits as long as was asked is let through, and no moment earlier', () => {
  const time = heldTime();
  const limits = createRateLimits(time.clock);
  for (let n = 0; n < 5; n += 1) limits.count(posting);

  time.pass(4999);
  const early = counted(limits).refused;
  time.pass(1);

  expect(early?.status).toBe(429);
  expect(limits.count(posting)['X-RateLimit-Remaining']).toBe('4');
});

test.each([
  ['another channel', { ...posting, major: 'quiet' }, '4'],
  ['reading', { ...posting, method: 'GET' }, '49'],
  ['another route', { ...posting, route: '/channels/:channel' }, '49'],
])('%s has a bucket of its own', (_, request, left) => {
  const limits = createRateLimits(heldTime().clock);
  for (let n = 0; n < 5; n += 1) limits.count(posting);

  expect(limits.count(request)['X-RateLimit-Remaining']).toBe(left);
});

test('two channels share the name of their bucket, as at Discord, and not what is left in it', () => {
  const limits = createRateLimits(heldTime().clock);

  const [news, quiet] = [posting, { ...posting, major: 'quiet' }].map((each) => limits.count(each));

  expect(news?.['X-RateLimit-Bucket']).toBe(quiet?.['X-RateLimit-Bucket']);
});

test('fifty requests a second is all that a bot may ask, over all routes', () => {
  const time = heldTime();
  const limits = createRateLimits(time.clock);
  for (let n = 0; n < 50; n += 1) limits.count({ ...posting, major: `${n}` });
  time.pass(400);

  const { refused, headers } = counted(limits, { ...posting, method: 'GET' });
  time.pass(600);

  expect(refused).toMatchObject({ status: 429, body: { retry_after: 0.6, global: true } });
  expect(headers).toEqual({
    'Retry-After': '1',
    'X-RateLimit-Global': 'true',
    'X-RateLimit-Scope': 'global',
  });
  expect(counted(limits).refused).toBeUndefined();
});

test('answers to interactions are outside that limit, and take nothing of it', () => {
  const limits = createRateLimits(heldTime().clock);
  for (let n = 0; n < 200; n += 1) limits.count({ ...asOften, major: `${n}` });
  for (let n = 0; n < 50; n += 1) limits.count({ ...posting, major: `${n}` });

  expect(counted(limits, { ...asOften, major: 'one more' }).refused).toBeUndefined();
  expect(counted(limits, { ...posting, major: 'one more' }).refused?.status).toBe(429);
});

test('a request that is one too many for the bot takes nothing from its channel', () => {
  const time = heldTime();
  const limits = createRateLimits(time.clock);
  for (let n = 0; n < 50; n += 1) limits.count({ ...posting, major: `${n}` });
  counted(limits, { ...posting, major: 'news' });
  time.pass(1000);

  expect(limits.count(posting)['X-RateLimit-Remaining']).toBe('4');
});

test('a clock that was put back leaves nobody waiting for days', () => {
  let now = new Date('2026-11-03T07:00:00Z');
  const limits = createRateLimits({ now: () => now });
  for (let n = 0; n < 6; n += 1) counted(limits);

  now = new Date('2026-11-01T07:00:00Z');

  expect(limits.count(posting)['X-RateLimit-Remaining']).toBe('4');
});

test('a swept bucket is never one that still counts', () => {
  const time = heldTime();
  const limits = createRateLimits(time.clock);
  for (let n = 0; n < 5; n += 1) limits.count(posting);

  for (let n = 0; n < 3_000; n += 1) limits.count({ ...asOften, major: `${n}` });

  expect(counted(limits).refused?.status).toBe(429);
});
