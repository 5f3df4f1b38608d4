import type { Edition, EditionState, Lease, Opening, Shown } from '../ledger/edition.ts';
import type { Notice } from '../ledger/notice.ts';
import type { Step } from '../ledger/step.ts';
import type { Change, Slot, Subscription } from '../subscription/subscription.ts';

/**
 * What is remembered. Methods are named for what the newsroom does, not for
 * rows. Every keeper passes `tests/store/contract.ts`, which is the real
 * definition of this type.
 *
 * Each method is one transaction: it took effect whole or not at all. All
 * reject with `StoreUnavailable` where the database cannot be reached or
 * written just now (gone, full, read-only, busy); trying again later is safe.
 */
export type Store = AsyncDisposable &
  LibraryBook &
  SubscriptionBook &
  Ledger &
  NoticeBoard & {
    /** `sqlite` or `postgres`, for the log. */
    readonly kind: string;
    /** Rejects unless something can be written and read back now. */
    probe(): Promise<void>;
    /**
     * Gives out moments at which requests may be sent, `everyMs` apart over all
     * processes: the first of `count`, not before `now`.
     */
    reserveSends(ask: {
      readonly now: Date;
      readonly count: number;
      readonly everyMs: number;
    }): Promise<Date>;
  };

/** The database cannot be used just now. What was asked for did not happen. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** A database that is not for this version of the program; only the operator can help. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable';
}

/** A section's text as a fingerprint, so that what changed is known without keeping it. */
export type SectionPrint = {
  readonly sectionId: string;
  /** Of all that it says. */
  readonly print: string;
  /** One for each of its sentences, in order. */
  readonly lines: readonly string[];
};

/** When a version of a section came in. */
export type Arrival = { readonly revision: number; readonly at: Date };

/** What came into the library when. Its revision grows by one with every change of it. */
export type LibraryBook = {
  /**
   * Records the versions that are new. One that was there before, and has come
   * back, is not new. Any number of processes may record at once.
   * Resolves with the present revision and, for each section given, when its version arrived.
   */
  recordLibrary(
    sections: readonly SectionPrint[],
    at: Date,
  ): Promise<{ readonly revision: number; readonly arrivals: ReadonlyMap<string, Arrival> }>;
  /** The latest versions that were there at this revision, of those sections that were there at all. */
  versionsAt(
    sectionIds: readonly string[],
    revision: number,
  ): Promise<ReadonlyMap<string, SectionPrint>>;
  /** What a channel was shown, latest version of each section; of the last `limit` sections. */
  shownIn(channelId: string, limit: number): Promise<ReadonlyMap<string, string>>;
};

export type SubscriptionBook = {
  /** `repeated` where a change with this id was made before. */
  addSubscription(subscription: Subscription, change: Change): Promise<'done' | 'repeated'>;
  subscription(id: string): Promise<Subscription | undefined>;
  /** Those that have not ended, the oldest first; of one channel, where it is given. */
  subscriptionsIn(guildId: string, channelId?: string): Promise<readonly Subscription[]>;
  /**
   * Puts `change.after` in the place of the version that `change.before` is, and keeps what the
   * ledger knows better (`servedUntil`). `stale` where somebody changed it since.
   */
  changeSubscription(change: Change): Promise<'done' | 'repeated' | 'stale'>;
  /** The same, and marks the change `undone` as taken back. `stale` also where that was done before. */
  undoChange(change: Change, undone: string): Promise<'done' | 'repeated' | 'stale'>;
  change(id: string): Promise<Change | undefined>;
  /** The newest first. */
  changesIn(
    guildId: string,
    ask: { readonly subscriptionId?: string; readonly limit: number },
  ): Promise<readonly Change[]>;
};

/** A due subscription's slots, opened together with the move to its next one. */
export type Planned = {
  readonly subscriptionId: string;
  /** The subscription as it was read: where it was changed since, nothing is done, and it is still due. */
  readonly version: number;
  /** The slot that was due: where another process has moved on from it, nothing is done. */
  readonly from: Slot;
  readonly next: Slot;
  /** One for each slot that came; several after an outage. */
  readonly openings: readonly Opening[];
};

/** Who may still write about an edition: the lease's owner, as long as nobody else has it. */
export type Fence = Pick<Lease, 'owner'> & {
  readonly editionId: string;
  readonly from: EditionState;
};

export type Ledger = {
  /** Active subscriptions whose slot has come, the longest due first. */
  due(ask: { readonly now: Date; readonly limit: number }): Promise<readonly Subscription[]>;
  /** All in one transaction. Resolves with how many editions it opened. */
  plan(planned: readonly Planned[], at: Date): Promise<number>;
  /**
   * Opens the edition of a subscription's next slot before its time and moves on from that slot, as
   * one deed of the history. `stale` where the slot was planned meanwhile, or posted before.
   */
  runNow(planned: Planned, change: Change): Promise<'done' | 'repeated' | 'stale'>;
  /** Hands out planned editions whose time has come, each to one caller, the longest due first. */
  lease(ask: {
    readonly owner: string;
    readonly now: Date;
    readonly until: Date;
    readonly limit: number;
  }): Promise<readonly Lease[]>;
  /** The same for those that are to be settled by reading the channel. */
  leaseUnsettled(ask: {
    readonly owner: string;
    readonly now: Date;
    readonly until: Date;
    readonly limit: number;
  }): Promise<readonly Lease[]>;
  /** Moves an edition on. False where it is no longer the owner's, and then nothing is recorded. */
  advance(fence: Fence, step: Step, at: Date, tell?: Omit<Notice, 'attempts'>): Promise<boolean>;
  /**
   * Takes back what dead owners held. What was only leased is planned again; what was being sent
   * too, where its first request was made after `nonceFrom`, and is unsettled otherwise. A lease that
   * ends after `latest` was made before the clock was set back: nobody knows how long ago it ended.
   */
  takeBack(ask: {
    readonly now: Date;
    readonly nonceFrom: Date;
    readonly latest?: Date;
  }): Promise<number>;
  edition(id: string): Promise<Edition | undefined>;
  /** A subscription's editions, the latest due first. */
  editionsOf(subscriptionId: string, limit: number): Promise<readonly Edition[]>;
  /** The same of a server. */
  editionsIn(guildId: string, limit: number): Promise<readonly Edition[]>;
  /** What was shown in an edition; empty for one that showed nothing. */
  shownBy(editionId: string): Promise<readonly Shown[]>;
  /** The earliest moment at which anything of the ledger or the notices is to be done. */
  nextWork(): Promise<Date | undefined>;
  /** How many editions stand where. */
  census(): Promise<Readonly<Partial<Record<EditionState, number>>>>;
};

export type NoticeBoard = {
  /** Notices to be told now, each to one caller until `until`; the attempt is counted. */
  leaseNotices(ask: {
    readonly now: Date;
    readonly until: Date;
    readonly limit: number;
  }): Promise<readonly Notice[]>;
  /** It was told, or cannot be: never again. */
  closeNotice(id: string, outcome: 'told' | 'cannot', at: Date): Promise<void>;
  /** Again later. */
  putOffNotice(id: string, notBefore: Date): Promise<void>;
};
