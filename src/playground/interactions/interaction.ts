import type { ChoiceForm } from '../validate/command-form.ts';

/** What a person did that a bot has to answer. `state` and `original` change as it is answered. */
export type Interaction = {
  readonly id: string;
  /** Lets the bot answer without its own token, for fifteen minutes. */
  readonly token: string;
  readonly kind: 'command' | 'menu' | 'autocomplete' | 'component';
  /** Discord's number for the kind. */
  readonly type: 2 | 3 | 4;
  readonly personId: string;
  readonly channelId: string;
  readonly guildId: string | undefined;
  /** The command's name, or the custom id that was pressed. */
  readonly name: string;
  /** The message that was pressed or that the menu was opened on. */
  readonly messageId: string | undefined;
  /** Milliseconds since 1970. */
  readonly bornMs: number;
  state: 'waiting' | 'answered' | 'expired';
  /** The message that `@original` stands for, once there is one. */
  original: { readonly messageId: string; readonly thinking: boolean } | undefined;
  /** Why the bot's last attempt at an answer was refused. */
  refusal: string | undefined;
};

/** How an interaction went on. */
export type Outcome =
  | { readonly type: 'answered'; readonly interaction: Interaction }
  | {
      readonly type: 'offered';
      readonly interaction: Interaction;
      readonly choices: readonly ChoiceForm[];
    }
  | { readonly type: 'failed'; readonly interaction: Interaction; readonly reason: string };

/** Discord waits this long for the first answer. */
export const ANSWER_WITHIN_MS = 3000;
/** And takes edits and follow-ups for this long. */
export const TOKEN_LIVES_MS = 15 * 60_000;
