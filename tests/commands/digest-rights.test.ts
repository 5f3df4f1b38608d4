import { beforeEach, describe, expect, test } from 'vitest';
import type { Asker } from '../../src/command.ts';
import { customId } from '../../src/render/custom-id.ts';
import type { Rights } from '../../src/subscription/rights.ts';
import { BRIEFINGS, sam } from '../asker.ts';
import { MODERATES, surveyOf } from '../newsroom/ordered.ts';
import {
  onlyId,
  placeOf,
  type Seen,
  type Server,
  stateOf,
  subscribedServer,
} from './moderators.ts';

const GUILD = sam.guildId ?? '';
const PLANS = '400000000000000002';
const ROLES = ['500000000000000007'];

/** Somebody in #plans, who manages that channel. */
const kim: Partial<Asker> = {
  userId: '300000000000000007',
  name: 'Kim',
  roleIds: ROLES,
  channelId: PLANS,
  places: new Map([[PLANS, placeOf(PLANS, { name: 'plans' })]]),
};

const SEES: Rights = { maySee: true, mayPost: true, mayManage: false };
const SEES_NOTHING: Rights = { maySee: false, mayPost: false, mayManage: false };

/** #briefings is subscribed to ferries, and Kim calls from #plans. */
let server: Server;
let id: string;
beforeEach(async () => {
  ({ server, id } = await subscribedServer());
});

const lets = (rights: Rights | undefined) => void server.rights.set(BRIEFINGS.id, rights);
const before = () => server.desk.find(GUILD, id);

/** What can be asked about a subscription by its id. */
const ON_ONE = ['edit', 'pause', 'resume', 'unsubscribe', 'preview', 'run', 'history'];

const unpack = (seen: Seen) => seen.text.replaceAll('\\', '');

describe('who manages another channel alone', () => {
  test.each(ON_ONE)('is refused %s with what they lack, and nothing is changed', async (name) => {
    lets(SEES);
    const untouched = await before();

    const seen = await server.call(
      name,
      { subscription: id, ...(name === 'edit' && { quiet: true }) },
      kim,
    );

    expect(seen.to).toBe('caller');
    expect(unpack(seen).split('\n')).toEqual([
      expect.stringContaining('You may not manage the digests of'),
      'There you lack Manage Channels. Nothing was changed.',
      expect.stringContaining('Choose a channel that you manage'),
    ]);
    expect(await before()).toEqual(untouched);
  });

  test.each(ON_ONE)(
    'is not even told that there is one where they cannot see: %s',
    async (name) => {
      lets(SEES_NOTHING);

      const byId = await server.call(name, { subscription: id }, kim);
      const byTopic = await server.call(name, { subscription: 'ferries' }, kim);

      for (const { text } of [byId, byTopic]) {
        expect(text).toContain('There is no subscription that you could mean.');
        expect(text).not.toContain('briefings');
      }
      expect(await stateOf(server, id)).toBe('active');
    },
  );

  test.each(ON_ONE)('is asked to try again where Discord does not say: %s', async (name) => {
    lets(undefined);

    const byId = await server.call(name, { subscription: id }, kim);
    const byTopic = await server.call(name, { subscription: 'ferries' }, kim);

    for (const { text } of [byId, byTopic]) {
      expect(text).toContain('I could not find out what you may do in that channel.');
      expect(text).toContain('Try again in a minute');
      expect(text.split('\n')).toHaveLength(3);
    }
    expect(await stateOf(server, id)).toBe('active');
  });

  test('cannot order a digest into a channel that Discord does not describe beside the call', async () => {
    const own = { subscription: id, topics: 'bridges' };
    await server.call('edit', { subscription: id, channel: PLANS }, { ...kim, places: both() });
    lets(SEES);
    const undone = await server.call('edit', own, kim);
    const moved = await server.call(
      'edit',
      { subscription: id, channel: BRIEFINGS.id },
      { ...kim, places: new Map([...(kim.places ?? []), [BRIEFINGS.id, { ...BRIEFINGS }]]) },
    );

    expect(undone.text).toContain('**Topics**: Ferries → Bridges');
    expect(moved.text).toContain('You may not manage the digests of \\#briefings.');
    expect((await before())?.subscription.channelId).toBe(PLANS);
  });

  test('cannot bring a digest back by Undo to a channel that is not theirs', async () => {
    const places = both();
    const moved = await server.call('edit', { subscription: id, channel: PLANS }, { places });
    lets(SEES);

    const refused = await server.push(moved, 'Undo', kim);
    const after = await before();
    const undone = await server.push(moved, 'Undo');

    expect(refused.text).toContain('You may not manage the digests of that channel.');
    expect(after?.subscription.channelId).toBe(PLANS);
    expect(undone.text).toContain('## Undone');
  });

  test('is refused by every other button as well', async () => {
    const run = await server.call('run', { subscription: id });
    const preview = await server.call('preview', { subscription: id });
    const why = await server.push(preview, 'Why these, and what was left out');
    lets(SEES);

    const pressed = [
      await server.push(run, 'Post it now', kim),
      await server.push(preview, 'Why these, and what was left out', kim),
      await server.push(why, 'The message', kim),
      await server.run({
        kind: 'press',
        customId: customId('digest', 'list', BRIEFINGS.id, '1'),
        picked: [],
        asker: { ...sam, ...kim },
      }),
    ];

    for (const { text } of pressed) expect(text).toContain('You may not manage the digests of');
    expect(await server.store.editionsOf(id, 9)).toEqual([]);
  });

  test('is refused the doctor and the list of a channel that they only see', async () => {
    const places = new Map([[PLANS, placeOf(PLANS, { name: 'plans', mayManage: false })]]);

    for (const name of ['doctor', 'list']) {
      const { text } = await server.call(name, { channel: PLANS }, { places });

      expect(text).toContain('You may not manage the digests of \\#plans.');
    }
    expect(server.surveyed).not.toContain(PLANS);
  });
});

