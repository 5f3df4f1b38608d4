import { DiscordAPIError, PermissionFlagsBits as Bit } from 'discord.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import type { Request } from '../../src/discord/http.ts';
import { createRightsReader, rightsOf } from '../../src/discord/member-rights.ts';
import type { Overwrite } from '../../src/discord/permissions-in.ts';
import { placeOf } from '../../src/discord/place.ts';
import {
  APPLICATION_ID,
  CHANNEL,
  EARLY_READERS,
  GUILD_ID,
  MODERATORS,
  PEOPLE,
} from '../../src/playground/world/cast.ts';
import { permissionsIn } from '../../src/playground/world/permissions.ts';
import type { Rights } from '../../src/subscription/rights.ts';
import { postOffice } from './deliveries.ts';

const ALL: Rights = { maySee: true, mayPost: true, mayManage: true };
const NONE: Rights = { maySee: false, mayPost: false, mayManage: false };

/** Sam and Robin of the playground, as interactions describe them. */
const memberCalled = (name: string, roleIds: readonly string[]) => ({
  guildId: GUILD_ID,
  userId: PEOPLE.find(({ user }) => user.global_name === name)?.user.id ?? '',
  roleIds,
});
const sam = memberCalled('Sam', [MODERATORS, EARLY_READERS]);
const robin = memberCalled('Robin', [EARLY_READERS]);

describe('what a member may do in channels of the playground', () => {
  test('is all for a moderator and little for a reader, in threads and forums as well', async () => {
    const { sender } = await postOffice();
    const ids = Object.values(CHANNEL);

    const [forSam, forRobin] = await Promise.all([
      sender.rights(sam, ids, 0),
      sender.rights(robin, ids, 0),
    ]);

    expect(forSam).toEqual(new Map(ids.map((id) => [id, ALL])));
    expect(forRobin).toEqual(new Map(ids.map((id) => [id, { ...ALL, mayManage: false }])));
  });

  test.each([
    ['manageChannels', { mayManage: false }],
    ['sendMessages', { mayPost: false }],
    ['viewChannel', NONE],
  ] as const)('lacks what an overwrite for them takes away: %s', async (name, lost) => {
    const { sender, playground } = await postOffice();
    playground.world.deny(CHANNEL.news, sam.userId, [name]);

    const rights = await sender.rights(sam, [CHANNEL.news, CHANNEL.quiet], 0);

    expect(rights.get(CHANNEL.news)).toEqual({ ...ALL, ...lost });
    expect(rights.get(CHANNEL.quiet)).toEqual(ALL);
  });

  test('in a thread follows the channel that it is a thread of', async () => {
    const { sender, playground } = await postOffice();
    playground.world.deny(CHANNEL.news, sam.userId, ['sendMessagesInThreads']);

    const rights = await sender.rights(sam, [CHANNEL.news, CHANNEL.thread], 0);

    expect(rights.get(CHANNEL.news)).toEqual(ALL);
    expect(rights.get(CHANNEL.thread)).toEqual({ ...ALL, mayPost: false });
  });

  test('is known also where the bot may not see the channel', async () => {
    const { sender, playground } = await postOffice();
    playground.world.deny(CHANNEL.news, APPLICATION_ID, ['viewChannel']);
    playground.world.deny(CHANNEL.news, sam.userId, ['manageChannels']);

    const rights = await sender.rights(sam, [CHANNEL.news], 0);

    expect(rights.get(CHANNEL.news)).toEqual({ ...ALL, mayManage: false });
  });

  test('in one that is gone is what the roles give in the whole server', async () => {
    const { sender } = await postOffice();
    const gone = '1119999999999999999';

    const [forSam, forRobin] = await Promise.all([
      sender.rights(sam, [gone], 0),
      sender.rights(robin, [gone], 0),
    ]);

    expect(forSam.get(gone)).toEqual(ALL);
    expect(forRobin.get(gone)).toMatchObject({ mayManage: false });
  });

  test.each([`/guilds/${GUILD_ID}`, `/guilds/${GUILD_ID}/channels`])(
    'is not guessed where Discord does not answer %s, and is asked again the next time',
    async (path) => {
      const { sender, playground } = await postOffice();
      playground.faults.next({ path, when: 'before', status: 500 });

      const [during, after] = [
        await sender.rights(sam, [CHANNEL.news], 60_000),
        await sender.rights(sam, [CHANNEL.news], 60_000),
      ];

      expect(during).toEqual(new Map());
      expect(after.get(CHANNEL.news)).toEqual(ALL);
    },
  );

  test('is left out of the answer for a thread alone where only that one gets none', async () => {
    const { sender, playground } = await postOffice();
    const path = `/channels/${CHANNEL.thread}`;
    playground.faults.next({ path, when: 'before', status: 500 });

    const rights = await sender.rights(sam, [CHANNEL.news, CHANNEL.thread], 0);

    expect([...rights.keys()]).toEqual([CHANNEL.news]);
  });
});

const GUILD = '200';
const EVERYONE = { id: GUILD, name: '@everyone', permissions: '0', position: 0 };
const US = { guildId: GUILD, userId: '300', roleIds: ['21'] };

