import { beforeEach, describe, expect, test } from 'vitest';
import { APPLICATION_ID, EARLY_READERS, GUILD_ID } from '../../src/playground/world/cast.ts';
import { call } from '../playground/opened.ts';
import {
  EVERY_MORNING,
  FARES,
  FIRST_SLOT,
  MINUTE_MS,
  moderatedChannel,
  type Scene,
  SECOND_SLOT,
  THIRD_SLOT,
} from './moderated-channel.ts';
import { buttonsOf, readIn } from './opened-house.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await moderatedChannel();
});

const takeAway = () =>
  scene.playground.world.deny(scene.playground.channels.news, APPLICATION_ID, ['sendMessages']);

describe('a moderator', () => {
  test('subscribes a channel, sees what was set, and the digest comes once at its hour', async () => {
    const answer = await scene.subscribed();
    const before = scene.news();
    await scene.at(FIRST_SLOT);
    await scene.at(new Date(FIRST_SLOT.getTime() + MINUTE_MS));

    const said = readIn(answer);
    expect(said).toContain(`Subscribed: <#${scene.playground.channels.news}>`);
    expect(said).toContain('**Topics**: Island ferries');
    expect(said).toContain('**Ping**: nobody (the default)');
    expect(said).toContain(`<t:${FIRST_SLOT.getTime() / 1000}:F>`);
    expect(said).toContain(FARES);
    expect(buttonsOf(answer)).toContain('Undo');
    expect(answer?.onlyFor).toBe(scene.sam.id);
    expect(before).toEqual([]);
    expect(scene.news()).toHaveLength(1);
    expect(readIn(scene.news()[0])).toContain(FARES);
  });

  test('sees the list say who made it, what is next and how the last one ended', async () => {
    await scene.subscribed();
    await scene.at(FIRST_SLOT);

    const said = readIn(await scene.answerTo('digest list'));

    expect(said).toContain('**Island ferries**');
    expect(said).toContain(`<@${scene.sam.id}>`);
    expect(said).toContain(`Next: <t:${SECOND_SLOT.getTime() / 1000}:F>`);
    expect(said).toMatch(/Last: Sent/);
  });

  test('is not told the same twice: nothing new is recorded, what is new is posted alone', async () => {
    await scene.subscribed();
    await scene.at(FIRST_SLOT);
    await scene.at(SECOND_SLOT);
    const quiet = scene.news();
    const history = readIn(
      await scene.answerTo('digest history', { subscription: await scene.theSubscription() }),
    );

    await scene.publish(
      'berths',
      'Berths shut',
      'The port shut two berths for repairs until June.',
    );
    await scene.at(THIRD_SLOT);

    expect(quiet).toHaveLength(1);
    expect(history).toContain('Nothing new');
    expect(history).toContain('Sent');
    expect(scene.news()).toHaveLength(2);
    expect(readIn(scene.news()[1])).toContain('The port shut two berths for repairs until June.');
    expect(readIn(scene.news()[1])).not.toContain('The council raised fares');
  });

  test('edits it, sees before and after, and takes that back', async () => {
    await scene.subscribed();
    const subscription = await scene.theSubscription();

    const edited = await scene.answerTo('digest edit', { subscription, time: '09:15' });
    const undone = await scene.sam.press(edited?.id ?? '', 'Undo');
    await scene.at(FIRST_SLOT);

    expect(readIn(edited)).toMatch(/\*\*When\*\*: .*07:30.* → .*09:15/);
    expect(readIn(undone.message)).toMatch(/\*\*When\*\*: .*09:15.* → .*07:30/);
    expect(scene.news()).toHaveLength(1);
  });

  test('pauses it and nothing comes, resumes it and it does', async () => {
    await scene.subscribed();
    const subscription = await scene.theSubscription();

    const paused = await scene.answerTo('digest pause', { subscription });
    await scene.at(FIRST_SLOT);
    const whilePaused = scene.news();
    const resumed = await scene.answerTo('digest resume', { subscription });
    await scene.at(SECOND_SLOT);

    expect(readIn(paused)).toContain('Paused');
    expect(whilePaused).toEqual([]);
    expect(readIn(resumed)).toContain(`<t:${SECOND_SLOT.getTime() / 1000}:F>`);
    expect(scene.news()).toHaveLength(1);
  });

  test('unsubscribes and takes it back within a quarter of an hour, not later', async () => {
    await scene.subscribed();
    const subscription = await scene.theSubscription();

    const ended = await scene.answerTo('digest unsubscribe', { subscription });
    const restored = await scene.sam.press(ended?.id ?? '', 'Undo');
    const endedLater = await scene.answerTo('digest unsubscribe', { subscription });
    await scene.at(new Date(scene.now().getTime() + 16 * MINUTE_MS));
    const tooLate = await scene.sam.press(endedLater?.id ?? '', 'Undo');
    await scene.at(SECOND_SLOT);

    expect(readIn(restored.message)).toContain('Undone');
    expect(buttonsOf(restored.message)).toEqual([]);
    expect(readIn(tooLate.message)).toContain('15 minutes');
    expect(scene.news()).toEqual([]);
  });

  test('runs it out of turn after a question, and its slot is not repeated', async () => {
    await scene.subscribed();
    const subscription = await scene.theSubscription();

    const question = await scene.answerTo('digest run', { subscription });
    const asked = scene.news();
    const presses = [1, 2].map(() => scene.sam.press(question?.id ?? '', 'Post it now'));
    const answers = await Promise.all(presses);
    await scene.settled();
    const posted = scene.news();
    await scene.at(FIRST_SLOT);

    expect(readIn(question)).toContain('Post now in');
    expect(asked).toEqual([]);
    expect(answers.map(({ failed }) => failed)).toEqual([undefined, undefined]);
    expect(posted).toHaveLength(1);
    expect(readIn(posted[0])).toContain(FARES);
    expect(scene.news()).toHaveLength(1);
  });

  test('previews the next message, with the reason for each item', async () => {
    await scene.subscribed();
    const subscription = await scene.theSubscription();

    const preview = await scene.answerTo('digest preview', { subscription });
    const reasons = await scene.sam.press(preview?.id ?? '', 'Why these, and what was left out');

    expect(readIn(preview)).toContain(FARES);
    expect(reasons.failed).toBeUndefined();
    expect(readIn(reasons.message)).toContain('Fares rise');
    expect(scene.news()).toEqual([]);
  });

  test('finds in the history who changed what, and when', async () => {
    await scene.subscribed();
    const subscription = await scene.theSubscription();
    await scene.answerTo('digest edit', { subscription, time: '09:15' });
    await scene.answerTo('digest pause', { subscription });

    const said = readIn(await scene.answerTo('digest history', { subscription }));

    const who = `by <@${scene.sam.id}> · <t:`;
    const deeds = [...said.matchAll(/^\*\*(\w+)\*\* by .*$/gm)];
    expect(deeds.map(([, deed]) => deed)).toEqual(['Paused', 'Changed', 'Subscribed']);
    expect(deeds.filter(([line]) => !line.includes(who))).toEqual([]);
    expect(said).toMatch(/\*\*When\*\*: .*07:30.* → .*09:15/);
  });

  test('pings the role that was chosen, and no other', async () => {
    const subscribed = await scene.answerTo('digest subscribe', {
      ...EVERY_MORNING,
      ping: EARLY_READERS,
    });
    await scene.at(FIRST_SLOT);

    const refused = await scene.answerTo('digest subscribe', { ...EVERY_MORNING, ping: GUILD_ID });

    expect(scene.news()[0]?.mention_roles).toEqual([EARLY_READERS]);
    expect(scene.news()[0]?.mention_everyone).toBe(false);
    expect(readIn(subscribed)).not.toContain('Mention Everyone');
    expect(readIn(refused)).toContain('A digest never pings everyone.');
    expect(buttonsOf(refused)).not.toContain('Undo');
  });
});

