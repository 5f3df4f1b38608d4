import type { ChannelKind } from './subscription.ts';

/** What the bot needs in a channel, and what for. */
export type Need =
  | 'View Channel'
  | 'Send Messages'
  | 'Send Messages in Threads'
  | 'Create Posts'
  | 'Embed Links'
  | 'Read Message History'
  | 'Mention Everyone';

/** Whether one permission is there, and what takes it away where it is not. */
export type Finding = {
  readonly need: Need;
  readonly held: boolean;
  /** Without it nothing can be posted; the others only make a promise weaker, and `why` says which. */
  readonly vital: boolean;
  /** What it is for, in a moderator's words. */
  readonly why: string;
  /** Set where it is not held. */
  readonly taken: Taking | undefined;
};

/** What takes a permission away. */
export type Taking =
  /** No role of the bot grants it. */
  | { readonly by: 'nobody-grants' }
  /** An overwrite denies it: for a role (everyone's is one) or for the bot itself, in the channel or what it is synced with. */
  | { readonly by: 'role-overwrite'; readonly roleId: string; readonly roleName: string }
  | { readonly by: 'member-overwrite' }
  /** Nothing takes it away itself: it is lost with this one, and comes back with it. */
  | { readonly by: 'follows'; readonly need: Need }
  /** The bot is in a time-out, or the thread is locked or archived for good. */
  | { readonly by: 'other'; readonly what: string };

/** What a ping of a role takes: nothing, the right to mention everyone, or a role that still exists. */
export type RoleStanding = 'mentionable' | 'guarded' | 'gone';

/** What else is to be told of a channel's server. */
export type SurveyAsk = {
  /** Ids of the roles that are to be pinged. */
  readonly roles: readonly string[];
};

/** A channel as the bot finds it. */
export type Survey = {
  readonly channelId: string;
  readonly guildId: string;
  readonly name: string;
  readonly kind: ChannelKind;
  readonly findings: readonly Finding[];
  /** The roles that were asked about, by their ids. */
  readonly roles: ReadonlyMap<string, RoleStanding>;
};

/** Why a channel could not be looked at: a deleted one, one that the bot may not even see, no text channel, no answer. */
export type Unsurveyed = {
  readonly channelId: string;
  readonly reason: 'gone' | 'hidden' | 'no-digests-here' | 'no-answer';
};
