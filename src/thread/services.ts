import type { Call, Inquiry } from '../answer.ts';
import type { Choice, Reply } from '../command.ts';
import type { Composed } from '../delivery/editor.ts';
import type { Edition } from '../ledger/edition.ts';
import type { Kinds, ToldError } from '../line/told-error.ts';
import type { ReadRights } from '../newsroom/member-rights.ts';
import type { Log } from '../operate/log.ts';
import type { Inventory } from '../render/library-card.ts';
import { StoreUnavailable, StoreUnusable } from '../store/store.ts';
import type { openStore } from '../store/open-store.ts';
import type { DigestDesk } from '../digest-desk.ts';
import type { Subscription } from '../subscription/subscription.ts';

/** What a newsroom in a thread of its own is opened with. */
export type NewsroomSettings = {
  readonly folder: string;
  /** Where an article can be read that nobody publishes on the web, without its id: `…/read`; `undefined` for nowhere. */
  readonly readAt: string | undefined;
  /** The thread opens it once more for itself, as another process would. */
  readonly store: Parameters<typeof openStore>[0];
};

/** What the newsroom's thread does for the main one. It is told with each call how far the
 * main thread's clock is ahead of the machine's, in milliseconds: the playground's can be put forward. */
export type NewsroomService = {
  /** Resolves once there is something to answer from; rejects where the newsroom cannot be opened. */
  opened(aheadMs: number): Promise<void>;
  answer(call: Call, aheadMs: number): Promise<Reply>;
  suggest(inquiry: Inquiry, aheadMs: number): Promise<readonly Choice[]>;
  /** See `Editor`. */
  compose(
    edition: Pick<Edition, 'id' | 'dueAt'>,
    subscription: Subscription,
    now: Date,
    aheadMs: number,
  ): Promise<Composed>;
  /** What the library holds at this moment. */
  shelf(): Promise<Inventory>;
  /** An article as a page to read; `undefined` where there is none of this id. */
  page(articleId: string): Promise<string | undefined>;
  /** Reads the folder now; resolves once what changed in it is served. */
  refresh(aheadMs: number): Promise<void>;
  /** Ends what it has in hand; afterwards the thread can be ended. */
  close(): Promise<void>;
};

/** What the main thread does for the newsroom's: all that goes to Discord, and to the log. */
export type HouseService = {
  survey: DigestDesk['survey'];
  rights: ReadRights;
  wake(): Promise<void>;
  log(
    level: keyof Log,
    fields: Readonly<Record<string, unknown>>,
    message: string,
    error: ToldError | undefined,
  ): Promise<void>;
};

/** Errors that either thread tells apart. */
export const KINDS: Kinds = { StoreUnavailable, StoreUnusable };
