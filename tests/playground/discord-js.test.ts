import { once } from 'node:events';
import { Client, DiscordAPIError, GatewayDispatchEvents, Routes } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { rateLimitOrder } from '../../src/playground/faults.ts';
import type { Playground } from '../../src/playground/server.ts';
import { APPLICATION_ID, CHANNEL, GUILD_ID } from '../../src/playground/world/cast.ts';
import { COMMANDS, opened } from './opened.ts';

const V2 = 1 << 15;

/** What this bot reads of an interaction. */
type Asked = {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly application_id: string;
  readonly data: {
    readonly name?: string;
    readonly custom_id?: string;
    readonly values?: readonly string[];
    readonly options?: readonly { readonly value: string }[];
  };
};

/** A bot of the library's own making: it logs in, registers, and answers from the raw event. */
async function startBot(playground: Playground) {
  const client = new Client({
    intents: [],
    waitGuildTimeout: 0,
    rest: { api: playground.apiUrl, timeout: 2000 },
  });
  onTestFinished(() => client.destroy());
  const failures: unknown[] = [];
  client.on('error', (error) => failures.push(error));
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (asked: Asked) => {
    answer(client, asked).catch((error: unknown) => failures.push(error));
  });
  const ready = once(client, 'clientReady');
  await client.login(playground.token);
  await ready;
  await client.application?.commands.set(COMMANDS);
  return { client, failures };
}

async function answer({ rest }: Client, { id, token, type, application_id: app, data }: Asked) {
  const callback = (body: object) =>
    rest.post(Routes.interactionCallback(id, token), { body, auth: false });
  if (type === 4) return callback({ type: 8, data: { choices: [{ name: 'Ports', value: 'p' }] } });
  if (type === 3) {
    const content = `Pressed ${data.custom_id} ${data.values?.join() ?? ''}`.trim();
    return callback({ type: 7, data: { flags: V2, components: [{ type: 10, content }] } });
  }
  if (data.name === 'Check quotes') {
    await callback({ type: 5, data: { flags: 64 } });
    const original = Routes.webhookMessage(app, token, '@original');
    return rest.patch(original, { body: { content: 'Checked' }, auth: false });
  }
  return callback({ type: 4, data: { flags: V2, components: briefing(data.options?.[0]?.value) } });
}

const briefing = (topic: string | undefined) => [
  { type: 10, content: `# ${topic}` },
  { type: 1, components: [{ type: 2, style: 1, label: 'More', custom_id: 'more' }] },
  {
    type: 1,
    components: [{ type: 3, custom_id: 'open', options: [{ label: 'One', value: '1' }] }],
  },
];

const text = (length: number) => ({ type: 10, content: 'a'.repeat(length) });

const textOf = (seen: { readonly message: { readonly components?: unknown } | undefined }) =>
  JSON.stringify(seen.message?.components ?? null);

test('discord.js logs in, registers, answers, suggests, updates and defers', async () => {
  const playground = await opened();
  const { client, failures } = await startBot(playground);
  const robin = playground.person('Robin');

  const brief = await robin.run('brief', { topic: 'ports' });
  const suggested = await robin.type('brief', { topic: 'po' }, 'topic');
  const pressed = await robin.press(brief.message?.id ?? '', 'More');
  const again = await robin.run('brief', { topic: 'chips' });
  const picked = await robin.pick(again.message?.id ?? '', 'open', ['1']);
  const checked = await robin.menu('Check quotes', again.message?.id ?? '');

  expect(client.user?.username).toBe('Dateline');
  expect(textOf(brief)).toContain('# ports');
  expect(suggested.choices).toEqual([{ name: 'Ports', value: 'p' }]);
  expect([pressed.message?.id, textOf(pressed)]).toEqual([
    brief.message?.id,
    expect.stringContaining('Pressed more'),
  ]);
  expect(textOf(picked)).toContain('Pressed open 1');
  expect(checked.message).toMatchObject({ content: 'Checked', onlyFor: robin.id, flags: 64 });
  expect(failures).toEqual([]);
});

