import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadCommands } from '../src/command-files.ts';

/** A folder with a command in each of these files. */
function folderWith(files: Readonly<Record<string, object | undefined>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-commands-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [file, command] of Object.entries(files)) {
    const text = command === undefined ? 'export {};' : `export default ${JSON.stringify(command)}`;
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const menu = (name: string, title: string) => ({ name, title, presses: {} });

test('commands, families and menus are loaded alike, by their names', async () => {
  const folder = folderWith({
    'tide.ts': { name: 'tide', options: {} },
    'watch.ts': { name: 'watch', subcommands: { list: {} } },
    'tide-here.ts': menu('tide-here', 'Tide here'),
    'notes.md': undefined,
  });

  const commands = await loadCommands(folder);

  expect([...commands.keys()]).toEqual(['tide-here', 'tide', 'watch']);
  expect(commands.get('tide-here')).toMatchObject({ title: 'Tide here' });
});

test.each([
  [
    'no command',
    { 'tide.ts': undefined },
    'commands/tide.ts exports no command: give it a default export made with defineCommand.',
  ],
  [
    'a command of another name',
    { 'tide.ts': { name: 'ebb', options: {} } },
    'commands/tide.ts holds the command “ebb”: rename one of them',
  ],
  [
    'a menu under its title',
    { 'tide.ts': menu('Tide here', 'Tide here') },
    'commands/tide.ts holds the command “Tide here”',
  ],
  [
    'a title that Discord does not take',
    { 'tide.ts': menu('tide', 'T'.repeat(33)) },
    'commands/tide.ts has a title of 33 characters: Discord takes 1 to 32.',
  ],
  [
    'a title of nothing',
    { 'tide.ts': menu('tide', ' ') },
    'commands/tide.ts has a title of 1 characters',
  ],
  [
    'the title of another menu',
    { 'ebb.ts': menu('ebb', 'Tide here'), 'tide.ts': menu('tide', 'Tide here') },
    'commands/tide.ts has the title “Tide here”, as commands/ebb.ts has: change one of them.',
  ],
])('a file with %s is refused, and the remedy said', async (_, files, words) => {
  const folder = folderWith(files);

  const loading = loadCommands(folder);

  await expect(loading).rejects.toThrow(words);
});

test('a title may be as long as Discord takes it', async () => {
  const title = 'T'.repeat(32);

  const commands = await loadCommands(folderWith({ 'tide.ts': menu('tide', title) }));

  expect(commands.get('tide')).toMatchObject({ title });
});
