import type { Registered } from '../commands.ts';
import { channelInBrief, type Payload } from '../interactions/payload.ts';
import type { GivenOption } from '../protocol.ts';
import type { OptionForm } from '../validate/command-form.ts';
import { roleWithId } from '../world/cast.ts';
import { holds, PERMISSION } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import { NotPossible } from './not-possible.ts';
import { checkValue } from './option-values.ts';

const SUBCOMMAND = 1;
const OPTION = { user: 6, channel: 7, role: 8, mentionable: 9 } as const;

/** What a person filled in. */
export type Filled = {
  readonly subcommand?: string | undefined;
  readonly options: readonly GivenOption[];
};

/** The `data` of a chat input command. Throws `NotPossible` where a client would not send it. */
export function commandData(
  world: World,
  personId: string,
  command: Registered,
  filled: Filled,
): Payload {
  const form = optionsOf(command, filled.subcommand);
  for (const { name, required } of form) {
    if (required === true && !filled.options.some((given) => given.name === name)) {
      throw new NotPossible(`The option “${name}” of /${command.name} is required.`);
    }
  }
  const options = filled.options.map((given) => {
    const option = named(command, form, given.name);
    const value = checkValue(option, given.value);
    checkNamed(world, personId, option, String(value));
    return { name: given.name, type: option.type, value };
  });
  const resolved = resolve(world, personId, options);
  return {
    ...identity(command),
    ...below(filled.subcommand, options),
    ...(Object.keys(resolved).length === 0 ? {} : { resolved }),
  };
}

/** The `data` of an autocomplete: unchecked, as the person is still at it. */
export function autocompleteData(command: Registered, filled: Filled, focused: string): Payload {
  const form = optionsOf(command, filled.subcommand);
  if (named(command, form, focused).autocomplete !== true) {
    throw new NotPossible(`The option “${focused}” of /${command.name} has no suggestions.`);
  }
  const given = filled.options.some(({ name }) => name === focused)
    ? filled.options
    : [...filled.options, { name: focused, value: '' }];
  const options = given.map(({ name, value }) => ({
    name,
    type: named(command, form, name).type,
    value: name === focused ? String(value) : value,
    ...(name === focused ? { focused: true } : {}),
  }));
  return { ...identity(command), ...below(filled.subcommand, options) };
}

function identity({ id, name, type, guild_id: guildId }: Registered): Payload {
  return { id, name, type, ...(guildId === undefined ? {} : { guild_id: guildId }) };
}

function below(subcommand: string | undefined, options: readonly object[]): Payload {
  if (subcommand === undefined) return options.length === 0 ? {} : { options };
  return { options: [{ name: subcommand, type: SUBCOMMAND, options }] };
}

function optionsOf(command: Registered, subcommand: string | undefined): readonly OptionForm[] {
  const options = command.options ?? [];
  const subcommands = options.filter(({ type }) => type === SUBCOMMAND);
  if (subcommand === undefined && subcommands.length === 0) return options;
  const chosen = subcommands.find(({ name }) => name === subcommand);
  if (chosen !== undefined) return chosen.options ?? [];
  const names = subcommands.map(({ name }) => name).join(', ');
  throw new NotPossible(
    names === ''
      ? `/${command.name} has no subcommands.`
      : `/${command.name} needs one of its subcommands: ${names}.`,
  );
}

function named(command: Registered, form: readonly OptionForm[], name: string): OptionForm {
  const option = form.find((each) => each.name === name);
  if (option === undefined) throw new NotPossible(`/${command.name} has no option “${name}”.`);
  return option;
}

/** Refuses a channel or a role that a client would not offer for the option. */
function checkNamed(world: World, personId: string, option: OptionForm, id: string): void {
  if (option.type === OPTION.role && roleWithId(id) === undefined) {
    throw new NotPossible(`The option “${option.name}” takes a role of the server.`);
  }
  if (option.type !== OPTION.channel) return;
  const channel = world.channel(id);
  const isSeen =
    channel !== undefined &&
    channel.type !== 1 &&
    holds(world.permissions(personId, channel), PERMISSION.viewChannel);
  const fits = option.channel_types?.includes(channel?.type ?? -1) ?? true;
  if (isSeen && fits) return;
  throw new NotPossible(`The option “${option.name}” does not take this channel.`);
}

type Chosen = { readonly type: number; readonly value: string | number | boolean };

/** The users, channels and roles that the options name, as Discord adds them. */
function resolve(world: World, personId: string, options: readonly Chosen[]): Payload {
  const ids = (...types: readonly number[]) =>
    options.filter(({ type }) => types.includes(type)).map(({ value }) => String(value));
  const users = ids(OPTION.user, OPTION.mentionable);
  const found = {
    users: entries(users, (id) => world.user(id)),
    members: entries(users, (id) => memberInBrief(world, id)),
    roles: entries(ids(OPTION.role, OPTION.mentionable), roleWithId),
    channels: entries(ids(OPTION.channel), (id) => {
      const channel = world.channel(id);
      return channel === undefined ? undefined : channelInBrief(world, channel, personId);
    }),
  };
  return Object.fromEntries(
    Object.entries(found).filter(([, held]) => Object.keys(held).length > 0),
  );
}

/** A member as interactions name them: the user stands beside, and what is heard of them is left out. */
function memberInBrief(world: World, userId: string): object | undefined {
  const member = world.member(userId);
  if (member === undefined) return undefined;
  const { user: _user, deaf: _deaf, mute: _mute, ...brief } = member;
  return brief;
}

function entries(ids: readonly string[], find: (id: string) => object | undefined) {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const thing = find(id);
      return thing === undefined ? [] : [[id, thing]];
    }),
  );
}
