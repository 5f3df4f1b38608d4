import { describe, expect, test } from 'vitest';
import { movableClock, systemClock } from '../../src/clock.ts';
import type { MovableClock } from '../../src/clock.ts';
import type { ReadBack } from '../../src/delivery/sender.ts';
import { APPLICATION_ID, BOT, CHANNEL, personNamed } from '../../src/playground/world/cast.ts';
import { composeMessage } from '../../src/playground/world/compose-message.ts';
import { digestSaying, MARK, posting, postOffice, untilTheEnd } from './deliveries.ts';
import type { Post } from './deliveries.ts';

const minutesAgo = (minutes: number) => new Date(systemClock.now().getTime() - minutes * 60_000);

/** Looks for the edition in #news, since a minute ago unless told otherwise. */
const look = (
  { sender }: Post,
  change: Partial<Parameters<Post['sender']['find']>[0]> = {},
): Promise<ReadBack> =>
  sender.find(
    { channelId: CHANNEL.news, mark: MARK, since: minutesAgo(1), ...change },
    untilTheEnd(),
  );

const lookInForum = (office: Post, since = minutesAgo(1)): Promise<ReadBack> =>
  office.sender.find({ channelId: CHANNEL.forum, mark: MARK, since }, untilTheEnd());

/** Lets somebody write so many lines into a channel. */
function chatter(
  { playground: { world } }: Post,
  lines: number,
  authorId = personNamed('Robin').user.id,
) {
  for (let line = 0; line < lines; line += 1) {
    const message = composeMessage(
      world,
      { content: `Line ${line}` },
      { authorId, channelId: CHANNEL.news },
    );
    world.messages.add({ message, onlyFor: undefined });
  }
}

/** Lets Robin open so many posts in the forum, each of them archived a moment after the one before. */
function archive({ playground: { world } }: Post, posts: number, clock: MovableClock) {
  for (let post = 0; post < posts; post += 1) {
    clock.moveTo(new Date(clock.now().getTime() + 5));
    const { id } = world.addThread({
      id: world.newId(),
      parentId: CHANNEL.forum,
      type: 11,
      name: `Post ${post}`,
      ownerId: personNamed('Robin').user.id,
    });
    world.setThread(id, { archived: true });
  }
}

const deny = (
  { playground }: Post,
  channelId: string,
  ...names: ('viewChannel' | 'readMessageHistory')[]
) => playground.world.deny(channelId, APPLICATION_ID, names);

describe('a digest that is looked for in its channel', () => {
  test('is found by its mark', async () => {
    const office = await postOffice();
    await office.post(
      posting(CHANNEL.news, { payload: digestSaying('Another', `${MARK}x`), nonce: 'x' }),
    );
    const posted = await office.post(posting(CHANNEL.news));
    chatter(office, 3);

    const found = await look(office);

    expect(found).toEqual({ ...posted, kind: 'found' });
  });

  test.each(['thread', 'announcement'] as const)(
    'is found in a channel that is a %s',
    async (kind) => {
      const office = await postOffice();
      const channelId = { thread: CHANNEL.thread, announcement: CHANNEL.announcements }[kind];
      const posted = await office.post(posting(channelId, { kind }));

      const found = await office.sender.find(
        { channelId, mark: MARK, since: minutesAgo(1) },
        untilTheEnd(),
      );

      expect(found).toEqual({ ...posted, kind: 'found' });
    },
  );

  test('is found on a later page of what was written since', async () => {
    const office = await postOffice();
    chatter(office, 250);
    const posted = await office.post(posting(CHANNEL.news));
    chatter(office, 20);

    expect(await look(office)).toEqual({ ...posted, kind: 'found' });
  });

  test('is absent where all was read and it is not there, whatever looks like it', async () => {
    const office = await postOffice();
    await office.post(posting(CHANNEL.news, { payload: digestSaying(MARK, MARK.toUpperCase()) }));
    chatter(office, 120);

    expect(await look(office)).toEqual({ kind: 'absent' });
  });

  test('is not what somebody else posted with its mark', async () => {
    const office = await postOffice();
    const { world } = office.playground;
    const message = composeMessage(world, JSON.parse(digestSaying('Copied')), {
      authorId: personNamed('Robin').user.id,
      channelId: CHANNEL.news,
    });
    world.messages.add({ message, onlyFor: undefined });

    expect(await look(office)).toEqual({ kind: 'absent' });
  });

  test('is absent where it was posted long before', async () => {
    const office = await postOffice();
    await office.post(posting(CHANNEL.news));

    const found = await look(office, { since: new Date(systemClock.now().getTime() + 3_600_000) });

    expect(found).toEqual({ kind: 'absent' });
  });

  test('is absent from a channel that was deleted', async () => {
    const office = await postOffice();

    expect(await look(office, { channelId: '1119999999999999999' })).toEqual({ kind: 'absent' });
  });
});

