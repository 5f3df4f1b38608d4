import { expect, test } from 'vitest';
import type { PageEvent, State } from '../../../src/playground/protocol.ts';
import type { Playground } from '../../../src/playground/server.ts';
import { CHANNEL, GUILD_ID, personNamed } from '../../../src/playground/world/cast.ts';
import { heldTime } from '../held-time.ts';
import { call, get, opened, register } from '../opened.ts';
import { identified } from '../wire.ts';

const ROBIN = personNamed('Robin').user.id;
const SAM = personNamed('Sam').user.id;

const state = async (playground: Playground, person: string): Promise<State> => {
  const response = await get(playground, `/playground/state?person=${person}`);
  const shown: State = JSON.parse(await response.text());
  return shown;
};

const send = async (playground: Playground, path: string, body: unknown) => {
  const response = await fetch(`${playground.url}/playground/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  const said: Record<string, unknown> = JSON.parse(await response.text());
  return { status: response.status, said };
};

/** The events of a person's page, as they come. */
async function follow(playground: Playground, person: string) {
  const { body, headers } = await get(playground, `/playground/events?person=${person}`);
  if (body === null) throw new Error('There is no stream.');
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  async function part(): Promise<string | undefined> {
    while (!rest.includes('\n\n')) {
      const { value, done } = await reader.read();
      if (done) return undefined;
      rest += value;
    }
    const end = rest.indexOf('\n\n');
    const [first, after] = [rest.slice(0, end), rest.slice(end + 2)];
    rest = after;
    return first;
  }
  async function next(): Promise<PageEvent | undefined> {
    const said = await part();
    if (said === undefined) return undefined;
    if (!said.startsWith('data: ')) return next();
    const event: PageEvent = JSON.parse(said.slice(6));
    return event;
  }
  return { next, part, headers, stop: () => reader.cancel() };
}

test('the page shows each person their channels, commands and messages', async () => {
  const playground = await opened();
  await register(playground);
  playground.person('Robin').write('**Hello**');

  const [robin, sam] = [await state(playground, ROBIN), await state(playground, SAM)];

  expect(robin.guild).toEqual({ id: GUILD_ID, name: 'Newsroom' });
  expect(robin.bot).toMatchObject({ online: false, user: { username: 'Dateline' } });
  expect(robin.people.map(({ user }) => user.global_name)).toEqual(['Robin', 'Sam']);
  expect(robin.channels.map(({ id }) => id)).toEqual([
    ...Object.values(CHANNEL),
    playground.directChannelOf('Robin'),
  ]);
  expect(robin.commands.map(({ name }) => name)).toEqual(['brief', 'Check quotes']);
  expect(sam.commands.map(({ name }) => name)).toEqual(['brief', 'digest', 'Check quotes']);
  expect(robin.messages[CHANNEL.briefings]?.[0]?.markdown).toEqual({
    '**Hello**': [{ type: 'strong', content: [{ type: 'text', content: 'Hello' }] }],
  });
});

test('a channel that a person may not see is not shown to them', async () => {
  const playground = await opened();
  playground.world.deny(CHANNEL.news, ROBIN, ['viewChannel']);

  const { channels, messages } = await state(playground, ROBIN);

  expect(channels.map(({ id }) => id)).not.toContain(CHANNEL.news);
  expect(Object.keys(messages)).not.toContain(CHANNEL.news);
});

test('what happens comes as events, in order: the message, then that it was the answer', async () => {
  const playground = await opened();
  await register(playground);
  const wire = await identified(playground);
  const events = await follow(playground, ROBIN);
  const { commands } = await state(playground, ROBIN);

  const { said } = await send(playground, 'interactions', {
    did: 'command',
    person: ROBIN,
    channelId: CHANNEL.briefings,
    commandId: commands[0]?.id,
    options: [{ name: 'topic', value: 'ports' }],
  });
  const { d } = await wire.hears('INTERACTION_CREATE');
  await call(playground, 'POST', `/interactions/${d.id}/${d.token}/callback`, {
    type: 4,
    data: { content: 'Open', flags: 64 },
  });

  expect(events.headers.get('content-type')).toBe('text/event-stream');
  expect(await events.next()).toMatchObject({
    type: 'message',
    channelId: CHANNEL.briefings,
    message: { content: 'Open', onlyFor: ROBIN, markdown: { Open: [{ type: 'text' }] } },
  });
  expect(await events.next()).toEqual({ type: 'answered', ticket: said['ticket'] });
  await events.stop();
});

test('another person’s page hears neither of what is not theirs nor of other people’s tickets', async () => {
  const playground = await opened();
  const events = await follow(playground, SAM);
  const robin = playground.person('Robin', playground.directChannelOf('Robin'));

  robin.write('Between Robin and the bot');
  playground.person('Robin').write('For all');

  expect(await events.next()).toMatchObject({ type: 'message', message: { content: 'For all' } });
  await events.stop();
});

test('silence, deletion, new commands and the bot’s coming are told', async () => {
  const time = heldTime();
  const playground = await opened(time);
  const events = await follow(playground, ROBIN);
  await register(playground);
  await identified(playground);
  const { commands } = await state(playground, ROBIN);
  const { said } = await send(playground, 'interactions', {
    did: 'command',
    person: ROBIN,
    channelId: CHANNEL.briefings,
    commandId: commands[0]?.id,
    options: [{ name: 'topic', value: 'ports' }],
  });
  time.pass(3000);
  const messageId = playground.person('Robin').write('Oops');
  playground.world.messages.remove(CHANNEL.briefings, messageId);

  expect(await events.next()).toMatchObject({ type: 'commands', commands: [{}, {}] });
  expect(await events.next()).toEqual({ type: 'bot', online: true });
  expect(await events.next()).toEqual({
    type: 'failed',
    ticket: said['ticket'],
    reason: 'The application did not respond',
  });
  expect(await events.next()).toMatchObject({ type: 'message' });
  expect(await events.next()).toEqual({
    type: 'deleted',
    channelId: CHANNEL.briefings,
    messageId,
  });
  await events.stop();
});

test('a quiet stream is kept alive, and ends when the playground closes', async () => {
  const time = heldTime();
  const playground = await opened(time);
  const events = await follow(playground, ROBIN);
  await events.part();

  time.pass(15_000);
  const beat = await events.part();
  await playground.close();

  expect(beat).toBe(': still here');
  expect(await events.next()).toBeUndefined();
});

test('suggestions and messages go through the page as well', async () => {
  const time = heldTime();
  const playground = await opened(time);
  await register(playground);
  const { commands } = await state(playground, ROBIN);
  const place = { person: ROBIN, channelId: CHANNEL.briefings };

  const suggested = send(playground, 'autocomplete', {
    ...place,
    commandId: commands[0]?.id,
    options: [],
    focused: 'topic',
  });
  const written = await send(playground, 'messages', { ...place, content: 'Hello' });
  time.pass(3000);

  expect((await suggested).said).toEqual({ choices: [] });
  expect(playground.messages(CHANNEL.briefings)[0]?.id).toBe(written.said['id']);
});

test.each([
  ['interactions', {}, 400],
  ['interactions', { did: 'dance', person: ROBIN, channelId: CHANNEL.news }, 400],
  ['messages', { person: ROBIN, channelId: CHANNEL.news, content: ' ' }, 400],
  ['messages', { person: '1110000000000000099', channelId: CHANNEL.news, content: 'a' }, 404],
  ['messages', { person: ROBIN, channelId: '1110000000000000099', content: 'a' }, 404],
  [
    'autocomplete',
    { person: ROBIN, channelId: CHANNEL.news, commandId: ROBIN, options: [], focused: 'a' },
    404,
  ],
  [
    'interactions',
    { did: 'press', person: ROBIN, channelId: CHANNEL.news, messageId: SAM, customId: 'a' },
    404,
  ],
])('what cannot be done is refused with words: %s %o', async (path, body, status) => {
  const playground = await opened();

  const refusal = await send(playground, path, body);

  expect(refusal.status).toBe(status);
  expect(refusal.said['message']).toMatch(/\w+ \w+/);
});

test('a page that has just been opened is the first person’s', async () => {
  const playground = await opened(heldTime());

  const response = await get(playground, '/playground/state');

  expect(await response.json()).toEqual(await state(playground, ROBIN));
});

test('a page for nobody is refused', async () => {
  const playground = await opened();

  expect((await get(playground, '/playground/state?person=1')).status).toBe(404);
  expect((await get(playground, '/playground/events?person=')).status).toBe(404);
});

test('a website cannot use the page’s side either', async () => {
  const playground = await opened();

  const asked = await get(playground, `/playground/state?person=${ROBIN}`, {
    origin: 'https://news.example',
  });

  expect(asked.status).toBe(403);
});

test('two playgrounds cannot have one port, and a closed one leaves it free', async () => {
  const first = await opened();
  const port = Number(new URL(first.url).port);

  await expect(opened({ port })).rejects.toThrow('EADDRINUSE');
  await first.close();

  await expect(opened({ port })).resolves.toMatchObject({ url: first.url });
});
