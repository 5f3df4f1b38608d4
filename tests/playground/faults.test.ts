import { expect, test } from 'vitest';
import { createFaults, rateLimitOrder } from '../../src/playground/faults.ts';
import { CHANNEL } from '../../src/playground/world/cast.ts';
import { heldTime } from './held-time.ts';
import { call, opened } from './opened.ts';

const MESSAGES = `/channels/${CHANNEL.news}/messages`;
const post = (playground: Parameters<typeof call>[0]) =>
  call(playground, 'POST', MESSAGES, { content: 'Hello' });

test('an order happens to the requests that fit it, as often as it says', () => {
  const faults = createFaults();
  const order = {
    method: 'POST',
    path: '/channels/*/messages',
    status: 500,
    when: 'before',
  } as const;
  const fault = faults.next({ ...order, times: 2 });

  const met = [
    faults.take('GET', '/channels/1/messages'),
    faults.take('POST', '/channels/1/messages/2'),
    faults.take('POST', '/channels/1/messages'),
    faults.take('POST', '/channels/2/messages'),
    faults.take('POST', '/channels/3/messages'),
  ];

  expect(met.map((each) => each?.status)).toEqual([undefined, undefined, 500, 500, undefined]);
  expect(fault.left()).toBe(0);
});

test('orders are used in the order in which they were given, until all are forgotten', () => {
  const faults = createFaults();
  for (const status of [500, 502, 503]) faults.next({ path: '/a', status, when: 'before' });

  const met = [faults.take('GET', '/a'), faults.take('GET', '/a')];
  faults.clear();

  expect(met.map((each) => each?.status)).toEqual([500, 502]);
  expect(faults.take('GET', '/a')).toBeUndefined();
});

test('a failure before the effect leaves no message, one after it leaves one', async () => {
  const playground = await opened();
  playground.faults.next({ path: MESSAGES, status: 500, when: 'before' });
  playground.faults.next({ path: MESSAGES, status: 502, when: 'after' });

  const before = await post(playground);
  const none = playground.messages(CHANNEL.news).length;
  const after = await post(playground);

  expect([before.status, none]).toEqual([500, 0]);
  expect([after.status, playground.messages(CHANNEL.news).length]).toEqual([502, 1]);
});

test('a connection can be cut before or after the effect', async () => {
  const playground = await opened();
  playground.faults.next({ path: MESSAGES, cut: true, when: 'before' });
  playground.faults.next({ path: MESSAGES, cut: true, when: 'after' });

  await expect(post(playground)).rejects.toThrow('fetch failed');
  const none = playground.messages(CHANNEL.news).length;
  await expect(post(playground)).rejects.toThrow('fetch failed');

  expect([none, playground.messages(CHANNEL.news).length]).toEqual([0, 1]);
  expect(playground.requests.map(({ status }) => status)).toEqual([undefined, undefined]);
});

test('an answer can be late, and is the real one', async () => {
  const time = heldTime();
  const playground = await opened(time);
  playground.faults.next({ path: MESSAGES, delayMs: 5000, when: 'after' });

  const said = post(playground);
  await playground.until(() => playground.messages(CHANNEL.news).length === 1);
  const waiting = playground.requests.at(-1)?.status;
  time.pass(5000);

  expect(waiting).toBeUndefined();
  expect(await said).toMatchObject({ status: 200, body: { content: 'Hello' } });
});

test('a 429 on request says how long to wait', async () => {
  const playground = await opened();
  playground.faults.next({ path: MESSAGES, when: 'before', ...rateLimitOrder(1500) });

  const said = await post(playground);

  expect(said).toMatchObject({ status: 429, body: { retry_after: 1.5, global: false } });
  expect(said.headers.get('retry-after')).toBe('2');
});

test('every request is on record, with what it said and how it was answered', async () => {
  const time = heldTime();
  const playground = await opened(time);

  await post(playground);
  await call(playground, 'GET', '/nothing');

  expect(playground.requests).toEqual([
    {
      method: 'POST',
      path: MESSAGES,
      body: { content: 'Hello' },
      at: time.clock.now(),
      status: 200,
    },
    { method: 'GET', path: '/nothing', body: '', at: time.clock.now(), status: 404 },
  ]);
});
