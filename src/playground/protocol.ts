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
  /** The ids of the server's roles that this person has. */
  readonly roles: readonly string[];
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

/** A permission of the bot in a channel. */
export type BotPermission = {
  /** As Discord's settings call it: `Send Messages`. */
  readonly name: string;
  /** Whether it holds it there, all in all. */
  readonly held: boolean;
  /** The ids of the bot or the roles from which an overwrite of the channel takes it. */
  readonly deniedFor: readonly string[];
};

/** What a person sees of the server's places, and of what the bot may do there. */
export type ShownPlaces = {
  /** The channels of the server with their threads, and the person's direct messages with the bot. */
  readonly channels: readonly APIChannel[];
  /** By the channel's id; threads go by their channel. */
  readonly botMay: Readonly<Record<string, readonly BotPermission[]>>;
};

/** `GET state?person=ID`: everything that the page shows at first. */
export type State = ShownPlaces & {
  readonly people: readonly Person[];
  readonly bot: { readonly user: APIUser; readonly online: boolean };
  readonly guild: { readonly id: string; readonly name: string };
  /** The roles of the server, and whether the bot has them. */
  readonly roles: readonly {
    readonly id: string;
    readonly name: string;
    readonly ofBot: boolean;
  }[];
  /** The present moment here, and whether it can be put forward. */
  readonly clock: { readonly now: string; readonly movable: boolean };
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
  /** A channel is new, or not what it was. */
  | ({ readonly type: 'places' } & ShownPlaces)
  /** Somebody has put the clock forward. */
  | { readonly type: 'clock'; readonly now: string }
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

/** `POST dismissals`: a person wants a message that only they see out of their way, for good. */
export type PersonDismisses = {
  readonly person: string;
  readonly channelId: string;
  readonly messageId: string;
};

/** `GET clock`, and the answer to `POST clock`. Both moments are ISO 8601. */
export type PageClock = {
  readonly now: string;
  /** When the next digest is due; `null` where none is. */
  readonly next: string | null;
};

/** `POST clock`: puts the clock forward to a moment (ISO 8601), or to the next digest. */
export type ClockMove = { readonly to: string };

/** `POST permissions`: takes a permission of the bot away in a channel, or gives it back. */
export type PermissionSwitch = {
  readonly channelId: string;
  /** The id of the bot, or of a role that it has. */
  readonly whom: string;
  readonly name: string;
  readonly denied: boolean;
};

/** What any of the above is answered with where it cannot be done, with status 400 or 404. */
export type Refusal = { readonly message: string };
