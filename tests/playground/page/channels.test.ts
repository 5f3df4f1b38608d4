import { ApplicationCommandOptionType, ChannelType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { offersIn } from '../../../src/playground/page/composer/offers.js';
import { readValues } from '../../../src/playground/page/composer/option-values.js';
import {
  channelWords,
  kindOf,
  rulingChannel,
  threadsOf,
} from '../../../src/playground/page/shell/channels.js';
import { pageState } from '../../../src/playground/page-api/page-state.ts';
import { createClockDesk } from '../../../src/playground/page-api/clock-desk.ts';
import { createCommands } from '../../../src/playground/commands.ts';
import { createGateway } from '../../../src/playground/gateway/gateway.ts';
import { createInteractions } from '../../../src/playground/interactions/interactions.ts';
import { CHANNEL, DIRECT, EARLY_READERS, personNamed } from '../../../src/playground/world/cast.ts';
import { createWorld } from '../../../src/playground/world/world.ts';
import { after, opened } from '../../../src/playground/page/state/changes.js';
import { heldTime } from '../held-time.ts';
import { command } from './commands.ts';

const ROBIN = personNamed('Robin').user.id;
const DIRECT_MESSAGES = DIRECT[ROBIN] ?? '';

/** Robin's page of a world, as its server gives it. */
function pageOfRobin() {
  const { clock, timer } = heldTime();
  const world = createWorld(clock);
  const setup = { world, timer, token: 't', heartbeatMs: 1_000, url: 'ws://127.0.0.1' };
  const scene = {
    world,
    commands: createCommands(world),
    interactions: createInteractions(world, timer),
    gateway: createGateway(setup),
    read: () => [],
    clockDesk: createClockDesk(clock, undefined),
  };
  return { world, page: () => opened(pageState(scene, ROBIN), { person: ROBIN }) };
}

describe('a place', () => {
  test.each([
    [CHANNEL.news, '#news', 'channel', CHANNEL.news],
    [CHANNEL.announcements, '#announcements', 'announcement channel', CHANNEL.announcements],
    [CHANNEL.forum, '#reading-room', 'forum', CHANNEL.forum],
    [CHANNEL.thread, 'Late edition', 'thread', CHANNEL.news],
    [DIRECT_MESSAGES, 'Dateline', 'direct messages', undefined],
  ])('%s is called %s, is a %s, and goes by the permissions of %s', (id, words, kind, rule) => {
    const page = pageOfRobin().page();

    const [channel] = page.channels.filter((each) => each.id === id);

    expect(channelWords(page, id)).toBe(words);
    expect(channel && kindOf(channel).words).toBe(kind);
    expect(rulingChannel(page, id)?.id).toBe(rule);
  });

  test('that is not there has no name and no permissions', () => {
    const page = pageOfRobin().page();

    expect([channelWords(page, '1'), rulingChannel(page, '1')]).toEqual(['', undefined]);
  });

  test('holds the threads that belong to it', () => {
    const page = pageOfRobin().page();

    expect(threadsOf(page, CHANNEL.news).map(({ id }) => id)).toEqual([CHANNEL.thread]);
    expect(threadsOf(page, CHANNEL.forum)).toEqual([]);
  });
});

test('a place that is gone is left for the first that there is', () => {
  const { world, page } = pageOfRobin();
  const before = { ...page(), channelId: CHANNEL.thread };
  world.deny(CHANNEL.news, ROBIN, ['viewChannel']);

  const { channels, botMay } = page();
  const then = after(before, { type: 'places', channels, botMay });

  expect(then.channelId).toBe(CHANNEL.briefings);
  expect(then.channels.some(({ id }) => id === CHANNEL.thread)).toBe(false);
});

describe('an option', () => {
  const { page } = pageOfRobin();
  const [offer] = offersIn(
    [
      command('digest', [
        { type: ApplicationCommandOptionType.Channel, name: 'any', description: 'Any channel' },
        {
          type: ApplicationCommandOptionType.Channel,
          name: 'text',
          description: 'One',
          channel_types: [ChannelType.GuildText],
        },
        { type: ApplicationCommandOptionType.Role, name: 'ping', description: 'Whom to call' },
      ]),
    ],
    true,
    page(),
  );
  const names = (option: string) =>
    offer?.options.find(({ name }) => name === option)?.choices?.map(({ name }) => name);

  test('for a channel offers those of the server that fit, and no direct messages', () => {
    expect(names('text')).toEqual(['#briefings', '#news', '#quiet']);
    expect(names('any')?.slice(-3)).toEqual(['#announcements', '#reading-room', 'Late edition']);
  });

  test('for a role offers every role, each with one mark', () => {
    expect(names('ping')).toEqual(['@everyone', '@Early readers', '@Moderators', '@Dateline']);
  });

  test.each([
    ['#news', CHANNEL.news],
    ['news', CHANNEL.news],
    ['NEWS', CHANNEL.news],
    [CHANNEL.quiet, CHANNEL.quiet],
  ])('takes %s for the channel', (text, value) => {
    const read = offer && readValues(offer, { text: { text } });

    expect(read).toEqual({ options: [{ name: 'text', value }], problems: {} });
  });

  test('does not take what is not in its list, and says what is', () => {
    const read = offer && readValues(offer, { ping: { text: 'nobody' } });

    expect(read?.problems).toEqual({
      ping: 'ping must be one of: @everyone, @Early readers, @Moderators, @Dateline',
    });
    expect(names('ping')).toContain('@Early readers');
    expect(offer && readValues(offer, { ping: { text: 'early readers' } }).options).toEqual([
      { name: 'ping', value: EARLY_READERS },
    ]);
  });
});
