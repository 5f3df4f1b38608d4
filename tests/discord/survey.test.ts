import { DiscordAPIError, PermissionFlagsBits as Bit } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import type { Http, Request } from '../../src/discord/http.ts';
import { createSurveyor, whoWeAre } from '../../src/discord/survey.ts';
import {
  APPLICATION_ID,
  CHANNEL,
  EARLY_READERS,
  GUILD_ID,
  MODERATORS,
} from '../../src/playground/world/cast.ts';
import type { Survey, Unsurveyed } from '../../src/subscription/survey.ts';
import { postOffice } from './deliveries.ts';

const missing = (survey: Survey | Unsurveyed) =>
  'reason' in survey
    ? survey.reason
    : survey.findings.flatMap(({ need, held, taken }) => (held ? [] : [[need, taken?.by]]));

describe('a channel in the playground', () => {
  test.each([
    ['text', 'news', CHANNEL.news],
    ['announcement', 'announcements', CHANNEL.announcements],
    ['forum', 'reading-room', CHANNEL.forum],
    ['thread', 'Late edition', CHANNEL.thread],
  ])(
    'is a %s by the name of %s, and lacks nothing but the right to ping',
    async (kind, name, id) => {
      const { sender } = await postOffice();

      const survey = await sender.survey(id);

      expect(survey).toMatchObject({ channelId: id, guildId: GUILD_ID, kind, name });
      expect(missing(survey)).toEqual([['Mention Everyone', 'nobody-grants']]);
    },
  );

  test('says what an overwrite for the bot takes away', async () => {
    const { sender } = await postOffice();

    const survey = await sender.survey(CHANNEL.quiet);

    expect(missing(survey)).toContainEqual(['Send Messages', 'member-overwrite']);
    expect(missing(survey)).toContainEqual(['Embed Links', 'follows']);
  });

  test('says which role’s overwrite takes something away, everyone’s included', async () => {
    const { sender, playground } = await postOffice();
    playground.world.deny(CHANNEL.news, GUILD_ID, ['readMessageHistory']);

    const survey = await sender.survey(CHANNEL.news);

    expect('findings' in survey && survey.findings).toContainEqual(
      expect.objectContaining({
        need: 'Read Message History',
        held: false,
        taken: { by: 'role-overwrite', roleId: GUILD_ID, roleName: '@everyone' },
      }),
    );
  });

  test('takes its overwrites from the channel that it is a thread of', async () => {
    const { sender, playground } = await postOffice();
    playground.world.deny(CHANNEL.news, APPLICATION_ID, ['sendMessagesInThreads']);

    expect(missing(await sender.survey(CHANNEL.thread))).toContainEqual([
      'Send Messages in Threads',
      'member-overwrite',
    ]);
    expect(missing(await sender.survey(CHANNEL.news))).not.toContainEqual(
      expect.arrayContaining(['Send Messages']),
    );
  });

  test('is closed as a locked thread, and open as an archived one', async () => {
    const { sender, playground } = await postOffice();
    playground.world.setThread(CHANNEL.thread, { archived: true });
    const archived = await sender.survey(CHANNEL.thread);
    playground.world.setThread(CHANNEL.thread, { locked: true });
    const locked = await sender.survey(CHANNEL.thread);

    expect(missing(archived)).toEqual([['Mention Everyone', 'nobody-grants']]);
    expect(missing(locked)).toContainEqual(['Send Messages in Threads', 'other']);
  });

  test('is closed to a bot in a time-out, until that is over', async () => {
    const { sender, playground } = await postOffice();
    const inAnHour = new Date(systemClock.now().getTime() + 3_600_000);
    playground.world.timeOut(APPLICATION_ID, inAnHour);
    const during = await sender.survey(CHANNEL.news);
    playground.world.timeOut(APPLICATION_ID, systemClock.now());
    const after = await sender.survey(CHANNEL.news);

    expect(missing(during)).toContainEqual(['Send Messages', 'other']);
    expect(missing(after)).toEqual([['Mention Everyone', 'nobody-grants']]);
  });

  test('tells of the roles that are to be pinged, and of no others', async () => {
    const { sender } = await postOffice();
    const gone = '1119999999999999999';

    const survey = await sender.survey(CHANNEL.news, { roles: [EARLY_READERS, MODERATORS, gone] });
    const unasked = await sender.survey(CHANNEL.news);

    expect('roles' in survey && Object.fromEntries(survey.roles)).toEqual({
      [EARLY_READERS]: 'mentionable',
      [MODERATORS]: 'guarded',
      [gone]: 'gone',
    });
    expect(unasked).toMatchObject({ roles: new Map() });
  });

  test.each([
    ['hidden', CHANNEL.news, ['viewChannel'] as const],
    ['gone', '1119999999999999999', [] as const],
  ])('that is %s is said to be so', async (reason, channelId, names) => {
    const { sender, playground } = await postOffice();
    playground.world.deny(CHANNEL.news, APPLICATION_ID, names);

    expect(await sender.survey(channelId)).toEqual({ channelId, reason });
  });

  test('takes no digests where it is a conversation', async () => {
    const { sender, playground } = await postOffice();
    const channelId = playground.directChannelOf('Sam');

    expect(await sender.survey(channelId)).toEqual({ channelId, reason: 'no-digests-here' });
  });

  test.each([
    [{ status: 500 }],
    [{ status: 401, body: { message: '401: Unauthorized', code: 0 } }],
    [{ status: 403, body: {} }],
    [{ status: 404, body: { message: '404: Not Found', code: 0 } }],
    [{ status: 200, body: { id: 'no id' } }],
    [{ cut: true }],
  ])('is not judged by %j, which is no answer about it', async (order) => {
    const { sender, playground } = await postOffice();
    const path = `/channels/${CHANNEL.news}`;
    playground.faults.next({ path, when: 'before', ...order });

    expect(await sender.survey(CHANNEL.news)).toMatchObject({ reason: 'no-answer' });
  });
});

