import { describe, expect, test } from 'vitest';
import { rateLimitOrder } from '../../src/playground/faults.ts';
import type { FaultOrder } from '../../src/playground/faults.ts';
import { APPLICATION_ID, CHANNEL } from '../../src/playground/world/cast.ts';
import { digestSaying, MARK, posting, postOffice, untilTheEnd } from './deliveries.ts';
import type { Post } from './deliveries.ts';

const MESSAGES = `/channels/${CHANNEL.news}/messages`;
const toNews = posting(CHANNEL.news);

/** The posts that Discord saw, whatever came of them. */
const asked = ({ playground }: Post, path = MESSAGES) =>
  playground.requests.filter((made) => made.method === 'POST' && made.path === path);

const inNews = ({ playground }: Post) => playground.messages(CHANNEL.news);

/** Orders the next post in #news to go wrong. */
const spoil = ({ playground }: Post, order: Omit<FaultOrder, 'path' | 'method'>) =>
  playground.faults.next({ method: 'POST', path: MESSAGES, ...order });

describe('a digest', () => {
  test('is posted in one request, as it was stored, with its nonce enforced', async () => {
    const office = await postOffice();

    const outcome = await office.post(toNews);

    expect(outcome).toEqual({ kind: 'posted', messageId: inNews(office)[0]?.id });
    expect(asked(office).map(({ body }) => body)).toEqual([
      { ...JSON.parse(toNews.payload), nonce: toNews.nonce, enforce_nonce: true },
    ]);
  });

  test('keeps the flags that it was stored with: a quiet one is still quiet', async () => {
    const office = await postOffice();
    const quiet = { ...JSON.parse(toNews.payload), flags: (1 << 15) | (1 << 12) };

    await office.post({ ...toNews, payload: JSON.stringify(quiet) });

    expect(asked(office)[0]?.body).toMatchObject({ flags: (1 << 15) | (1 << 12) });
  });

  test('that is posted again with its nonce is the message that is there', async () => {
    const office = await postOffice();
    const first = await office.post(toNews);

    const second = await office.post(toNews);

    expect(second).toEqual(first);
    expect(inNews(office)).toHaveLength(1);
  });

  test('that was deleted since is not made again', async () => {
    const office = await postOffice();
    const first = await office.post(toNews);
    office.playground.world.messages.remove(
      CHANNEL.news,
      'messageId' in first ? first.messageId : '',
    );

    expect(await office.post(toNews)).toEqual({ kind: 'deleted' });
  });

  test.each([
    ['announcement', CHANNEL.announcements],
    ['thread', CHANNEL.thread],
  ] as const)('goes into a channel that is a %s as a message', async (kind, channelId) => {
    const office = await postOffice();

    const outcome = await office.post(posting(channelId, { kind }));

    expect(outcome).toEqual({
      kind: 'posted',
      messageId: office.playground.messages(channelId)[0]?.id,
    });
  });

  test('opens an archived thread again', async () => {
    const office = await postOffice();
    office.playground.world.setThread(CHANNEL.thread, { archived: true });

    const outcome = await office.post(posting(CHANNEL.thread, { kind: 'thread' }));

    expect(outcome).toMatchObject({ kind: 'posted' });
  });

  test('is a post in a forum, under its title and without a nonce, which Discord has none for', async () => {
    const office = await postOffice();

    const outcome = await office.post(posting(CHANNEL.forum, { kind: 'forum' }));

    const { body } = asked(office, `/channels/${CHANNEL.forum}/threads`)[0] ?? {};
    const thread = office.playground.world.threads().at(-1);
    expect(body).toEqual({ name: toNews.title, message: JSON.parse(toNews.payload) });
    expect(outcome).toEqual({ kind: 'posted', messageId: thread?.id });
    expect(office.playground.messages(thread?.id ?? '')[0]?.id).toBe(thread?.id);
  });

  test.each(['{', '7', 'null', '[1]'])('is refused where %s is stored for it', async (payload) => {
    const office = await postOffice();

    const outcome = await office.post({ ...toNews, payload });

    expect(outcome).toMatchObject({ kind: 'never', why: 'refused' });
    expect(asked(office)).toEqual([]);
  });
});