test('the library calls what a bot without intents needs, and the path of @original is escaped', async () => {
  const playground = await opened();
  await startBot(playground);
  const id = playground.person('Robin').write('A quote');

  await playground.person('Robin').menu('Check quotes', id);

  const calls = playground.requests.map(({ method, path }) => `${method} ${path}`);
  expect(calls[0]).toBe('GET /gateway/bot');
  expect(calls[1]).toMatch(/^PUT \/applications\/\d+\/commands$/);
  expect(calls.at(-1)).toMatch(/^PATCH \/webhooks\/\d+\/[\w-]+\/messages\/%40original$/);
});

test.each<[name: string, lose: (playground: Playground) => void]>([
  ['was cut', (playground) => playground.dropGateway()],
  ['was asked to come again', (playground) => playground.gateway.requestReconnect()],
  ['lost its session for a moment', (playground) => playground.gateway.invalidate(true)],
])(
  'an interaction that falls into the gap of a connection that %s is answered',
  async (_, lose) => {
    const playground = await opened();
    const { failures } = await startBot(playground);
    const robin = playground.person('Robin');

    lose(playground);
    const seen = await robin.run('brief', { topic: 'the gap' });

    expect(textOf(seen)).toContain('# the gap');
    expect(playground.messages(CHANNEL.briefings)).toHaveLength(1);
    expect(failures).toEqual([]);
  },
);

test('a wrong token is refused at login, and cannot be used again', async () => {
  const playground = await opened();
  const client = new Client({ intents: [], rest: { api: playground.apiUrl } });
  onTestFinished(() => client.destroy());

  const login = client.login('not.the.token');

  await expect(login).rejects.toThrow(/token/i);
});

test('a nonce makes one message of a 502 that had taken effect and its retries', async () => {
  const playground = await opened();
  const { client } = await startBot(playground);
  playground.faults.next({ path: '/channels/*/messages', status: 502, when: 'after' });

  const body = { content: 'Once', nonce: 'edition-1', enforce_nonce: true };
  await client.rest.post(Routes.channelMessages(CHANNEL.news), { body });

  const posts = playground.requests.filter(({ path }) => path.endsWith('/messages'));
  expect(posts.map(({ status }) => status)).toEqual([502, 200]);
  expect(playground.messages(CHANNEL.news)).toHaveLength(1);
});

test('without a nonce the same makes two', async () => {
  const playground = await opened();
  const { client } = await startBot(playground);
  playground.faults.next({ path: '/channels/*/messages', status: 502, when: 'after' });

  await client.rest.post(Routes.channelMessages(CHANNEL.news), { body: { content: 'Twice' } });

  expect(playground.messages(CHANNEL.news)).toHaveLength(2);
});

test('a 429 is waited out', async () => {
  const playground = await opened();
  const { client } = await startBot(playground);
  const [path, when] = ['/channels/*/messages', 'before'] as const;
  const fault = playground.faults.next({ path, when, ...rateLimitOrder(200) });
  const began = performance.now();

  await client.rest.post(Routes.channelMessages(CHANNEL.news), { body: { content: 'Late' } });

  expect(fault.left()).toBe(0);
  expect(performance.now() - began).toBeGreaterThan(200);
  expect(playground.messages(CHANNEL.news)).toHaveLength(1);
});

test('the library keeps to the buckets by itself: no request is one too many', async () => {
  const playground = await opened();
  const { client } = await startBot(playground);

  const ids = ['a', 'b', 'c', 'd', 'e'].map((content) =>
    client.rest.post(Routes.channelMessages(CHANNEL.news), { body: { content } }),
  );
  await Promise.all(ids);

  expect(playground.requests.map(({ status }) => status)).not.toContain(429);
});

