import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  APPLICATION_ID,
  CHANNEL,
  GUILD_ID,
  PEOPLE,
  personNamed,
} from '../../../src/playground/world/cast.ts';
import { completed, everyComponent } from '../../../src/playground/world/components.ts';
import {
  composeMessage,
  editMessage,
  FLAG,
} from '../../../src/playground/world/compose-message.ts';
import { mentionsIn } from '../../../src/playground/world/mentions.ts';
import { messageStore } from '../../../src/playground/world/message-store.ts';
import {
  bitsOf,
  holds,
  PERMISSION,
  permissionsIn,
} from '../../../src/playground/world/permissions.ts';
import { createWorld } from '../../../src/playground/world/world.ts';
import { startCpuTime } from '../../cpu-time.ts';
import { heldTime } from '../held-time.ts';

const ROBIN = personNamed('Robin').user.id;
const SAM = personNamed('Sam').user.id;
const posting = { authorId: APPLICATION_ID, channelId: CHANNEL.news };

const standing = (permissions: bigint) => ({
  userId: ROBIN,
  guildId: GUILD_ID,
  roles: [{ id: GUILD_ID, permissions: String(permissions) }],
});
const overwrite = (id: string, allow: bigint, deny: bigint) => ({
  id,
  type: 1 as const,
  allow: String(allow),
  deny: String(deny),
});

const unique = (components: readonly { id?: number | null | undefined }[]) => {
  const ids = components.flatMap(({ id }) => id ?? []);
  return new Set(ids).size === ids.length;
};

describe('permissions', () => {
  const bits = fc.bigInt({ min: 0n, max: (1n << 40n) - 1n });
  test('the member’s own overwrite has the last word', () => {
    fc.assert(
      fc.property(bits, bits, bits, (base, allowed, denied) => {
        fc.pre((base & PERMISSION.administrator) === 0n);

        const held = permissionsIn(standing(base), [
          overwrite(ROBIN, allowed, 0n),
          overwrite(GUILD_ID, denied, allowed),
        ]);

        expect(holds(held, allowed)).toBe(true);
      }),
    );
  });

  test('an administrator may do everything, whatever a channel says', () => {
    const admin = standing(PERMISSION.administrator);

    const held = permissionsIn(admin, [overwrite(ROBIN, 0n, (1n << 50n) - 1n)]);

    expect(holds(held, bitsOf(['sendMessages', 'manageChannels']))).toBe(true);
  });
});

describe('the world as it opens', () => {
  const world = createWorld(heldTime().clock);
  const may = (userId: string, channelId: string, name: keyof typeof PERMISSION) =>
    holds(world.permissions(userId, world.channel(channelId)!), PERMISSION[name]);

  test('Sam moderates and Robin reads', () => {
    expect(PEOPLE.map(({ role }) => role)).toEqual(['reader', 'moderator']);
    expect(may(SAM, CHANNEL.news, 'manageChannels')).toBe(true);
    expect(may(ROBIN, CHANNEL.news, 'manageChannels')).toBe(false);
  });

  test('the bot may post everywhere but in #quiet, and read there', () => {
    expect(may(APPLICATION_ID, CHANNEL.briefings, 'sendMessages')).toBe(true);
    expect(may(APPLICATION_ID, CHANNEL.quiet, 'sendMessages')).toBe(false);
    expect(may(APPLICATION_ID, CHANNEL.quiet, 'viewChannel')).toBe(true);
  });

  test('permissions can be taken and given back', () => {
    world.deny(CHANNEL.news, APPLICATION_ID, ['viewChannel']);
    const taken = may(APPLICATION_ID, CHANNEL.news, 'viewChannel');
    world.deny(CHANNEL.news, APPLICATION_ID, []);

    expect(taken).toBe(false);
    expect(may(APPLICATION_ID, CHANNEL.news, 'viewChannel')).toBe(true);
  });
});

