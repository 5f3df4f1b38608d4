import { expect, test } from 'vitest';
import { movableClock, systemClock } from '../../src/clock.ts';
import { followDiscordClock, TOO_OLD_MS } from '../../src/discord/age.ts';
import { momentOf } from '../../src/playground/snowflake.ts';
import { CHANNEL } from '../../src/playground/world/cast.ts';
import { call, opened, register } from './opened.ts';
import { identified } from './wire.ts';

const WEEK_MS = 7 * 86_400_000;

/** A playground whose clock runs on and can be moved. */
async function movable() {
  const clock = movableClock(systemClock);
  const playground = await opened({ clock });
  const ahead = () => clock.moveTo(new Date(clock.now().getTime() + WEEK_MS));
  return { clock, playground, ahead };
}

test('answers are dated by the clock of this world, also those that refuse', async () => {
  const { clock, playground, ahead } = await movable();
  ahead();

  const [taken, refused] = [
    await call(playground, 'GET', '/users/@me'),
    await call(playground, 'GET', '/channels/1'),
  ];

  for (const { headers } of [taken, refused]) {
    const shown = Date.parse(headers.get('date') ?? '');
    expect(Math.abs(shown - clock.now().getTime())).toBeLessThan(5_000);
  }
});

test('messages and their ids are of the time that it is here', async () => {
  const { clock, playground, ahead } = await movable();
  ahead();

  const { body } = await call(playground, 'POST', `/channels/${CHANNEL.news}/messages`, {
    content: 'From next week',
  });

  expect(Math.abs(Date.parse(body.timestamp) - clock.now().getTime())).toBeLessThan(5_000);
  expect(Math.abs(momentOf(body.id) - clock.now().getTime())).toBeLessThan(5_000);
});

test('an interaction after a move can be answered, and keeps its three seconds', async () => {
  const { playground, ahead } = await movable();
  await register(playground);
  const wire = await identified(playground);
  ahead();

  const seen = playground.person('Robin').run('brief', { topic: 'ports' });
  const { d } = await wire.hears('INTERACTION_CREATE');
  const said = await call(playground, 'POST', `/interactions/${d.id}/${d.token}/callback`, {
    type: 4,
    data: { content: 'Here' },
  });

  expect(said.status).toBe(204);
  expect((await seen).message?.content).toBe('Here');
});

test.each([
  ['ten minutes behind the machine', -600_000],
  ['ten minutes ahead of it', 600_000],
  ['a week ahead of it', WEEK_MS],
])('to a bot that follows this clock, %s, no fresh interaction looks old', async (_, byMs) => {
  const { clock, playground } = await movable();
  await register(playground);
  const wire = await identified(playground);
  const seen = followDiscordClock(() => performance.now());
  const look = async () => {
    const { headers } = await call(playground, 'GET', '/users/@me');
    seen.showed(Date.parse(headers.get('date') ?? ''));
  };
  clock.moveTo(new Date(clock.now().getTime() + byMs));
  await look();
  clock.moveTo(new Date(clock.now().getTime() + 600_000));

  void playground.person('Robin').run('brief', { topic: 'before it has looked again' });
  const { d } = await wire.hears('INTERACTION_CREATE');
  const before = seen.ageOf(d.id);
  await look();

  expect(before).toBeLessThan(TOO_OLD_MS);
  expect(seen.ageOf(d.id)).toBeLessThan(TOO_OLD_MS);
});

test('a move lets the buckets run out, as the time would have', async () => {
  const { playground, ahead } = await movable();
  const post = () =>
    call(playground, 'POST', `/channels/${CHANNEL.news}/messages`, { content: 'a' });
  for (let n = 0; n < 5; n += 1) await post();

  ahead();

  expect((await post()).status).toBe(200);
});

test('an enforced nonce is remembered for as long as was said', async () => {
  const clock = movableClock(systemClock);
  const playground = await opened({ clock, nonceMs: 60_000 });
  const post = async () => {
    const body = { content: 'Once', nonce: 'n', enforce_nonce: true };
    return (await call(playground, 'POST', `/channels/${CHANNEL.news}/messages`, body)).body.id;
  };

  const first = await post();
  clock.moveTo(new Date(clock.now().getTime() + 50_000));
  const again = await post();
  clock.moveTo(new Date(clock.now().getTime() + 20_000));
  const late = await post();

  expect(again).toBe(first);
  expect(late).not.toBe(first);
});

test('a playground for many channels has as many as were asked for, and keeps few messages', async () => {
  const playground = await opened({ moreChannels: 10_000, messagesKept: 2 });
  const last = playground.world.guildChannels().at(-1)?.id ?? '';
  for (const content of ['one', 'two', 'three']) {
    await call(playground, 'POST', `/channels/${last}/messages`, { content });
  }

  expect(last).toBe('1120000000000010000');
  expect(playground.messages(last).map(({ content }) => content)).toEqual(['two', 'three']);
});