describe('what is shown to somebody who manages another channel alone', () => {
  test('leaves out the rest of the list, and says how much that is', async () => {
    lets(SEES_NOTHING);
    await server.call('subscribe', { topics: 'bridges', time: '9:00', timezone: 'CET' }, kim);

    const { text } = await server.call('list', {}, kim);

    expect(text).toContain('-# 1 subscription\n');
    expect(text).toContain(`<#${PLANS}>`);
    expect(text).not.toContain(BRIEFINGS.id);
    expect(text).toContain(
      '-# Left out: 1 subscription belonging to channels that you may not see',
    );
  });

  test('does not say that there is none where all are left out', async () => {
    lets(SEES_NOTHING);

    const list = await server.call('list', {}, kim);
    const history = await server.call('history', {}, kim);

    expect(list.text).not.toContain('No digest goes to');
    expect(list.text).toContain('Left out: 1 subscription');
    expect(history.text).not.toContain('Nothing was done or posted yet.');
    expect(history.text).toContain('Left out: 1 record');
    expect(history.text).not.toContain(BRIEFINGS.id);
  });

  test('says so where Discord does not tell what they may do', async () => {
    lets(undefined);

    const list = await server.call('list', {}, kim);
    const history = await server.call('history', {}, kim);

    for (const { text } of [list, history]) {
      expect(text).toMatch(/Left out: 1 (subscription|record), as Discord did not say/);
      expect(text).not.toContain(BRIEFINGS.id);
    }
  });

  test('leaves out of a history what was of a channel that they may not see', async () => {
    await server.call('edit', { subscription: id, channel: PLANS }, { places: both() });
    await server.call('edit', { subscription: id, quiet: true }, kim);
    lets(SEES_NOTHING);

    const { text } = await server.call('history', { subscription: id }, kim);

    expect(text.match(/^\*\*(Changed|Subscribed)\*\*/gm)).toEqual(['**Changed**']);
    expect(text).not.toContain(BRIEFINGS.id);
    expect(text).toContain('Left out: 2 records belonging to');
  });

  test.each([SEES_NOTHING, SEES, undefined])(
    'is offered nothing else as they type: %o',
    async (rights) => {
      const offered = await server.type('pause', 'subscription', '', kim);
      lets(rights);

      const after = await server.type('pause', 'subscription', '', kim);

      expect(offered.map(({ value }) => value)).toEqual([id]);
      expect(after).toEqual([]);
    },
  );
});

describe('who manages channels in the whole server', () => {
  test('notices nothing: the list, the history and every command are as from the channel itself', async () => {
    lets(MODERATES);

    const list = await server.call('list', {}, kim);
    const offered = await server.type('pause', 'subscription', 'ferr', kim);
    const paused = await server.call('pause', { subscription: 'ferries' }, kim);
    const undone = await server.push(paused, 'Undo', kim);
    const run = await server.call('run', { subscription: id }, kim);
    const posted = await server.push(run, 'Post it now', kim);
    const history = await server.call('history', { subscription: id }, kim);

    expect(list.text).toContain(`<#${BRIEFINGS.id}>`);
    expect(offered).toHaveLength(1);
    expect(undone.text).toContain('## Undone');
    expect(posted.text).toContain('## Posting now');
    for (const { text } of [list, history]) expect(text).not.toContain('Left out');
  });

  test('is looked up with the roles that Discord names beside the call', async () => {
    await server.call('pause', { subscription: id }, kim);

    expect(server.askedRights.at(-1)).toEqual({
      member: { guildId: GUILD, userId: kim.userId, roleIds: ROLES },
      channelIds: [BRIEFINGS.id],
    });
  });

  test('is not looked up in a channel that Discord describes beside the call', async () => {
    lets(SEES_NOTHING);

    await server.call('pause', { subscription: id });
    await server.call('list', { channel: BRIEFINGS.id });

    expect(server.askedRights).toEqual([]);
    expect(await stateOf(server, await onlyId(server))).toBe('paused');
  });

  test('ends a digest whose channel is gone', async () => {
    server.found.set(BRIEFINGS.id, { channelId: BRIEFINGS.id, reason: 'gone' });

    const { text } = await server.call('unsubscribe', { subscription: id }, kim);

    expect(text).toContain('## Unsubscribed');
  });
});

/** Both channels, each to be managed. */
function both(): Asker['places'] {
  server.found.set(PLANS, surveyOf(PLANS, [], { name: 'plans' }));
  return new Map([
    [BRIEFINGS.id, placeOf(BRIEFINGS.id)],
    [PLANS, placeOf(PLANS, { name: 'plans' })],
  ]);
}
