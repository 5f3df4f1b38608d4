import type { Digest } from './briefing/digest.ts';
import type { Edition } from './ledger/edition.ts';
import type { Message } from './render/message.ts';
import type { SectionPassage } from './search/passage.ts';
import type { Member, Rights } from './subscription/rights.ts';
import type { Actor, Change, Order, Subscription } from './subscription/subscription.ts';
import type { Survey, SurveyAsk, Unsurveyed } from './subscription/survey.ts';

/** A subscription as moderators see it: the order, and how its last edition ended. */
export type Standing = {
  readonly subscription: Subscription;
  readonly last: Edition | undefined;
  /** What the channel was called when the bot last looked at it; `undefined` where that is not known yet. */
  readonly channelName: string | undefined;
};

/** What was asked, and who asked it by which interaction: a repeated one changes nothing. */
export type Asked = { readonly id: string; readonly by: Actor };

/** What came of a change. */
export type Changed =
  | { readonly kind: 'done'; readonly change: Change }
  /** Somebody else changed it between the reading and the writing: here is what it is now. */
  | { readonly kind: 'stale'; readonly now: Subscription | undefined };

/** What came of taking a change back. */
export type Undone =
  | { readonly kind: 'done'; readonly change: Change }
  | {
      readonly kind: 'refused';
      readonly why: 'unknown' | 'too-late' | 'undone-before' | 'changed-since';
    };

/** The next message of a subscription, and why it is what it is. */
export type Preview = {
  /** As it would be posted; `undefined` where nothing would be. */
  readonly message: Message | undefined;
  readonly digest: Digest;
};

/**
 * What rights are asked for, and so how old they may be and how long they may take: before something
 * is done, for a list, or for what opens as somebody types.
 */
export type RightsFor = 'acting' | 'listing' | 'typing';

/** What moderators may ask and order. Ids of other servers are unknown here. */
export type DigestDesk = {
  /** Those that have not ended; of one channel, where it is given. */
  list(guildId: string, channelId?: string): Promise<readonly Standing[]>;
  find(guildId: string, id: string): Promise<Standing | undefined>;
  subscribe(guildId: string, order: Order, asked: Asked): Promise<Changed>;
  /** `from` is the version that the moderator saw. */
  edit(from: Subscription, order: Order, asked: Asked): Promise<Changed>;
  pause(from: Subscription, asked: Asked): Promise<Changed>;
  resume(from: Subscription, asked: Asked): Promise<Changed>;
  unsubscribe(from: Subscription, asked: Asked): Promise<Changed>;
  /** What was changed by an interaction; `undefined` where this server knows of none. */
  change(guildId: string, changeId: string): Promise<Change | undefined>;
  /** Takes a change back: within 15 minutes, once, and only while nothing was changed since. */
  undo(guildId: string, changeId: string, asked: Asked): Promise<Undone>;
  /** Posts the next slot's edition now; the slot is not repeated. */
  runNow(from: Subscription, asked: Asked): Promise<Changed>;
  preview(subscription: Subscription): Promise<Preview>;
  /** Changes and editions of a server or of one subscription, the latest first. */
  history(
    guildId: string,
    ask: { readonly subscriptionId?: string; readonly limit: number },
  ): Promise<{ readonly changes: readonly Change[]; readonly editions: readonly Edition[] }>;
  /** What the bot may do in a channel, and what takes it away; and what a ping of these roles takes. */
  survey(channelId: string, ask?: SurveyAsk): Promise<Survey | Unsurveyed>;
  /**
   * What a member may do in these channels. One that Discord does not describe to the bot, because it
   * is gone or out of its sight, counts as one without overwrites: what the member's roles give in the
   * whole server holds. Left out: those of which Discord gave no answer (in time).
   */
  rights(
    member: Member,
    channelIds: readonly string[],
    to: RightsFor,
  ): Promise<ReadonlyMap<string, Rights>>;
  /** What came in for a channel since its last digest, or since a day; everything where it has no subscription. */
  newsFor(guildId: string | undefined, channelId: string, since: Date | undefined): Promise<News>;
  /** What an edition showed, for its button **More**; `undefined` where none such was posted. */
  shownIn(editionId: string): Promise<ShownEdition | undefined>;
};

/** An edition's items, with all else that came in for it as what was left out. */
export type ShownEdition = Digest & {
  readonly dueAt: Date;
  /** The names of its subscription's topics; none stands for everything. */
  readonly topics: readonly string[];
  /** How many of the sections that it showed are no longer in the library. */
  readonly gone: number;
};

/** What came in, and since when that is counted. */
export type News = {
  readonly digest: Digest;
  /** What `since` is: the day that was asked for, the channel's last digest, or a week ago. */
  readonly basis: 'asked' | 'last-digest' | 'no-digest-yet' | 'no-subscription';
  /** `undefined` before the channel's first digest. */
  readonly since: Date | undefined;
  /** The newest section of these topics, whenever it came. */
  readonly newest: SectionPassage | undefined;
  /** The names of what was looked through: topics of the channel's subscriptions; none stands for everything. */
  readonly topics: readonly string[];
};