/** A Discord that answers each route with this, and what it was asked. */
function readerOf(answers: Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  const http = async ({ route }: Request): Promise<unknown> => {
    asked.push(route);
    if (answers[route] !== undefined) return answers[route];
    const unknown = { message: 'Unknown Channel', code: 10_003 };
    throw new DiscordAPIError(unknown, 10_003, 404, 'GET', 'https://discord.test', {});
  };
  return { asked, read: createRightsReader({ http, clock: systemClock }) };
}

const moderating = String(
  Bit.ViewChannel | Bit.SendMessages | Bit.SendMessagesInThreads | Bit.ManageChannels,
);
const served = (permissions: string, more: object = {}) => ({
  [`/guilds/${GUILD}`]: {
    id: GUILD,
    owner_id: '9',
    roles: [EVERYONE, { ...EVERYONE, id: '21', permissions }],
  },
  [`/guilds/${GUILD}/channels`]: [{ id: '1', type: 0 }],
  ...more,
});

describe('what a member may do in any server', () => {
  test('takes two requests, however many channels are asked about and however often', async () => {
    const { asked, read } = readerOf(served(moderating));

    await Promise.all([read(US, ['1', '1'], 60_000), read(US, ['1'], 60_000)]);
    await read({ ...US, userId: '301' }, ['1'], 60_000);

    expect(asked.toSorted()).toEqual([`/guilds/${GUILD}`, `/guilds/${GUILD}/channels`]);
  });

  test('is read anew where what is known is too old', async () => {
    const { asked, read } = readerOf(served(moderating));

    await read(US, ['1'], 60_000);
    await read(US, ['1'], -1);

    expect(asked).toHaveLength(4);
  });

  test('is all for an administrator and for the owner', async () => {
    const administrator = readerOf(served(String(Bit.Administrator)));
    const owner = readerOf(served('0'));

    expect(await administrator.read(US, ['1'], 0)).toEqual(new Map([['1', ALL]]));
    expect(await owner.read({ ...US, userId: '9' }, ['1'], 0)).toEqual(new Map([['1', ALL]]));
  });

  test('in a private thread is nothing without the right to manage threads, in a public one is not', async () => {
    const threads = {
      '/channels/7': { id: '7', type: 12, parent_id: '1' },
      '/channels/8': { id: '8', type: 11, parent_id: '1' },
    };
    const without = readerOf(served(moderating, threads));
    const manages = String(BigInt(moderating) | Bit.ManageThreads);
    const withIt = readerOf(served(manages, threads));

    const [closed, open] = [
      await without.read(US, ['7', '8'], 0),
      await withIt.read(US, ['7', '8'], 0),
    ];

    expect(Object.fromEntries(closed)).toEqual({ 7: NONE, 8: ALL });
    expect(Object.fromEntries(open)).toEqual({ 7: ALL, 8: ALL });
  });

  test('is nothing in a thread whose channel is not of this server', async () => {
    const stray = { '/channels/8': { id: '8', type: 11, parent_id: '99' } };
    const { read } = readerOf(served(moderating, stray));

    expect(await read(US, ['8'], 0)).toEqual(new Map([['8', NONE]]));
  });

  test('is asked for so many threads at once and not more', async () => {
    const { asked, read } = readerOf(served(moderating));
    const ids = Array.from({ length: 50 }, (_, n) => String(1000 + n));

    const rights = await read(US, ids, 0);

    expect(rights.size).toBe(20);
    expect(asked).toHaveLength(22);
  });
});

const BITS = [
  Bit.ViewChannel,
  Bit.SendMessages,
  Bit.SendMessagesInThreads,
  Bit.ManageChannels,
  Bit.Administrator,
];
const sum = (bits: readonly bigint[]): bigint => bits.reduce((all, bit) => all | bit, 0n);
const anyBits = fc.subarray(BITS).map(sum);
const fewBits = fc.subarray(BITS.slice(0, -1)).map(sum);
const anyOverwrites: fc.Arbitrary<Overwrite[]> = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(GUILD, '300', '21', '22'), allow: fewBits, deny: fewBits }),
  { selector: ({ id }) => id },
);

test('what is computed is what Discord would have said beside a call from there', () => {
  const where = fc.constantFrom(['channel', 0] as const, ['thread', 11] as const);
  fc.assert(
    fc.property(fewBits, anyBits, anyOverwrites, where, (base, own, overwrites, [place, type]) => {
      const roles = [
        { id: GUILD, name: '@everyone', permissions: base, position: 0 },
        { id: '21', name: 'Crew', permissions: own, position: 1 },
      ];
      const member = { userId: '300', guildId: GUILD };
      const computed = permissionsIn(
        {
          ...member,
          roles: roles.map(({ id, permissions }) => ({ id, permissions: `${permissions}` })),
        },
        overwrites.map(({ id, allow, deny }) => ({
          id,
          type: 0,
          allow: `${allow}`,
          deny: `${deny}`,
        })),
      );

      const rights = rightsOf({ ...member, isOwner: false, roles, overwrites }, place);

      const { maySee, mayPost, mayManage } = placeOf({ id: '1', type, permissions: `${computed}` });
      expect(rights).toEqual({ maySee, mayPost, mayManage });
    }),
    { numRuns: 1_000 },
  );
});
