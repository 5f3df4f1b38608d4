import type { Audience, Choice, Command, Option, Press, Reply } from './command.ts';
import type { Desk } from './desk.ts';
import { explain, forbidden, invalid, notFound } from './errors.ts';
import { readCustomId } from './render/custom-id.ts';
import { errorCard } from './render/error-card.ts';
import { CHOICES_MAX, CHOICE_MAX, clip } from './render/limits.ts';

/** Who is asking. */
export type Caller = {
  readonly id: string;
  readonly name: string;
  /** May manage the channel that the call came from. */
  readonly isModerator: boolean;
};

/** A call as it arrives, whether Discord sent it or the playground did. */
export type Call = {
  readonly caller: Caller;
  readonly inDirectMessage: boolean;
} & (
  | {
      readonly kind: 'command';
      readonly command: string;
      readonly values: Readonly<Record<string, string | boolean>>;
    }
  | {
      readonly kind: 'press';
      readonly customId: string;
      /** A select's values; empty for a button. */
      readonly picked: readonly string[];
    }
);

/** Somebody is typing into an option. */
export type Inquiry = {
  readonly command: string;
  readonly option: string;
  readonly typed: string;
};

/** What answering needs from outside; `main.ts` passes the real ones. */
export type Front = {
  readonly commands: ReadonlyMap<string, Command>;
  readonly desk: Desk;
  readonly newReference: () => string;
  readonly report: (error: unknown, reference: string) => void;
};

/** Who will see the answer, known before it is made. What cannot be answered is for the caller alone. */
export function audienceOf(call: Call, front: Front): Audience {
  try {
    return call.kind === 'command'
      ? knownCommand(call.command, front).audience(call.values)
      : knownPress(call.customId, front).press.to;
  } catch {
    return 'caller';
  }
}

/** Answers a call. Never rejects: what goes wrong becomes a quiet reply. */
export async function answer(call: Call, front: Front): Promise<Reply> {
  try {
    return call.kind === 'command'
      ? await runCommand(call, front)
      : await runPress(call.customId, call.picked, call.caller, front);
  } catch (error) {
    const { parts, reference } = explain(error, front.newReference);
    if (reference !== undefined) front.report(error, reference);
    return { message: errorCard(parts), to: 'caller' };
  }
}

/** What autocomplete offers. Never rejects: nobody may be kept from typing. */
export async function suggest(inquiry: Inquiry, front: Front): Promise<readonly Choice[]> {
  try {
    const option = front.commands.get(inquiry.command)?.options[inquiry.option];
    const choices = (await option?.suggest?.(inquiry.typed, front.desk)) ?? [];
    return choices
      .filter(({ value }) => value.length <= CHOICE_MAX)
      .slice(0, CHOICES_MAX)
      .map(({ name, value }) => ({ name: clip(name, CHOICE_MAX), value }));
  } catch (error) {
    front.report(error, front.newReference());
    return [];
  }
}

async function runCommand(
  { command: name, values, caller }: Extract<Call, { kind: 'command' }>,
  front: Front,
): Promise<Reply> {
  const command = knownCommand(name, front);
  checkAccess(command, caller);
  checkValues(command, values);
  return { message: await command.run(values, front.desk), to: command.audience(values) };
}

async function runPress(
  customId: string,
  picked: readonly string[],
  caller: Caller,
  front: Front,
): Promise<Reply> {
  const { command, press, fields } = knownPress(customId, front);
  checkAccess(command, caller);
  return { message: await press.run(fields, front.desk, picked), to: press.to };
}

function knownCommand(name: string, front: Front): Command {
  const command = front.commands.get(name);
  if (command !== undefined) return command;
  throw notFound({
    what: `There is no /${clip(name, 32)} any more.`,
    why: 'The bot was updated and Discord still shows you the old list.',
    fix: 'Restart your Discord app to see the commands there are, or try /help.',
  });
}

type Known = { command: Command; press: Press; fields: readonly string[] };

function knownPress(customId: string, front: Front): Known {
  const { command: name, action, rest } = readCustomId(customId);
  const command = front.commands.get(name);
  const press = command?.presses[action];
  const fields = press && rest(press.fields);
  if (command && press && fields) return { command, press, fields };
  throw notFound({
    what: 'This button no longer works.',
    why: 'It was made by an older version of the bot.',
    fix: 'Ask again with the command to get a new message.',
  });
}

function checkAccess(command: Command, caller: Caller): void {
  if (command.access === 'everyone' || caller.isModerator) return;
  throw forbidden({
    what: `/${command.name} is for moderators.`,
    why: 'It needs the permission Manage Channels, which you do not have here.',
    fix: 'Ask a moderator of this server.',
  });
}

/** Discord checks options as well, but it does not enforce choices, and it is not the only one who may call. */
function checkValues(command: Command, values: Readonly<Record<string, unknown>>): void {
  for (const [name, option] of Object.entries(command.options)) {
    const value = values[name];
    if (value === undefined || (typeof value === 'string' && value.trim() === '')) {
      if (option.required) throw lacking(command.name, name, option.description);
      continue;
    }
    if (typeof value !== (option.kind === 'flag' ? 'boolean' : 'string')) {
      throw lacking(command.name, name, option.description);
    }
    if (typeof value === 'string') checkText(name, value, option);
  }
}

function checkText(name: string, value: string, { maxLength = Infinity, choices }: Option): void {
  if (value.length > maxLength) {
    throw invalid({
      what: `“${name}” is too long.`,
      why: `It takes at most ${maxLength} characters; yours has ${value.length}.`,
      fix: 'Shorten it to its main words.',
    });
  }
  if (choices !== undefined && !choices.some((choice) => choice.value === value)) {
    throw invalid({
      what: `“${clip(value, 40)}” is not one of the choices for “${name}”.`,
      why: 'It takes what stands on its list and nothing else.',
      fix: `Pick one of: ${choices.map((choice) => choice.name).join(', ')}.`,
    });
  }
}

const lacking = (command: string, option: string, description: string) =>
  invalid({
    what: `/${command} needs “${option}”.`,
    why: `${description}: without it there is nothing to look for.`,
    fix: `Call /${command} again and fill in “${option}”.`,
  });
