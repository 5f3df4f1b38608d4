import type { Desk } from './desk.ts';
import type { Message } from './render/message.ts';

/** Who sees an answer: everyone in the channel, the caller alone, or it takes the place of the message pressed. */
export type Audience = 'all' | 'caller' | 'update';

/** What a call is answered with. */
export type Reply = { readonly message: Message; readonly to: Audience };

/** One line that autocomplete offers: both at most 100 characters. */
export type Choice = { readonly name: string; readonly value: string };

/** One blank in the form that a reader fills in. */
export type Option = {
  readonly kind: 'text' | 'flag';
  readonly description: string;
  readonly required: boolean;
  /** The longest text taken; Discord checks it, and so do we. */
  readonly maxLength?: number;
  /** A closed list. Not together with `suggest`. */
  readonly choices?: readonly Choice[];
  /** What to offer while the reader types, best first; at most 25 are shown. */
  readonly suggest?: (typed: string, desk: Desk) => Promise<readonly Choice[]>;
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
  /** `picked` holds a select's values, and nothing for a button. */
  run(fields: readonly string[], desk: Desk, picked: readonly string[]): Promise<Message>;
};

export type Command<O extends Options = Options> = {
  /** The same as its file's name. */
  readonly name: string;
  readonly description: string;
  /** Who may call it: checked once, in `answer.ts`, never in `run`. */
  readonly access: 'everyone' | 'moderator';
  /** Whether it works outside servers as well. */
  readonly inDirectMessages: boolean;
  readonly options: O;
  /** Who sees the answer: known before it is made, because deferring must say it. */
  audience(values: Values<O>): Audience;
  run(values: Values<O>, desk: Desk): Promise<Message>;
  readonly presses: Readonly<Record<string, Press>>;
};

/** Keeps the literal types of `options`, so that `run` gets exact values. */
export function defineCommand<const O extends Options>(command: Command<O>): Command<O> {
  return command;
}
