import { describe, expect, test } from 'vitest';
import type { Command, Family, MessageMenu } from '../src/command.ts';
import { defineAction, defineCommand } from '../src/command.ts';
import { UserError } from '../src/errors.ts';
import { findAction, findMenu, findPress } from '../src/lookup.ts';
import { message, text } from '../src/render/blocks.ts';

const said = async () => message(text('said'));
const common = { access: 'everyone', inDirectMessages: false, presses: {} } as const;

const show = defineAction({
  description: 'Show the tides',
  options: {},
  audience: () => 'caller',
  run: said,
});
const tide = defineCommand({ ...common, ...show, name: 'tide' });
const watch: Family = {
  ...common,
  name: 'watch',
  description: 'Who is on duty',
  subcommands: { list: show, change: show },
  presses: { undo: { to: 'update', fields: 1, run: said } },
};
const tideHere: MessageMenu = {
  ...common,
  name: 'tide-here',
  title: 'Tide here',
  audience: () => 'caller',
  run: said,
};
const commands = new Map<string, Command>(
  [tide, watch, tideHere].map((command) => [command.name, command]),
);

/** The words of the refusal. */
function refusal(finding: () => unknown): string {
  try {
    finding();
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  throw new Error('It was found.');
}

describe('an action', () => {
  test('is found by its command’s name, and in a family by the subcommand’s as well', () => {
    const alone = findAction('tide', undefined, commands);
    const ofFamily = findAction('watch', 'list', commands);

    expect(alone).toEqual({ command: tide, action: tide, called: '/tide' });
    expect(ofFamily).toEqual({ command: watch, action: show, called: '/watch list' });
  });

  test.each([
    ['ebb', undefined, '/ebb'],
    ['watch', undefined, '/watch'],
    ['watch', 'gone', '/watch gone'],
    ['watch', 'toString', '/watch toString'],
    ['tide', 'list', '/tide list'],
    ['tide-here', undefined, '/tide-here'],
    ['__proto__', 'constructor', '/__proto__ constructor'],
  ])('that is not there is refused with a way out: /%s %s', (name, subcommand, called) => {
    const words = refusal(() => findAction(name, subcommand, commands));

    expect(words).toContain(`There is no ${called} any more.`);
    expect(words).toContain('Restart your Discord app');
  });

  test('of a family that has others leads to those', () => {
    const words = refusal(() => findAction('watch', 'gone', commands));

    expect(words).toContain('try /watch list, /watch change.');
  });

  test('with a name without end is named no further than names go', () => {
    const words = refusal(() => findAction('x'.repeat(10_000), 'y'.repeat(10_000), commands));

    expect(words.length).toBeLessThan(300);
  });
});

describe('an entry of the message menu', () => {
  test('is found by its title, never by its file’s name', () => {
    expect(findMenu('Tide here', commands)).toBe(tideHere);
    expect(refusal(() => findMenu('tide-here', commands))).toContain('There is no “tide-here”');
  });
});

describe('a button', () => {
  test('is found with what it remembers', () => {
    const found = findPress('watch:undo:17|8', commands);

    expect(found).toEqual({ command: watch, press: watch.presses['undo'], fields: ['17|8'] });
  });

  test.each(['', 'watch', 'watch:toString:', 'ebb:undo:1', 'tide:undo:1', ':::'])(
    'of an older version is refused: “%s”',
    (customId) => {
      expect(refusal(() => findPress(customId, commands))).toContain('older version');
    },
  );
});