describe('mentions', () => {
  const text = `Hello <@${ROBIN}> and <@!${SAM}>, <@&${GUILD_ID}>, @everyone`;

  test('without a word about them, all that are named are pinged', () => {
    expect(mentionsIn([text], undefined, true)).toEqual({
      users: [ROBIN, SAM],
      roles: [GUILD_ID],
      everyone: true,
    });
  });

  test('with an empty list nobody is', () => {
    expect(mentionsIn([text], { parse: [] }, true)).toEqual({
      users: [],
      roles: [],
      everyone: false,
    });
  });

  test('only those that are let through are, and everyone only by who may', () => {
    const allowed = { parse: ['everyone'], users: [SAM] };

    expect(mentionsIn([text], allowed, false)).toEqual({
      users: [SAM],
      roles: [],
      everyone: false,
    });
  });

  test('a long run of openings is read in no time', () => {
    const hostile = '<@'.repeat(100_000);
    const spentMs = startCpuTime();

    mentionsIn([hostile], undefined, false);

    expect(spentMs()).toBeLessThan(500);
  });
});

describe('messages', () => {
  const world = createWorld(heldTime().clock);
  const compose = (content: string) => composeMessage(world, { content }, posting);

  test('a full channel forgets its oldest', () => {
    const store = messageStore(2);
    for (const content of ['one', 'two', 'three']) {
      store.add({ message: compose(content), onlyFor: undefined });
    }

    expect(store.in(CHANNEL.news).map(({ message }) => message.content)).toEqual(['two', 'three']);
  });

  test('whoever listens hears of every change, and of nothing that did not happen', () => {
    const store = messageStore(5);
    const message = compose('one');
    const heard: string[] = [];
    store.changes.listen(({ type }) => heard.push(type));

    store.replace(message);
    store.add({ message, onlyFor: undefined });
    store.replace({ ...message, content: 'two' });
    store.remove(CHANNEL.news, message.id);
    store.remove(CHANNEL.news, message.id);

    expect(heard).toEqual(['created', 'updated', 'deleted']);
  });

  test('an edit keeps what it does not name, is marked, and stops the thinking', () => {
    const thinking = composeMessage(
      world,
      { content: 'a', flags: FLAG.loading | FLAG.ephemeral },
      posting,
    );

    const edited = editMessage(world, thinking, { embeds: [{ title: 'b' }] });

    expect(edited).toMatchObject({ content: 'a', flags: FLAG.ephemeral, id: thinking.id });
    expect(edited.edited_timestamp).not.toBeNull();
  });

  test('a reply knows what it answers', () => {
    const first = compose('a question');
    world.messages.add({ message: first, onlyFor: undefined });

    const reply = composeMessage(
      world,
      { content: 'an answer', message_reference: { message_id: first.id } },
      posting,
    );

    expect(reply).toMatchObject({ type: 19, referenced_message: { content: 'a question' } });
  });

  test('an embed pings nobody', () => {
    const message = composeMessage(world, { embeds: [{ description: `<@${ROBIN}>` }] }, posting);

    expect(message.mentions).toEqual([]);
  });
});

describe('components', () => {
  const leaf = fc.record({ type: fc.constant(10), id: fc.option(fc.integer({ min: 1, max: 9 })) });
  const tree = fc.array(
    fc.oneof(leaf, fc.record({ type: fc.constant(17), components: fc.array(leaf) })),
  );
  test('each gets a number of its own beside those that came with one', () => {
    fc.assert(
      fc.property(tree, (components) => {
        const before = everyComponent(components).map(({ component }) => component);
        fc.pre(unique(before));

        const after = everyComponent(completed(components, () => '1')).map(
          ({ component }) => component,
        );

        expect(after).toHaveLength(before.length);
        expect(after.every(({ id }) => typeof id === 'number') && unique(after)).toBe(true);
      }),
    );
  });

  test('a path leads to its component', () => {
    const components = [
      { type: 17, components: [{ type: 9, components: [{ type: 10 }], accessory: { type: 2 } }] },
    ];

    expect(everyComponent(components).map(({ path }) => path.join('.'))).toEqual([
      'components.0',
      'components.0.components.0',
      'components.0.components.0.components.0',
      'components.0.components.0.accessory',
    ]);
  });
});
