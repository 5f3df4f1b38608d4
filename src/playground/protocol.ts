import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIChannel,
  APIMessage,
  APIUser,
} from 'discord.js';

/**
 * What passes between the playground's server and its page, as JSON below
 * `/playground/`. Discord's own API is beside it, below `/api/`; the page never
 * uses that, as a person at a Discord client does not either.
 */

/** Somebody who sits at the page. */
export type Person = {
  readonly user: APIUser;
  readonly role: 'reader' | 'moderator';
};

/** A node of Discord's Markdown, as `discord-markdown-parser` gives it. */
export type MarkdownNode = { readonly type: string; readonly [field: string]: unknown };

/** A message as one person sees it. */
export type ShownMessage = APIMessage & {
  /** For the eyes of this person alone. */
  readonly onlyFor?: string;
  /** Every text in the message that Discord reads as Markdown, parsed. */
  readonly markdown: Readonly<Record<string, readonly MarkdownNode[]>>;
};

/** `GET state?person=ID`: everything that the page shows at first. */
export type State = {
  readonly people: readonly Person[];
  readonly bot: { readonly user: APIUser; readonly online: boolean };
  readonly guild: { readonly id: string; readonly name: string };
  /** The channels of the server, and the person's direct messages with the bot. */
  readonly channels: readonly APIChannel[];
  /** Those that this person may use; the page still filters by place. */
  readonly commands: readonly APIApplicationCommand[];
  readonly messages: Readonly<Record<string, readonly ShownMessage[]>>;
};

/** `GET events?person=ID`: server-sent events, one of these as JSON in each `data:`. */
export type PageEvent =
  | { readonly type: 'message'; readonly channelId: string; readonly message: ShownMessage }
  | { readonly type: 'deleted'; readonly channelId: string; readonly messageId: string }
  | { readonly type: 'commands'; readonly commands: readonly APIApplicationCommand[] }
  | { readonly type: 'bot'; readonly online: boolean }
  /** Nobody answered in three seconds, or the answer was refused: "The application did not respond". */
  | { readonly type: 'failed'; readonly ticket: string; readonly reason: string }
  /** The interaction was answered; the composer or the button may be used again. */
  | { readonly type: 'answered'; readonly ticket: string };

/** The value that a person gave to an option of a command. */
export type GivenOption = { readonly name: string; readonly value: string | number | boolean };

/** `POST interactions`: what a person did. Answered with `{ ticket }`; what follows comes as events. */
export type PersonDid =
  | {
      readonly did: 'command';
      readonly person: string;
      readonly channelId: string;
      readonly commandId: string;
      /** The subcommand, where the command has them. */
      readonly subcommand?: string;
      readonly options: readonly GivenOption[];
    }
  | {
      /** A message menu command. */
      readonly did: 'menu';
      readonly person: string;
      readonly channelId: string;
      readonly commandId: string;
      readonly messageId: string;
    }
  | {
      /** A button, or a select with its picked values. */
      readonly did: 'press';
      readonly person: string;
      readonly channelId: string;
      readonly messageId: string;
      readonly customId: string;
      readonly picked?: readonly string[];
    };

/** `POST autocomplete`: answered with `Suggestions`; an empty list where nobody answered in time. */
export type PersonTypes = {
  readonly person: string;
  readonly channelId: string;
  readonly commandId: string;
  readonly subcommand?: string;
  /** All that is filled in so far. */
  readonly options: readonly GivenOption[];
  /** The option that has the cursor. */
  readonly focused: string;
};
export type Suggestions = { readonly choices: readonly APIApplicationCommandOptionChoice[] };

/** `POST messages`: a person writes into a channel. Answered with the message's id. */
export type PersonWrites = {
  readonly person: string;
  readonly channelId: string;
  readonly content: string;
};

/** What any of the above is answered with where it cannot be done, with status 400 or 404. */
export type Refusal = { readonly message: string };
