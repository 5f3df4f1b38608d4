import { checkAsker, checkValues, type Filled } from './check-call.ts';
import type { Access, Asker, Audience, Choice, Command, Reply, TargetMessage } from './command.ts';
import type { Desk } from './desk.ts';
import { explain } from './errors.ts';
import { type Commands, findAction, findMenu, findPress } from './lookup.ts';
import { errorCard } from './render/error-card.ts';
import { CHOICES_MAX, CHOICE_MAX, clip } from './render/limits.ts';
import type { Message } from './render/message.ts';

/** A call as it arrives, whether Discord sent it or the playground did. */
export type Call = { readonly asker: Asker } & (
  | {
      readonly kind: 'command';
      readonly command: string;
      /** Which of a family; `undefined` for a command that stands alone. */
      readonly subcommand?: string | undefined;
      readonly values: Filled;
    }
  | { readonly kind: 'menu'; readonly title: string; readonly target: TargetMessage }
  | {
      readonly kind: 'press';
      readonly customId: string;
      /** A select's values; empty for a button. */
      readonly picked: readonly string[];
      /** All the text of the message that was pressed; left out where Discord does not show it. */
      readonly pressed?: string;
    }
);

/** Somebody is typing into an option. */
export type Inquiry = {
  readonly asker: Asker;
  readonly command: string;
  readonly subcommand?: string | undefined;
  readonly option: string;
  readonly typed: string;
};

/** What answering needs from outside; `main.ts` passes the real ones. */
export type Front = {
  readonly commands: Commands;
  readonly desk: Desk;
  readonly newReference: () => string;
  readonly report: (error: unknown, reference: string) => void;
};

/** Where calls are taken and answers come from: from this thread, or from another. */
export type Counter = Pick<Front, 'commands' | 'newReference' | 'report'> & {
  /** Never rejects: what goes wrong becomes a quiet reply. */
  answer(call: Call): Promise<Reply>;
  /** What autocomplete offers. Never rejects: nobody may be kept from typing. */
  suggest(inquiry: Inquiry): Promise<readonly Choice[]>;
};

/** A counter that answers from the thread that it stands in. */
export const counterOver = (front: Front): Counter => ({
  commands: front.commands,
  newReference: front.newReference,
  report: front.report,
  answer: (call) => answer(call, front),
  suggest: (inquiry) => suggest(inquiry, front),
});

/** What a call comes to, once all that it names is found. */
type Task = {
  /** As the asker would call it. */
  readonly called: string;
  readonly command: Command;
  readonly access: Access;
  readonly to: () => Audience;
  readonly check: () => void;
  readonly run: (desk: Desk) => Promise<Message>;
};

/** Who will see the answer, known before it is made. What cannot be answered is for the caller alone. */
export function audienceOf(call: Call, { commands }: Pick<Front, 'commands'>): Audience {
  try {
    return taskOf(call, commands).to();
  } catch {
    return 'caller';
  }
}

/** Answers a call. Never rejects: what goes wrong becomes a quiet reply. */
export async function answer(call: Call, front: Front): Promise<Reply> {
  try {
    const task = taskOf(call, front.commands);
    checkAsker(task, call.asker);
    task.check();
    return { message: await task.run(front.desk), to: task.to() };
  } catch (error) {
    return apology(error, front);
  }
}

/** What the caller alone is told of a failure; where the fault is ours, the operator hears of it. */
export function apology(
  error: unknown,
  { newReference, report }: Pick<Front, 'newReference' | 'report'>,
): Reply {
  const { parts, reference } = explain(error, newReference);
  if (reference !== undefined) report(error, reference);
  return { message: errorCard(parts), to: 'caller' };
}

/** What autocomplete offers. Never rejects: nobody may be kept from typing. */
export async function suggest(inquiry: Inquiry, front: Front): Promise<readonly Choice[]> {
  try {
    const choices = await choicesFor(inquiry, front);
    return choices
      .filter(({ value }) => value.length <= CHOICE_MAX)
      .slice(0, CHOICES_MAX)
      .map(({ name, value }) => ({ name: clip(name, CHOICE_MAX), value }));
  } catch (error) {
    return noChoices(error, front);
  }
}

/** What is offered after a failure: who may not ask is told so when the command is sent; here is no room for words. */
export function noChoices(
  error: unknown,
  { newReference, report }: Pick<Front, 'newReference' | 'report'>,
): readonly Choice[] {
  const { reference } = explain(error, newReference);
  if (reference !== undefined) report(error, reference);
  return [];
}

async function choicesFor(
  { command: name, subcommand, option, typed, asker }: Inquiry,
  { commands, desk }: Front,
): Promise<readonly Choice[]> {
  const { command, action, called } = findAction(name, subcommand, commands);
  checkAsker({ called, command, access: command.access }, asker);
  const asked = Object.hasOwn(action.options, option) ? action.options[option] : undefined;
  return (await asked?.suggest?.(typed, desk, asker)) ?? [];
}

/** @throws UserError where the call names what is not there. */
function taskOf(call: Call, commands: Commands): Task {
  const { asker } = call;
  if (call.kind === 'command') {
    const { values } = call;
    const { command, action, called } = findAction(call.command, call.subcommand, commands);
    return {
      called,
      command,
      access: command.access,
      to: () => action.audience(values),
      check: () => checkValues(called, action.options, values, asker),
      run: (desk) => action.run(values, desk, asker),
    };
  }
  if (call.kind === 'menu') {
    const menu = findMenu(call.title, commands);
    return {
      called: `“${menu.title}”`,
      command: menu,
      access: menu.access,
      to: menu.audience,
      check: nothingToCheck,
      run: (desk) => menu.run(call.target, desk, asker),
    };
  }
  const { command, press, fields } = findPress(call.customId, commands);
  return {
    called: 'This button',
    command,
    access: press.access ?? command.access,
    to: () => press.to,
    check: nothingToCheck,
    run: (desk) => press.run(fields, desk, call.picked, asker, call.pressed ?? ''),
  };
}

const nothingToCheck = () => {};
