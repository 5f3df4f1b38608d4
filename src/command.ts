import type { Desk } from './desk.ts';
import type { Message } from './render/message.ts';
import type { Rights } from './subscription/rights.ts';
import type { ChannelKind } from './subscription/subscription.ts';

/** Who sees an answer: everyone in the channel, the caller alone, or it takes the place of the message pressed. */
export type Audience = 'all' | 'caller' | 'update';

/** What a call is answered with. */
export type Reply = { readonly message: Message; readonly to: Audience };

/** One line that autocomplete offers: both at most 100 characters. */
export type Choice = { readonly name: string; readonly value: string };

/** Who is asking, and from where. */
export type Asker = {
  /** The interaction's id: what it orders is done once, however often it arrives. */
  readonly interactionId: string;
  readonly userId: string;
  readonly name: string;
  /** May manage the channel that the call came from; that says nothing of another. */
  readonly isModerator: boolean;
  /** `undefined` in direct messages. */
  readonly guildId: string | undefined;
  /** Those of the server that the asker has; none in direct messages. */
  readonly roleIds: readonly string[];
  /** Where the call came from. */
  readonly channelId: string;
  /** What is known of that channel and of those given in options, by their ids. */
  readonly places: ReadonlyMap<string, Place>;
};

/** A channel as Discord describes it beside a call, with what the asker may do there. */
export type Place = Rights & {
  readonly id: string;
  readonly name: string | undefined;
  /** `undefined` where no digest can go: voice, a category, direct messages. */
  readonly kind: ChannelKind | undefined;
};

/** One blank in the form that a reader fills in. */
export type Option = {
  /** A channel's or a role's value is its id. */
  readonly kind: 'text' | 'flag' | 'channel' | 'role';
  readonly description: string;
  readonly required: boolean;
  /** The longest text taken; Discord checks it, and so do we. */
  readonly maxLength?: number;
  /** A closed list. Not together with `suggest`. */
  readonly choices?: readonly Choice[];
  /** What to offer while the reader types, best first; at most 25 are shown. */
  readonly suggest?: (typed: string, desk: Desk, asker: Asker) => Promise<readonly Choice[]>;
};

export type Options = Readonly<Record<string, Option>>;

type Filled<Kind extends Option['kind']> = Kind extends 'flag' ? boolean : string;

/** `{ topic: { kind: 'text', required: true } }` becomes `{ topic: string }`. */
export type Values<O extends Options> = {
  readonly [Name in keyof O]: O[Name]['required'] extends true
    ? Filled<O[Name]['kind']>
    : Filled<O[Name]['kind']> | undefined;
};

/** What a button or a select of this command does. Its whole state comes from its `custom_id`. */
export type Press = {
  readonly to: Audience;
  /** How many fields the `custom_id` holds; the last may hold any text. */
  readonly fields: number;
  /** Who may press it; left out, whoever may call the command. */
  readonly access?: Access;
  /**
   * `picked` holds a select's values, and nothing for a button; `pressed` all the text of the message
   * that it stands in, as Discord has it.
   */
  run(
    fields: readonly string[],
    desk: Desk,
    picked: readonly string[],
    asker: Asker,
    pressed: string,
  ): Promise<Message>;
};

/** Who may call: checked once, in `answer.ts`, never in `run`. */
export type Access = 'everyone' | 'moderator';

/** What all kinds of commands have. */
type Common = {
  /** The same as its file's name. */
  readonly name: string;
  readonly access: Access;
  /** Whether it works outside servers as well. */
  readonly inDirectMessages: boolean;
  readonly presses: Readonly<Record<string, Press>>;
};

/** A form and what it does: a command, or one of a family. */
export type Action<O extends Options = Options> = {
  readonly description: string;
  readonly options: O;
  /** Who sees the answer: known before it is made, because deferring must say it. */
  audience(values: Values<O>): Audience;
  run(values: Values<O>, desk: Desk, asker: Asker): Promise<Message>;
};

/** `/brief`. */
export type SlashCommand<O extends Options = Options> = Common & Action<O>;

/** `/digest subscribe`, `/digest list` …: the family's name cannot be called itself. */
export type Family = Common & {
  readonly description: string;
  readonly subcommands: Readonly<Record<string, Action>>;
};

/** A message that somebody right-clicked. */
export type TargetMessage = {
  readonly id: string;
  /** All of its text, also where it is made of components. */
  readonly text: string;
};

/** An entry of the menu that a right click on a message opens. */
export type MessageMenu = Common & {
  /** As the menu shows it: `Brief this`. */
  readonly title: string;
  readonly audience: () => Audience;
  run(target: TargetMessage, desk: Desk, asker: Asker): Promise<Message>;
};

export type Command = SlashCommand | Family | MessageMenu;

/** Keeps the literal types of `options`, so that `run` gets exact values. */
export function defineCommand<const O extends Options>(command: SlashCommand<O>): SlashCommand<O> {
  return command;
}

/** The same for one of a family. */
export function defineAction<const O extends Options>(action: Action<O>): Action<O> {
  return action;
}

export const isFamily = (command: Command): command is Family => 'subcommands' in command;

export const isMenu = (command: Command): command is MessageMenu => 'title' in command;
