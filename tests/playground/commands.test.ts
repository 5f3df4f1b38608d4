import { expect, test } from 'vitest';
import { createCommands, twin } from '../../src/playground/commands.ts';
import { GUILD_ID } from '../../src/playground/world/cast.ts';
import { createWorld } from '../../src/playground/world/world.ts';
import { heldTime } from './held-time.ts';

const brief = { name: 'brief', description: 'A briefing' };
const fresh = () => createCommands(createWorld(heldTime().clock));

test('a command comes back complete, with Discord’s defaults', () => {
  const command = fresh().put(brief, undefined);

  expect(command).toMatchObject({
    type: 1,
    name_localizations: null,
    description_localizations: null,
    default_member_permissions: null,
    contexts: null,
    integration_types: [0],
    dm_permission: true,
    nsfw: false,
  });
  expect(command).not.toHaveProperty('options');
});

test('an option that says what goes without saying is the same option', () => {
  const commands = fresh();
  const option = { type: 3, name: 'topic', description: 'A topic' };
  const before = commands.put({ ...brief, options: [option] }, undefined);

  const after = commands.put(
    { ...brief, options: [{ ...option, required: false, autocomplete: false, choices: [] }] },
    undefined,
  );

  expect(after).toEqual(before);
});

test('the order of fields makes no difference, the order of options does', () => {
  const commands = fresh();
  const [a, b] = ['a', 'b'].map((name) => ({ type: 3, name, description: name }));
  if (a === undefined || b === undefined) throw new Error('There are two options.');
  const before = commands.put({ ...brief, options: [a, b] }, undefined);

  const same = commands.put({ options: [a, b], ...brief }, undefined);
  const other = commands.put({ ...brief, options: [b, a] }, undefined);

  expect(same.version).toBe(before.version);
  expect(other.version).not.toBe(before.version);
});

test('name and type together tell commands apart, and each place has its own', () => {
  const commands = fresh();
  const global = commands.put(brief, undefined);
  const menu = commands.put({ name: 'brief', type: 3 }, undefined);
  const local = commands.put(brief, GUILD_ID);

  expect(new Set([global.id, menu.id, local.id]).size).toBe(3);
  expect(twin(commands.of(undefined), { name: 'brief', type: 3 })).toEqual(menu);
  expect(commands.of(GUILD_ID)).toEqual([local]);
});

test('every change is announced once', () => {
  const commands = fresh();
  let told = 0;
  commands.changes.listen(() => {
    told += 1;
  });

  const command = commands.put(brief, undefined);
  commands.change(command, { description: 'Other words' });
  commands.replaceAll([brief, { ...brief, name: 'search' }], undefined);
  commands.remove(command.id);

  expect(told).toBe(4);
  expect(commands.of(undefined).map(({ name }) => name)).toEqual(['search']);
});
