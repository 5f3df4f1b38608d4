import {
  type Asker,
  defineAction,
  defineCommand,
  type Family,
  type MessageMenu,
} from '../src/command.ts';
import { message, text } from '../src/render/blocks.ts';

/** `/echo words:… tone:… hide:…`: says it again, or fails. */
export const echo = defineCommand({
  name: 'echo',
  description: 'Say it again',
  access: 'everyone',
  inDirectMessages: true,
  options: {
    words: {
      kind: 'text',
      description: 'What to say',
      required: true,
      maxLength: 20,
      suggest: async (typed) => {
        if (typed === 'crash') throw new Error('the secret cause');
        return Array.from({ length: 30 }, (_, n) => ({
          name: `${typed}${n}`.padEnd(140, '.'),
          value: `${n}`,
        }));
      },
    },
    tone: {
      kind: 'text',
      description: 'How to say it',
      required: false,
      choices: [{ name: 'Softly', value: 'soft' }],
    },
    hide: { kind: 'flag', description: 'To me alone', required: false },
  },
  audience: ({ hide }) => (hide === true ? 'caller' : 'all'),
  async run({ words }) {
    if (words === 'crash') throw new Error('the secret cause');
    return message(text(words));
  },
  presses: {
    pair: { to: 'caller', fields: 2, run: async () => message(text('a pair')) },
    again: {
      to: 'update',
      fields: 1,
      run: async ([words = ''], _, picked) => message(text([words, ...picked].join('+'))),
    },
  },
});

/** The same for moderators. */
export const rules = defineCommand({ ...echo, name: 'rules', access: 'moderator' });

/** Says who asked, and what for. */
const told = async (what: string, { name, interactionId }: Asker) =>
  message(text(`${what} for ${name} by ${interactionId}`));

/** `/watch change`, for moderators; everybody may look at what it made. */
export const watch: Family = {
  name: 'watch',
  description: 'Who is on duty',
  access: 'moderator',
  inDirectMessages: false,
  subcommands: {
    change: defineAction({
      description: 'Change the watch',
      options: {
        to: {
          kind: 'text',
          description: 'Whom',
          required: true,
          suggest: async (typed, _, { name }) => [{ name: `${typed} for ${name}`, value: typed }],
        },
      },
      audience: () => 'caller',
      run: ({ to }, _, asker) => told(`changed to ${to}`, asker),
    }),
  },
  presses: {
    undo: { to: 'update', fields: 1, run: ([id = ''], _, __, asker) => told(`undid ${id}`, asker) },
    look: {
      to: 'caller',
      fields: 0,
      access: 'everyone',
      run: (_, __, ___, asker) => told('looked', asker),
    },
  },
};
/** Tells what message it was opened on. */
export const tideHere: MessageMenu = {
  name: 'tide-here',
  title: 'Tide here',
  access: 'everyone',
  inDirectMessages: false,
  audience: () => 'caller',
  run: (target, _, asker) => told(`${target.id} ${target.text}`, asker),
  presses: {},
};
