import { describe, expect, test } from 'vitest';
import { readAsker } from '../../src/discord/read-asker.ts';
import { command, DIRECT, member } from './interactions.ts';

const ADMINISTRATOR = 1n << 3n;
const MANAGE_CHANNELS = 1n << 4n;
const VIEW = 1n << 10n;
const SEND = 1n << 11n;
const SEND_IN_THREADS = 1n << 38n;

const NOTHING = { maySee: false, mayPost: false, mayManage: false };

const HERE = '400000000000000001';
const THERE = '400000000000000002';

/** The channel that a call comes from, as it is read. */
const here = (channel: object | undefined, permissions: bigint) =>
  readAsker(command('digest', [], { channel, ...member(permissions) })).places.get(HERE);

/** `/digest` with one channel in its options. */
const naming = (channel: object) =>
  command('digest', [], {
    data: { name: 'digest', resolved: { channels: { [THERE]: { id: THERE, ...channel } } } },
  });

describe('who asks', () => {
  test('is known by id, and so is the interaction and where it came from', () => {
    const raw = command('help');

    expect(readAsker(raw)).toMatchObject({
      interactionId: raw['id'],
      userId: '300000000000000001',
      name: 'Ada',
      guildId: '200000000000000001',
      channelId: HERE,
    });
  });

  test.each([
    ['Manage Channels', MANAGE_CHANNELS, true],
    ['Administrator', ADMINISTRATOR, true],
    ['everything there will ever be', (1n << 80n) - 1n, true],
    ['Send Messages', SEND, false],
    ['nothing', 0n, false],
  ])('is a moderator with %s?', (_, permissions, isModerator) => {
    const asker = readAsker(command('digest', [], member(permissions)));

    expect(asker.isModerator).toBe(isModerator);
  });

  test('is no moderator in a direct message, and in no server', () => {
    const asker = readAsker(command('digest', [], DIRECT));

    expect(asker).toMatchObject({ guildId: undefined, name: 'Ada', isModerator: false });
  });

  test('has the roles that the server gave, and none in a direct message', () => {
    const roles = ['500000000000000001', '500000000000000002'];
    const inServer = { member: { ...member(0n).member, roles } };

    expect(readAsker(command('help', [], inServer)).roleIds).toEqual(roles);
    expect(readAsker(command('help', [], member(0n))).roleIds).toEqual([]);
    expect(readAsker(command('help', [], DIRECT)).roleIds).toEqual([]);
  });

  test('has the name that the server shows', () => {
    expect(readAsker(command('help', [], member(0n, 'Countess'))).name).toBe('Countess');
    expect(readAsker(command('help', [], member(0n))).name).toBe('Ada');
  });
});

describe('the channel of an option', () => {
  test.each([
    [0, 'text'],
    [5, 'announcement'],
    [10, 'thread'],
    [11, 'thread'],
    [12, 'thread'],
    [15, 'forum'],
    [16, 'forum'],
    [2, undefined],
    [4, undefined],
    [99, undefined],
    [null, undefined],
  ])('of type %s is to a digest: %s', (type, kind) => {
    const { places } = readAsker(naming({ name: 'news', type, permissions: '0' }));

    expect(places.get(THERE)).toMatchObject({ id: THERE, name: 'news', kind });
  });

  test.each([
    ['sees and posts', 0, VIEW | SEND, { maySee: true, mayPost: true, mayManage: false }],
    ['may see alone', 0, VIEW, { maySee: true, mayPost: false, mayManage: false }],
    ['manages', 0, VIEW | MANAGE_CHANNELS, { maySee: true, mayPost: false, mayManage: true }],
    ['may all but see it', 0, ~VIEW & ~ADMINISTRATOR & ((1n << 60n) - 1n), NOTHING],
    ['administrates', 11, ADMINISTRATOR, { maySee: true, mayPost: true, mayManage: true }],
    ['posts beside threads', 11, VIEW | SEND, { maySee: true, mayPost: false, mayManage: false }],
    [
      'posts in threads',
      11,
      VIEW | SEND_IN_THREADS,
      { maySee: true, mayPost: true, mayManage: false },
    ],
    [
      'posts in threads alone',
      0,
      VIEW | SEND_IN_THREADS,
      { maySee: true, mayPost: false, mayManage: false },
    ],
    ['opens posts', 15, VIEW | SEND, { maySee: true, mayPost: true, mayManage: false }],
  ])('says what the asker does there: %s (type %i)', (_, type, permissions, may) => {
    const { places } = readAsker(naming({ type, permissions: String(permissions) }));

    expect(places.get(THERE)).toMatchObject(may);
  });

  test('grants nothing that Discord does not say', () => {
    const { places } = readAsker(naming({ type: 0 }));

    expect(places.get(THERE)).toMatchObject({ name: undefined, ...NOTHING });
  });

  test('with permissions that are no number makes the whole call unreadable', () => {
    expect(() => readAsker(naming({ type: 0, permissions: '0x8' }))).toThrow('Invalid string');
  });
});

describe('the channel that a call comes from', () => {
  test('is one of the places, with what the member may do in it', () => {
    const place = here({ id: HERE, name: 'news', type: 5 }, VIEW | SEND | MANAGE_CHANNELS);

    expect(place).toEqual({
      id: HERE,
      name: 'news',
      kind: 'announcement',
      maySee: true,
      mayPost: true,
      mayManage: true,
    });
  });

  test('is known by its id alone where Discord says no more', () => {
    const place = here(undefined, VIEW | SEND);

    expect(place).toMatchObject({ id: HERE, name: undefined, kind: undefined, maySee: true });
  });

  test('is described once, also where an option names it', () => {
    const raw = {
      ...naming({}),
      data: { name: 'digest', resolved: { channels: { [HERE]: { id: HERE, type: 0 } } } },
      channel: { id: HERE, name: 'news', type: 0 },
      ...member(VIEW),
    };

    const { places } = readAsker(raw);

    expect([...places.keys()]).toEqual([HERE]);
    expect(places.get(HERE)).toMatchObject({ name: 'news', maySee: true });
  });
});