describe('where the bot may not post', () => {
  test('the doctor names the permission, what takes it away and the remedy', async () => {
    const healthy = readIn(await scene.answerTo('digest doctor'));
    takeAway();
    const said = readIn(await scene.answerTo('digest doctor'));

    expect(healthy).toMatch(/✓.*Send Messages/);
    expect(said).toMatch(/✗.*Send Messages/);
    expect(said).toContain('overwrite for the bot itself denies it');
    expect(said).toContain('allow Send Messages');
    expect(said).toContain('✗ **Embed Links**: it comes back with Send Messages.');
    expect(said).not.toContain('allow Embed Links');
  });

  test('a subscription is refused and nothing is stored', async () => {
    takeAway();

    const refused = await scene.subscribed();
    const { choices } = await scene.sam.type('digest pause', {}, 'subscription');

    expect(readIn(refused)).toContain('The bot cannot post in \\#news, so nothing was changed.');
    expect(readIn(refused)).toContain('the channel’s overwrite for the bot itself denies it');
    expect(choices).toEqual([]);
  });

  test('a digest that was due rests the subscription, and its maker is told once', async () => {
    await scene.subscribed();
    takeAway();

    await scene.at(FIRST_SLOT);
    await scene.at(new Date(FIRST_SLOT.getTime() + MINUTE_MS));

    const told = scene.playground.messages(scene.playground.directChannelOf('Sam'));
    expect(scene.news()).toEqual([]);
    expect(told).toHaveLength(1);
    expect(readIn(told[0])).toContain('is paused');
    expect(readIn(await scene.answerTo('digest list'))).toContain('Paused');
  });
});

