import * as fc from 'fast-check';
import {
  type Action,
  type Command,
  defineAction,
  defineCommand,
  type Family,
  type MessageMenu,
  type Option,
  type Options,
} from '../../src/command.ts';
import { saying } from './front.ts';

/** `/rules`, for moderators, with a closed list. */
export const rules = defineCommand({
  name: 'rules',
  description: 'What is allowed here',
  access: 'moderator',
  inDirectMessages: false,
  options: {
    tone: {
      kind: 'text',
      description: 'How to say it',
      required: false,
      choices: [{ name: 'Softly', value: 'soft' }],
    },
  },
  audience: () => 'caller',
  run: async () => saying('be kind'),
  presses: {},
});

/** `/watch list` and `/watch change where:… whom:… quiet:…`, for moderators. */
export const watch: Family = {
  name: 'watch',
  description: 'Who is on duty',
  access: 'moderator',
  inDirectMessages: false,
  subcommands: {
    list: defineAction({
      description: 'Who is on duty today',
      options: {},
      audience: () => 'caller',
      run: async () => saying('nobody'),
    }),
    change: defineAction({
      description: 'Change the watch',
      options: {
        quiet: { kind: 'flag', description: 'Tell nobody', required: false },
        whom: { kind: 'role', description: 'Who takes over', required: false },
        where: { kind: 'channel', description: 'Which watch', required: true },
      },
      audience: () => 'caller',
      run: async ({ where }) => saying(`changed in ${where}`),
    }),
  },
  presses: {},
};

/** An entry of the menu on a message. */
export const tideHere: MessageMenu = {
  name: 'tide-here',
  title: 'Tide here',
  access: 'everyone',
  inDirectMessages: true,
  audience: () => 'caller',
  run: async ({ text }) => saying(text),
  presses: {},
};

const wordOf = (max: number) => fc.stringMatching(/^[a-z]{1,9}$/).map((word) => word.slice(0, max));
const lineOf = fc.stringMatching(/^[A-Z][a-z ]{1,20}$/);
const listed = fc.array(wordOf(8), { minLength: 1, maxLength: 3 });

const said = fc.record({ description: lineOf, required: fc.boolean() });
const text = said.map((each) => ({ ...each, kind: 'text' as const }));

const option = fc.oneof(
  fc
    .tuple(said, fc.constantFrom('flag' as const, 'channel' as const, 'role' as const))
    .map(([each, kind]): Option => ({ ...each, kind })),
  fc
    .tuple(text, fc.integer({ min: 1, max: 80 }))
    .map(([each, maxLength]): Option => ({ ...each, maxLength })),
  text.map((each): Option => ({ ...each, suggest: async () => [] })),
  fc.tuple(text, listed).map(([each, words]): Option => ({
    ...each,
    choices: words.map((value) => ({ name: value.toUpperCase(), value })),
  })),
);

const options: fc.Arbitrary<Options> = fc.dictionary(wordOf(6), option, { maxKeys: 4 });

const action: fc.Arbitrary<Action> = fc.record({
  description: lineOf,
  options,
  audience: fc.constant(() => 'caller' as const),
  run: fc.constant(async () => saying('done')),
});

const common = fc.record({
  name: wordOf(4),
  access: fc.constantFrom('everyone' as const, 'moderator' as const),
  inDirectMessages: fc.boolean(),
  presses: fc.constant({}),
});

const slash = fc.tuple(common, action).map(([all, own]): Command => ({ ...all, ...own }));
const family = fc
  .tuple(
    common,
    lineOf,
    fc.dictionary(wordOf(6), action, { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
  )
  .map(([all, description, subcommands]): Command => ({ ...all, description, subcommands }));
/** Its title is often the name of a command: Discord tells them apart by their types. */
const menu = common.map((all): Command => ({
  ...all,
  title: all.name,
  audience: () => 'caller' as const,
  run: async () => saying('done'),
}));

/** Commands of every kind, as many as a small bot has: no two of a kind with one name. */
export const anyCommands: fc.Arbitrary<readonly Command[]> = fc.uniqueArray(
  fc.oneof(slash, family, menu),
  { maxLength: 8, selector: (command) => `${'title' in command} ${command.name}` },
);
