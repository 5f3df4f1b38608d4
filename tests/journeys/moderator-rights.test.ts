import { beforeEach, describe, expect, test } from 'vitest';
import { CHANNEL, MODERATORS } from '../../src/playground/world/cast.ts';
import { MINUTE_MS, moderatedChannel, type Scene } from './moderated-channel.ts';
import { readIn } from './opened-house.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await moderatedChannel();
});

describe('a moderator who may not manage #news', () => {
  test('can neither see nor change its digests from another channel, and is told why', async () => {
    const { playground, sam } = scene;
    const { news, briefings } = playground.channels;
    await scene.subscribed();
    const subscription = await scene.theSubscription();
    const edited = await scene.answerTo('digest edit', { subscription, time: '09:15' });
    playground.world.deny(news, sam.id, ['manageChannels']);
    const elsewhere = playground.person('Sam', briefings);

    const paused = readIn((await elsewhere.run('digest pause', { subscription })).message);
    const moved = readIn(
      (await elsewhere.run('digest edit', { subscription, channel: briefings })).message,
    );
    const listed = readIn((await elsewhere.run('digest list')).message);
    const { choices } = await elsewhere.type('digest pause', {}, 'subscription');
    const undone = readIn((await sam.press(edited?.id ?? '', 'Undo')).message);
    playground.world.deny(news, sam.id, []);
    await scene.at(new Date(scene.now().getTime() + 2 * MINUTE_MS));
    const allowed = readIn((await elsewhere.run('digest pause', { subscription })).message);

    for (const said of [paused, moved]) {
      expect(said).toContain('You may not manage the digests of');
      expect(said).toContain('There you lack Manage Channels.');
    }
    expect(listed).toContain('Left out: 1 subscription');
    expect(listed).not.toContain('Island ferries');
    expect(choices).toEqual([]);
    expect(undone).toContain('This button is for moderators.');
    expect(allowed).toContain(`## Paused: <#${news}>`);
  });

  test('cannot take back a move to another channel, from that channel', async () => {
    const { playground, sam } = scene;
    const { news, briefings } = playground.channels;
    await scene.subscribed();
    const subscription = await scene.theSubscription();
    const elsewhere = playground.person('Sam', briefings);
    const moved = await elsewhere.run('digest edit', { subscription, channel: briefings });
    playground.world.deny(news, sam.id, ['sendMessages']);
    await scene.at(new Date(scene.now().getTime() + 2 * MINUTE_MS));

    const undone = await elsewhere.press(moved.message?.id ?? '', 'Undo');
    const history = await elsewhere.run('digest history', { subscription });

    expect(readIn(moved.message)).toContain(`**Channel**: <#${news}> → <#${briefings}>`);
    expect(readIn(undone.message)).toContain('There you lack Send Messages. Nothing was changed.');
    expect(readIn(history.message)).toContain('Left out: 2 records');
    expect(readIn(history.message)).not.toContain(`<#${news}>`);
  });
});

describe('a moderator of the whole server', () => {
  test.each(['news', 'thread'] as const)(
    'manages digests of #%s from any channel, also where the bot was shut out',
    async (name) => {
      const { playground } = scene;
      const channel = CHANNEL[name];
      await scene.answerTo('digest subscribe', {
        topics: 'ferries',
        time: '07:30',
        timezone: 'CET',
        channel,
      });
      const elsewhere = playground.person('Sam', playground.channels.briefings);
      playground.world.deny(playground.channels.news, playground.applicationId, ['viewChannel']);

      const { choices } = await elsewhere.type('digest pause', {}, 'subscription');
      const listed = readIn((await elsewhere.run('digest list')).message);
      const ended = await elsewhere.run('digest unsubscribe', { subscription: 'ferries' });

      expect(choices).toHaveLength(1);
      expect(listed).toContain(`<#${channel}>`);
      expect(listed).not.toContain('Left out');
      expect(readIn(ended.message)).toContain(`## Unsubscribed: <#${channel}>`);
    },
  );

  test('is kept out where a channel’s overwrites keep moderators out', async () => {
    await scene.subscribed();
    const { playground } = scene;
    playground.world.deny(playground.channels.news, MODERATORS, ['viewChannel', 'manageChannels']);

    const elsewhere = playground.person('Sam', playground.channels.briefings);
    const listed = readIn((await elsewhere.run('digest list')).message);

    expect(listed).toContain('Left out: 1 subscription');
  });
});