describe('what goes wrong on the way', () => {
  test('a 429 comes back at once, says how long to wait, and posted nothing', async () => {
    const office = await postOffice();
    spoil(office, { when: 'before', ...rateLimitOrder(7_000) });

    const outcome = await office.post(toNews);

    expect(outcome).toMatchObject({ kind: 'later', mayBePosted: false });
    expect('retryAfterMs' in outcome && outcome.retryAfterMs).toBeGreaterThanOrEqual(7_000);
    expect(asked(office)).toHaveLength(1);
    expect(office.sender.refused().rateLimited).toBe(1);
  });

  test('a channel that has had its share is not asked again before its time', async () => {
    const office = await postOffice();
    const nonces = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

    const outcomes = [];
    for (const nonce of nonces) outcomes.push(await office.post({ ...toNews, nonce }));

    expect(outcomes.map(({ kind }) => kind)).toEqual([
      ...Array(5).fill('posted'),
      'later',
      'later',
    ]);
    expect(outcomes.at(-1)).toMatchObject({ mayBePosted: false });
    expect(asked(office)).toHaveLength(5);
    expect(office.sender.refused().rateLimited).toBe(0);
  });

  test.each([500, 502, 503])('a %i is asked once and may have posted it', async (status) => {
    const office = await postOffice();
    spoil(office, { when: 'after', status });

    const outcome = await office.post(toNews);

    expect(outcome).toMatchObject({ kind: 'later', mayBePosted: true });
    expect(asked(office)).toHaveLength(1);
    expect(inNews(office)).toHaveLength(1);
  });

  test('a connection that is cut may have posted it, and the next try finds it', async () => {
    const office = await postOffice();
    spoil(office, { when: 'after', cut: true });

    const first = await office.post(toNews);
    const second = await office.post(toNews);

    expect(first).toMatchObject({ kind: 'later', mayBePosted: true });
    expect(second).toEqual({ kind: 'posted', messageId: inNews(office)[0]?.id });
    expect(inNews(office)).toHaveLength(1);
  });

  test('an answer that does not come in time may have posted it', async () => {
    const office = await postOffice({ timeoutMs: 60 });
    spoil(office, { when: 'after', delayMs: 2_000 });

    expect(await office.post(toNews)).toMatchObject({ kind: 'later', mayBePosted: true });
  });

  test('an answer that makes no sense may have posted it', async () => {
    const office = await postOffice();
    spoil(office, { when: 'after', status: 200, body: { thanks: true } });

    expect(await office.post(toNews)).toMatchObject({ kind: 'later', mayBePosted: true });
  });

  test('a Discord that nobody can connect to posted nothing', async () => {
    const office = await postOffice();
    await office.playground.close();

    const outcome = await office.post(toNews);

    expect(outcome).toMatchObject({ kind: 'later', mayBePosted: false });
    expect(outcome).toMatchObject({ problem: expect.stringContaining('ECONNREFUSED') });
  });

  test('a request that is called off while it waits may have posted it, one before it is sent did not', async () => {
    const office = await postOffice();
    const stop = new AbortController();
    spoil(office, { when: 'after', delayMs: 2_000 });

    const running = office.sender.post(toNews, stop.signal);
    await office.playground.until(() => asked(office).length > 0 || inNews(office).length > 0);
    stop.abort();

    expect(await running).toMatchObject({ kind: 'later', mayBePosted: true });
    expect(await office.sender.post(toNews, stop.signal)).toMatchObject({
      kind: 'later',
      mayBePosted: false,
    });
    expect(asked(office)).toHaveLength(1);
  });
});

describe('what Discord refuses', () => {
  test.each([
    ['no-access', 'viewChannel'],
    ['no-permission', 'sendMessages'],
  ] as const)('%s is for good where %s is taken away', async (why, name) => {
    const office = await postOffice();
    office.playground.world.deny(CHANNEL.news, APPLICATION_ID, [name]);

    expect(await office.post(toNews)).toMatchObject({ kind: 'never', why });
    expect(asked(office)).toHaveLength(1);
    expect(office.sender.refused()).toMatchObject({ forbidden: 1 });
  });

  test('a channel that is not there is gone for good', async () => {
    const office = await postOffice();

    const outcome = await office.post(posting('1119999999999999999'));

    expect(outcome).toMatchObject({ kind: 'never', why: 'channel-gone' });
  });

  test('a locked thread takes nothing more', async () => {
    const office = await postOffice();
    office.playground.world.setThread(CHANNEL.thread, { locked: true });

    const outcome = await office.post(posting(CHANNEL.thread, { kind: 'thread' }));

    expect(outcome).toMatchObject({ kind: 'never', why: 'no-permission' });
    expect(outcome).toMatchObject({ problem: expect.stringContaining('locked') });
  });

  test('a message in a wrong form comes back with Discord’s own words', async () => {
    const office = await postOffice();

    const outcome = await office.post({ ...toNews, payload: digestSaying('x'.repeat(4_001)) });

    expect(outcome).toMatchObject({ kind: 'never', why: 'refused' });
    expect(outcome).toMatchObject({ problem: expect.stringMatching(/Discord says: .*50035/) });
  });

  test('a token that is refused is fatal, and nothing is asked any more', async () => {
    const office = await postOffice({ token: 'another.tok.en' });

    const outcomes = [await office.post(toNews), await office.post(toNews)];

    expect(outcomes.map(({ kind }) => kind)).toEqual(['fatal', 'fatal']);
    expect(JSON.stringify(outcomes)).not.toContain('another.tok.en');
    expect(asked(office)).toHaveLength(1);
    expect(office.sender.refused()).toEqual({ unauthorized: 1, forbidden: 0, rateLimited: 0 });
  });

  test('a wall before Discord does not end a subscription: nothing was posted, and it is tried later', async () => {
    const office = await postOffice();
    spoil(office, { when: 'before', status: 403, body: { error: 'blocked' } });

    expect(await office.post(toNews)).toMatchObject({ kind: 'later', mayBePosted: false });
  });
});

test('the log warns long before so many refusals are a ban', async () => {
  const office = await postOffice({ warnAfterRefused: 5 });
  office.playground.world.deny(CHANNEL.news, APPLICATION_ID, ['viewChannel']);

  for (let n = 0; n < 5; n += 1) await office.sender.survey(CHANNEL.news);

  expect(office.sender.refused().forbidden).toBe(5);
  expect(office.lines).toContain('warn Discord refuses many calls; 10,000 are a ban.');
});

test.each([
  ['forum', 'text'],
  ['news', 'forum'],
] as const)(
  'a digest in #%s is found also where its subscription is for a %s channel by now',
  async (channel, kind) => {
    const office = await postOffice();
    const channelId = CHANNEL[channel];
    const posted = await office.post(
      posting(channelId, { kind: channel === 'forum' ? 'forum' : 'text' }),
    );

    const ask = { channelId, kind, mark: MARK, since: new Date() };
    const found = await office.sender.find(ask, untilTheEnd());

    expect(found).toEqual({ ...posted, kind: 'found' });
  },
);