describe('clocks that do not agree', () => {
  test('a digest is found by a machine whose clock is three hours ahead of Discord’s', async () => {
    const ahead = movableClock(systemClock);
    ahead.moveTo(minutesAgo(-180));
    const office = await postOffice({ clock: ahead });
    const since = ahead.now();
    const posted = await office.post(posting(CHANNEL.news));

    expect(await look(office, { since })).toEqual({ ...posted, kind: 'found' });
  });

  test('also where its process has just begun, and Discord has told it no time yet', async () => {
    const before = await postOffice();
    const posted = await before.post(posting(CHANNEL.news));
    const ahead = movableClock(systemClock);
    ahead.moveTo(minutesAgo(-180));
    const after = await postOffice({ clock: ahead, at: before.playground });

    expect(await look(after, { since: ahead.now() })).toEqual({ ...posted, kind: 'found' });
  });

  test('a digest is found by a machine whose clock was put forward a minute since', async () => {
    const office = await postOffice();
    const posted = await office.post(posting(CHANNEL.news));

    expect(await look(office, { since: minutesAgo(-1) })).toEqual({ ...posted, kind: 'found' });
  });
});

describe('a channel that tells nothing', () => {
  test('is unreadable where the bot may not read its history, though Discord only gives an empty list', async () => {
    const office = await postOffice();
    await office.post(posting(CHANNEL.news));
    deny(office, CHANNEL.news, 'readMessageHistory');

    expect(await look(office)).toMatchObject({
      kind: 'unreadable',
      problem: expect.stringContaining('Read Message History'),
    });
  });

  test('is unreadable where that was taken away while it was read', async () => {
    const office = await postOffice();
    await office.post(posting(CHANNEL.news));
    const path = `/channels/${CHANNEL.news}/messages`;
    office.playground.faults.next({ method: 'GET', path, when: 'before', status: 200, body: [] });

    const finding = look(office);
    await office.playground.until(() =>
      office.playground.requests.some((made) => made.method === 'GET' && made.path === path),
    );
    deny(office, CHANNEL.news, 'readMessageHistory');

    expect(await finding).toMatchObject({ kind: 'unreadable' });
  });

  test('is unreadable where the bot may not see it', async () => {
    const office = await postOffice();
    deny(office, CHANNEL.news, 'viewChannel');

    expect(await look(office)).toMatchObject({ kind: 'unreadable' });
  });

  test('is unreadable where more was written than is read', async () => {
    const office = await postOffice({ setup: { messagesKept: 1_000 } });
    chatter(office, 650);

    expect(await look(office)).toMatchObject({
      kind: 'unreadable',
      problem: expect.stringContaining('Too much'),
    });
  });

  test.each([500, 429])('is asked again later where Discord answers %i', async (status) => {
    const office = await postOffice();
    const path = `/channels/${CHANNEL.news}/messages`;
    office.playground.faults.next({ method: 'GET', path, when: 'before', status });

    expect(await look(office)).toMatchObject({ kind: 'later' });
  });

  test('is asked again later where Discord does not say what may be read', async () => {
    const office = await postOffice();
    office.playground.faults.next({ path: '/guilds/*', when: 'before', status: 503 });

    expect(await look(office)).toMatchObject({ kind: 'later' });
  });

  test('is asked again later where it answers with what is no list of messages', async () => {
    const office = await postOffice();
    const path = `/channels/${CHANNEL.news}/messages`;
    office.playground.faults.next({ path, when: 'before', status: 200, body: [{ id: BOT.id }] });

    expect(await look(office)).toMatchObject({ kind: 'later' });
  });
});

describe('a digest that is looked for in its forum', () => {
  const toForum = posting(CHANNEL.forum, { kind: 'forum' });

  test('is found by the message that its post begins with', async () => {
    const office = await postOffice();
    await office.post({ ...toForum, payload: digestSaying('Another', `${MARK}x`) });
    const posted = await office.post(toForum);

    expect(await lookInForum(office)).toEqual({ ...posted, kind: 'found' });
  });

  test('is found in a post that was archived', async () => {
    const office = await postOffice();
    const posted = await office.post(toForum);
    const id = 'messageId' in posted ? posted.messageId : '';
    office.playground.world.setThread(id, { archived: true });

    expect(await lookInForum(office)).toEqual({ kind: 'found', messageId: id });
  });

  test('is found behind more archived posts than a page holds', async () => {
    const clock = movableClock(systemClock);
    const office = await postOffice({ clock, setup: { clock } });
    const { world } = office.playground;
    const posted = await office.post(toForum);
    const id = 'messageId' in posted ? posted.messageId : '';
    world.setThread(id, { archived: true });
    archive(office, 150, clock);

    expect(await lookInForum(office)).toEqual({ kind: 'found', messageId: id });
  });

  test('cannot be looked for behind more archived posts than are read', async () => {
    const clock = movableClock(systemClock);
    const office = await postOffice({ clock, setup: { clock } });
    archive(office, 700, clock);

    expect(await lookInForum(office)).toMatchObject({ kind: 'unreadable' });
  });

  test('is absent where no post of ours holds it', async () => {
    const office = await postOffice();
    const posted = await office.post(toForum);
    const id = 'messageId' in posted ? posted.messageId : '';
    office.playground.world.messages.remove(id, id);

    expect(await lookInForum(office)).toEqual({ kind: 'absent' });
  });

  test('is absent where its post was opened long before', async () => {
    const office = await postOffice();
    await office.post(toForum);

    expect(await lookInForum(office, minutesAgo(-60))).toEqual({ kind: 'absent' });
  });

  test('cannot be looked for where history may not be read', async () => {
    const office = await postOffice();
    await office.post(toForum);
    deny(office, CHANNEL.forum, 'readMessageHistory');

    expect(await lookInForum(office)).toMatchObject({ kind: 'unreadable' });
  });
});