const US = '300000000000000001';
const EVERYONE = { id: '200000000000000001', name: '@everyone', permissions: '0', position: 0 };

/** A Discord that answers each route with this, and what it was asked. */
function httpOf(answers: Record<string, unknown>): Http & { readonly asked: string[] } {
  const asked: string[] = [];
  const http = async ({ route }: Request) => {
    asked.push(route);
    const answer = answers[route];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return Object.assign(http, { asked });
}

const survey = (answers: Record<string, unknown>) =>
  createSurveyor({ http: httpOf(answers), us: async () => US, clock: systemClock })('1');

const everything = {
  '/channels/1': { id: '1', type: 0, guild_id: EVERYONE.id, name: 'news' },
  [`/guilds/${EVERYONE.id}`]: { id: EVERYONE.id, owner_id: '9', roles: [EVERYONE] },
  [`/guilds/${EVERYONE.id}/members/${US}`]: { roles: [] },
};

describe('a channel in any server', () => {
  test('is open to the server’s owner and to an administrator, whatever its overwrites say', async () => {
    const guild = everything[`/guilds/${EVERYONE.id}`];
    const administrators = { ...EVERYONE, permissions: String(Bit.Administrator) };

    const nobody = await survey(everything);
    const owner = await survey({
      ...everything,
      [`/guilds/${EVERYONE.id}`]: { ...guild, owner_id: US },
    });
    const administrator = await survey({
      ...everything,
      [`/guilds/${EVERYONE.id}`]: { ...guild, roles: [administrators] },
    });

    expect(missing(nobody)).toHaveLength(5);
    expect([missing(owner), missing(administrator)]).toEqual([[], []]);
  });

  test('is open to a bot whose time-out is over, though Discord still tells of it', async () => {
    const granted = { ...EVERYONE, permissions: String(Bit.ViewChannel | Bit.SendMessages) };
    const timedOut = (until: string) =>
      survey({
        ...everything,
        [`/guilds/${EVERYONE.id}`]: { id: EVERYONE.id, owner_id: '9', roles: [granted] },
        [`/guilds/${EVERYONE.id}/members/${US}`]: {
          roles: [],
          communication_disabled_until: until,
        },
      });

    const [over, lasting] = [
      await timedOut('2020-01-01T00:00:00.000000+00:00'),
      await timedOut('2999-01-01T00:00:00.000000+00:00'),
    ];

    expect(missing(over)).not.toContainEqual(expect.arrayContaining(['Send Messages']));
    expect(missing(lasting)).toContainEqual(['Send Messages', 'other']);
  });

  test('that demands tags as a forum is closed', async () => {
    const forum = { ...everything['/channels/1'], type: 15, flags: 16 };
    const granted = { ...EVERYONE, permissions: String(Bit.ViewChannel | Bit.SendMessages) };

    const found = await survey({
      ...everything,
      '/channels/1': forum,
      [`/guilds/${EVERYONE.id}`]: { id: EVERYONE.id, owner_id: '9', roles: [granted] },
    });

    expect(missing(found)).toContainEqual(['Create Posts', 'other']);
  });

  test.each([2, 4, 13, 99])('of type %i takes no digests', async (type) => {
    const found = await survey({
      ...everything,
      '/channels/1': { ...everything['/channels/1'], type },
    });

    expect(found).toEqual({ channelId: '1', reason: 'no-digests-here' });
  });

  test('is hidden where the bot is no member any more', async () => {
    const unknown = { message: 'Unknown Member', code: 10_007 };
    const error = new DiscordAPIError(unknown, 10_007, 404, 'GET', 'https://discord.test', {});

    const found = await survey({ ...everything, [`/guilds/${EVERYONE.id}/members/${US}`]: error });

    expect(found).toEqual({ channelId: '1', reason: 'hidden' });
  });

  test('is not judged where it is a thread without a parent', async () => {
    const thread = { ...everything['/channels/1'], type: 11, parent_id: null };

    expect(await survey({ ...everything, '/channels/1': thread })).toMatchObject({
      reason: 'no-answer',
    });
  });
});

test('who we are is asked once, and again where that failed', async () => {
  const answers: Record<string, unknown> = { '/users/@me': new Error('no answer') };
  const http = httpOf(answers);
  const us = whoWeAre(http);

  await expect(us()).rejects.toThrow('no answer');
  answers['/users/@me'] = { id: US };
  const known = [await us(), await us()];

  expect(known).toEqual([US, US]);
  expect(http.asked).toHaveLength(2);
});
