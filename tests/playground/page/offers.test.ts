import { ApplicationCommandType, InteractionContextType } from 'discord.js';
import { expect, test } from 'vitest';
import {
  matching,
  menuCommandsIn,
  offersIn,
} from '../../../src/playground/page/composer/offers.js';
import { command, digest, offers, search } from './commands.ts';

const paths = (list: readonly { path: string }[]) => list.map(({ path }) => path);

test('a command with subcommands is offered by each of them', () => {
  const found = offersIn([digest], true);

  expect(paths(found)).toEqual(['digest edit', 'digest list']);
  expect(found.map(({ subcommand }) => subcommand)).toEqual(['edit', 'list']);
});

test('what an option needs comes before what it may have', () => {
  const [found] = offersIn([search], true);

  expect(found?.options.map(({ name }) => name).slice(0, 2)).toEqual(['query', 'in']);
});

test('a command is offered only where it works', () => {
  const everywhere = command('everywhere');
  const server = command('server', [], { contexts: [InteractionContextType.Guild] });
  const direct = command('direct', [], { contexts: [InteractionContextType.BotDM] });
  const guild = command('guild', [], { guild_id: '1110000000000000001' });
  const old = command('old', [], { dm_permission: false });
  const all = [everywhere, server, direct, guild, old];

  expect(paths(offersIn(all, true))).toEqual(['everywhere', 'guild', 'old', 'server']);
  expect(paths(offersIn(all, false))).toEqual(['direct', 'everywhere']);
});

test('message commands are in the menu and not in the list', () => {
  const menu = command('Check quotes', [], {
    type: ApplicationCommandType.Message,
    contexts: [InteractionContextType.Guild],
  });

  expect(offersIn([menu], true)).toEqual([]);
  expect(menuCommandsIn([menu, search], true)).toEqual([menu]);
  expect(menuCommandsIn([menu], false)).toEqual([]);
});

test('names that begin with what was typed come before descriptions that hold it', () => {
  const found = matching(offers, '/d');

  expect(paths(found).slice(0, 2)).toEqual(['digest edit', 'digest list']);
  expect(paths(found)).toContain('help');
});

test('a slash alone offers everything', () => {
  expect(matching(offers, '/')).toHaveLength(offers.length);
});
