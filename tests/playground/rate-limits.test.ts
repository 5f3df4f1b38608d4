import { expect, test } from 'vitest';
import { Refused } from '../../src/playground/http-api/refused.ts';
import { createRateLimits } from '../../src/playground/rate-limits.ts';
import { heldTime } from './held-time.ts';

const posting = { method: 'POST', route: '/channels/:channel/messages', major: 'news' };

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

test('a swept bucket is never one that still counts', () => {
  const time = heldTime();
  const limits = createRateLimits(time.clock);
  for (let n = 0; n < 5; n += 1) limits.count(posting);

  for (let n = 0; n < 3_000; n += 1) limits.count({ ...posting, major: `${n}` });

  expect(counted(limits).refused?.status).toBe(429);
});
