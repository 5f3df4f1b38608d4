import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import {
  type Asker,
  type Command,
  defineAction,
  type Family,
  type MessageMenu,
} from '../../src/command.ts';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import type { Playground } from '../../src/playground/server.ts';
import { EARLY_READERS } from '../../src/playground/world/cast.ts';
import { button, message, row, text } from '../../src/render/blocks.ts';
import { customId } from '../../src/render/custom-id.ts';
import { counterOf, keptLog } from '../discord/front.ts';
import { call, opened } from '../playground/opened.ts';
import { readIn } from './opened-house.ts';

/** What a call told about a channel, in words. */
function placeIn({ places }: Asker, id: string): string {
  const place = places.get(id);
  if (place === undefined) return 'nowhere';
  const may = [place.maySee && 'see', place.mayPost && 'post', place.mayManage && 'manage'];
  return `${place.kind} ${place.name}: ${may.filter(Boolean).join(' ')}`;
}

/** `/watch change`, which says what it was told, with a button that only moderators may press. */
const watch: Family = {
  name: 'watch',
  description: 'Who is on duty',
  access: 'moderator',
  inDirectMessages: false,
  subcommands: {
    change: defineAction({
      description: 'Change the watch',
      options: {
        until: {
          kind: 'text',
          description: 'How long',
          required: false,
          suggest: async (typed, _, { name }) => [{ name: `${typed} for ${name}`, value: typed }],
        },
        whom: { kind: 'role', description: 'Who takes over', required: false },
        where: { kind: 'channel', description: 'Which watch', required: true },
      },
      audience: () => 'all',
      run: async ({ where, whom }, _, asker) =>
        message(
          text(`${asker.name} named ${placeIn(asker, where)}; whom ${whom}`),
          row(button('Undo', customId('watch', 'undo', where))),
        ),
    }),
  },
  presses: {
    undo: {
      to: 'update',
      fields: 1,
      run: async ([where = ''], _, __, asker) => message(text(`${asker.name} undid ${where}`)),
    },
  },
};

const tideHere: MessageMenu = {
  name: 'tide-here',
  title: 'Tide here',
  access: 'everyone',
  inDirectMessages: false,
  audience: () => 'caller',
  run: async (target) => message(text(`“${target.text}”`)),
  presses: {},
};

let playground: Playground;
let bot: Bot;
beforeEach(async () => {
  playground = await opened();
  bot = await started(watch, tideHere);
});

async function started(...commands: readonly Command[]): Promise<Bot> {
  const opening = await startBot({
    token: playground.token,
    api: playground.apiUrl,
    counter: counterOf(...commands),
    log: keptLog(),
    onFatal: (words) => {
      throw new Error(words);
    },
  });
  onTestFinished(() => opening.stop());
  await opening.registered;
  return opening;
}

const registrations = () =>
  playground.requests.filter(({ method, path }) => method !== 'GET' && path.includes('/commands'))
    .length;

function nameOf(channelId: string): string | undefined {
  const channel = playground.world.channel(channelId);
  return channel !== undefined && 'name' in channel ? channel.name : undefined;
}

const sam = () => playground.person('Sam', playground.channels.news);

/** What administrators of a server can do to a command: anybody may call it now. */
async function overridden(): Promise<void> {
  const path = `/applications/${playground.applicationId}/commands`;
  const { body } = await call(playground, 'GET', path);
  const { id } = body.find(({ name }: { name: string }) => name === 'watch');
  await call(playground, 'PATCH', `${path}/${id}`, { default_member_permissions: null });
}

describe('one of a family', () => {
  test.each([
    ['news', 'text'],
    ['announcements', 'announcement'],
    ['forum', 'forum'],
    ['thread', 'thread'],
  ] as const)('is told what the moderator may do where they say: %s', async (at, kind) => {
    const where = playground.channels[at];

    const { message: answer } = await sam().run('watch change', { where, whom: EARLY_READERS });

    expect(readIn(answer)).toBe(
      `Sam named ${kind} ${nameOf(where)}: see post manage; whom ${EARLY_READERS}`,
    );
  });

  test('completes what is typed into its options', async () => {
    const { choices } = await sam().type('watch change', { until: 'noon' }, 'until');

    expect(choices).toEqual([{ name: 'noon for Sam', value: 'noon' }]);
  });

  test('is not offered to readers, and refused to them where it is overridden', async () => {
    const robin = playground.person('Robin', playground.channels.news);
    const where = playground.channels.news;
    await expect(robin.run('watch change', { where })).rejects.toThrow('is not offered here');

    await overridden();
    const called = await robin.run('watch change', { where });
    const typed = await robin.type('watch change', { until: 'noon' }, 'until');

    expect(readIn(called.message)).toContain('/watch change is for moderators.');
    expect(called.message?.onlyFor).toBe(robin.id);
    expect(typed.choices).toEqual([]);
  });

  test('has buttons that readers see and cannot use', async () => {
    const robin = playground.person('Robin', playground.channels.news);
    const { message: answer } = await sam().run('watch change', {
      where: playground.channels.news,
    });

    const refused = await robin.press(answer?.id ?? '', 'Undo');
    const before = readIn(robin.messages().find(({ id }) => id === answer?.id));
    const undone = await sam().press(answer?.id ?? '', 'Undo');

    expect(readIn(refused.message)).toContain('This button is for moderators.');
    expect(before).toContain('Sam named');
    expect(readIn(undone.message)).toBe(`Sam undid ${playground.channels.news}`);
  });
});

describe('an entry of the message menu', () => {
  test('reads what a person wrote, and what a bot made of components', async () => {
    const robin = playground.person('Robin', playground.channels.news);
    const written = robin.write('High water at noon');
    const { message: made } = await sam().run('watch change', { where: playground.channels.news });

    const ofPerson = await robin.menu('Tide here', written);
    const ofBot = await robin.menu('Tide here', made?.id ?? '');

    expect(readIn(ofPerson.message)).toBe('“High water at noon”');
    expect(readIn(ofBot.message)).toMatch(/^“Sam named text news.*”$/);
    expect(ofPerson.message?.onlyFor).toBe(robin.id);
  });
});

test('families and menus are registered once; a restart sends nothing', async () => {
  const before = registrations();

  await bot.stop();
  await started(watch, tideHere);

  expect(before).toBe(2);
  expect(registrations()).toBe(before);
});