test('a callback that failed after its effect is answered as taken when it is tried again', async () => {
  const playground = await opened();
  const { failures } = await startBot(playground);
  playground.faults.next({ path: '/interactions/*/*/callback', status: 502, when: 'after' });

  const seen = await playground.person('Robin').run('brief', { topic: 'ports' });

  expect(textOf(seen)).toContain('# ports');
  await expect.poll(() => failures).toMatchObject([{ code: 40060 }]);
  expect(playground.messages(CHANNEL.briefings)).toHaveLength(1);
});

test('what Discord forbids reaches the bot with Discord’s number and words', async () => {
  const playground = await opened();
  const { client } = await startBot(playground);

  const posting = client.rest.post(Routes.channelMessages(CHANNEL.quiet), {
    body: { content: 'a' },
  });
  const failure: unknown = await posting.catch((error: unknown) => error);

  expect(failure).toBeInstanceOf(DiscordAPIError);
  expect(failure).toMatchObject({ code: 50013, status: 403, message: 'Missing Permissions' });
});

test('form mistakes reach the bot as the library prints them', async () => {
  const playground = await opened();
  const { client } = await startBot(playground);
  const body = { flags: V2, components: [text(4000), text(1)] };

  const posting = client.rest.post(Routes.channelMessages(CHANNEL.news), { body });

  await expect(posting).rejects.toThrow(
    'components[COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED]: Components displayable text size',
  );
});

test('the library opens a post in a forum, and reads back what stands in it', async () => {
  const playground = await opened();
  const { client } = await startBot(playground);
  const message = { flags: V2, components: [text(10)] };

  await client.rest.post(Routes.threads(CHANNEL.forum), { body: { name: 'Digest', message } });
  const id = playground.world.threads().at(-1)?.id ?? '';
  const read = await client.rest.get(Routes.channelMessages(id));

  expect(read).toMatchObject([{ id, channel_id: id, components: [{ content: 'a'.repeat(10) }] }]);
});

test('the bot finds itself among the members, with its roles', async () => {
  const playground = await opened();
  const { client } = await startBot(playground);

  const member = await client.rest.get(Routes.guildMember(GUILD_ID, APPLICATION_ID));

  expect(member).toMatchObject({ user: { id: APPLICATION_ID }, roles: [expect.any(String)] });
});

test('a silent message keeps its mark', async () => {
  const playground = await opened();
  const { client } = await startBot(playground);
  const body = { content: 'Shh', flags: 1 << 12 };

  await client.rest.post(Routes.channelMessages(CHANNEL.announcements), { body });

  expect(playground.messages(CHANNEL.announcements)).toMatchObject([{ flags: 1 << 12 }]);
});

/** Posts in the channel with this number among those that were added. */
const postIn = ({ rest }: Client, n: number) =>
  rest.post(Routes.channelMessages(`112000000000000000${n}`), { body: { content: 'a' } });

test('a 429 of the global limit is waited out by the library as such', async () => {
  const limited: boolean[] = [];
  const began = systemClock.now();
  // However long fifty requests take on a busy machine, here they fall into one second.
  const clock = { now: () => (limited.includes(true) ? systemClock.now() : began) };
  const playground = await opened({ moreChannels: 60, clock });
  const { client } = await startBot(playground);
  // The library keeps to fifty a second by itself: here another process has used them up.
  const other = new Client({ intents: [], rest: { api: playground.apiUrl } });
  onTestFinished(() => other.destroy());
  other.rest.setToken(playground.token);
  for (const { rest } of [client, other]) {
    rest.on('rateLimited', ({ global }) => limited.push(global));
  }

  const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  await Promise.all(
    [...nine, ...nine, ...nine].flatMap((n) => [postIn(client, n), postIn(other, n)]),
  );

  const statuses = playground.requests.map(({ status }) => status);
  expect(statuses.filter((status) => status === 429)).not.toEqual([]);
  expect(limited).toContain(true);
  expect(nine.flatMap((n) => playground.messages(`112000000000000000${n}`))).toHaveLength(54);
});
