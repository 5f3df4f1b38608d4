/** A day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When a digest is due: a time of day, on some days, by the clocks of one place. */
export type Schedule = {
  /** `07:30`, 24 hours. */
  readonly time: string;
  /** A name of the IANA database: `America/New_York`. */
  readonly zone: string;
  /** Each once, Monday first, at least one. */
  readonly days: readonly Weekday[];
};

/** One appointment of a schedule. */
export type Slot = {
  /** The date and time that the schedule names, `2026-11-03T07:30`: its identity, also where a clock change moves `at`. */
  readonly local: string;
  /** The moment that it falls on. */
  readonly at: Date;
};

/** What a channel is to a digest. A forum gets a post, the others a message. */
export type ChannelKind = 'text' | 'announcement' | 'thread' | 'forum';

/** What a moderator asks for: which digest, where and when. */
export type Order = Schedule & {
  readonly channelId: string;
  readonly channelKind: ChannelKind;
  /** Ids of topics; none stands for everything. */
  readonly topics: readonly string[];
  /** A role that each digest pings; `undefined` for nobody. */
  readonly pingRole: string | undefined;
  /** Posted without a push notification. */
  readonly quiet: boolean;
  /** What to do where there is nothing new: post nothing, or one line that says so. */
  readonly whenEmpty: 'nothing' | 'line';
};

/** Why a subscription rests. The first is a moderator's wish, the others are what Discord answered. */
export type PauseReason = 'moderator' | 'no-access' | 'no-permission' | 'channel-gone';

/** A channel's standing order. */
export type Subscription = Order & {
  /** `s_` and eight characters. */
  readonly id: string;
  readonly guildId: string;
  readonly state: 'active' | 'paused' | 'ended';
  /** Set where it is paused. */
  readonly pausedFor: PauseReason | undefined;
  /** A user's id. */
  readonly createdBy: string;
  readonly createdAt: Date;
  /** The slot that is planned next; `undefined` unless it is active. */
  readonly next: Slot | undefined;
  /** The library's revision up to which the channel has been served; `undefined` before its first digest. */
  readonly servedUntil: number | undefined;
  /** Counts its changes, from 1: who changes it says which one they saw. */
  readonly version: number;
};

/** Who changed something: a user's id, or Dateline itself. */
export type Actor = 'dateline' | (string & {});

/** What was done to a subscription. */
export type Deed = 'subscribed' | 'edited' | 'paused' | 'resumed' | 'ended' | 'undone' | 'ran';

/** One line of a subscription's history. */
export type Change = {
  /** The id of the interaction that asked for it, so that it is made once; Dateline's own begin with `d_`. */
  readonly id: string;
  readonly subscriptionId: string;
  readonly guildId: string;
  readonly at: Date;
  readonly by: Actor;
  readonly deed: Deed;
  /** As it was; `undefined` for a new one. */
  readonly before: Subscription | undefined;
  readonly after: Subscription;
  /** Set once it was taken back. */
  readonly undoneAt: Date | undefined;
};