describe('a reader', () => {
  test('is offered no /digest, and is refused where the server lets everybody call it', async () => {
    await scene.subscribed();
    await expect(scene.robin.run('digest list')).rejects.toThrow('is not offered here');
    const { playground } = scene;
    const path = `/applications/${scene.playground.applicationId}/commands`;
    const { body } = await call(playground, 'GET', path);
    const { id } = body.find(({ name }: { name: string }) => name === 'digest');
    await call(playground, 'PATCH', `${path}/${id}`, { default_member_permissions: null });

    const listed = await scene.robin.run('digest list');
    const typed = await scene.robin.type('digest pause', {}, 'subscription');

    expect(readIn(listed.message)).toContain('/digest list is for moderators.');
    expect(typed.choices).toEqual([]);
  });

  test('opens what is behind a digest with More', async () => {
    await scene.subscribed();
    await scene.at(FIRST_SLOT);

    const more = await scene.robin.press(scene.news()[0]?.id ?? '', 'More');

    expect(more.failed).toBeUndefined();
    expect(readIn(more.message)).toContain('The council raised fares');
    expect(more.message?.onlyFor).toBe(scene.robin.id);
  });
});

describe('after a restart', () => {
  test('Undo still works, and so does every other button', async () => {
    const answer = await scene.subscribed();

    await scene.restart();
    const undone = await scene.sam.press(answer?.id ?? '', 'Undo');
    await scene.at(FIRST_SLOT);

    expect(undone.failed).toBeUndefined();
    expect(readIn(undone.message)).toContain('Undone');
    expect(scene.news()).toEqual([]);
  });

  test('nothing is posted twice, and nothing that was due is forgotten', async () => {
    await scene.subscribed();
    await scene.at(FIRST_SLOT);

    await scene.restart();
    await scene.at(new Date(FIRST_SLOT.getTime() + MINUTE_MS));
    const afterFirst = scene.news();
    await scene.publish(
      'berths',
      'Berths shut',
      'The port shut two berths for repairs until June.',
    );
    await scene.restart(new Date(SECOND_SLOT.getTime() + MINUTE_MS));
    await scene.at(new Date(SECOND_SLOT.getTime() + 2 * MINUTE_MS));

    expect(afterFirst).toHaveLength(1);
    expect(scene.news()).toHaveLength(2);
    expect(readIn(scene.news()[1])).toContain('The port shut two berths');
  });
});
