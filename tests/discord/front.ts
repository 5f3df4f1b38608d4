import { type Counter, counterOver } from '../../src/answer.ts';
import { defineCommand } from '../../src/command.ts';
import type { Command, Reply } from '../../src/command.ts';
import type { Log } from '../../src/operate/log.ts';
import { message, text } from '../../src/render/blocks.ts';
import { deskWith } from '../desk.ts';

/** A message that says this. */
export const saying = (words: string) => message(text(words));

/** A reply that says this. */
export const reply = (words: string, to: Reply['to'] = 'all'): Reply => ({
  message: saying(words),
  to,
});

/** `/echo words:… hide:…`, with a button that changes its message and one that answers below it. */
export const echo = defineCommand({
  name: 'echo',
  description: 'Says it again',
  access: 'everyone',
  inDirectMessages: true,
  options: {
    hide: { kind: 'flag', description: 'Only for you', required: false },
    words: {
      kind: 'text',
      description: 'What to say',
      required: true,
      maxLength: 50,
      suggest: async (typed) => [{ name: `${typed}!`, value: `${typed}!` }],
    },
  },
  audience: ({ hide }) => (hide === true ? 'caller' : 'all'),
  run: async ({ words }) => saying(words),
  presses: {
    again: { to: 'update', fields: 1, run: async ([words = '']) => saying(words) },
  },
});

/** `/wait`, answered when the test says so. */
export function waitingCommand(until: Promise<unknown>): Command {
  return defineCommand({
    name: 'wait',
    description: 'Takes its time',
    access: 'everyone',
    inDirectMessages: false,
    options: {},
    audience: () => 'all',
    run: async () => {
      await until;
      return saying('at last');
    },
    presses: {},
  });
}

const emptyDesk = await deskWith([]);

/** A counter of these commands, and what it was told went wrong. */
export function counterOf(
  ...commands: readonly Command[]
): Counter & { readonly reports: string[] } {
  const reports: string[] = [];
  const counter = counterOver({
    commands: new Map(commands.map((command) => [command.name, command])),
    // The commands of these tests ask nothing of it.
    desk: emptyDesk,
    newReference: () => 'ref-1',
    report: (error, reference) => void reports.push(`${reference}: ${String(error)}`),
  });
  return { ...counter, reports };
}

/** A log that keeps its lines as `level message`. */
export function keptLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const at = (level: string) => (_fields: unknown, words: string) =>
    void lines.push(`${level} ${words}`);
  return {
    lines,
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    fatal: at('fatal'),
  };
}
