import type { PauseReason } from '../subscription/subscription.ts';
import type { EditionState, Frozen } from './edition.ts';

/**
 * What is recorded when an edition moves on. Which may follow on which state
 * says the table in `transitions.ts`.
 */
export type Step =
  /** Before the first request: what is posted is frozen, and a request is about to be made. */
  | { readonly to: 'sending'; readonly frozen: Frozen }
  /** The message is there; without an id it was, and has been deleted since. */
  | { readonly to: 'sent'; readonly messageId: string | undefined }
  /** Again later. `unsureSince` is kept, or cleared where nothing can have been posted. */
  | {
      readonly to: 'planned';
      readonly notBefore: Date;
      readonly problem: string;
      readonly mayBePosted: boolean;
    }
  | { readonly to: 'unsettled'; readonly notBefore: Date; readonly problem: string }
  /** The channel counts as served up to the revision. */
  | { readonly to: 'nothing-new'; readonly until: number }
  | { readonly to: 'skipped'; readonly problem: string }
  | {
      readonly to: 'never';
      readonly problem: string;
      /** Set where nothing can be posted in this channel any more: the subscription rests. */
      readonly pause: Exclude<PauseReason, 'moderator'> | undefined;
    }
  | { readonly to: 'uncertain'; readonly problem: string };

/** The states that an edition never leaves. */
export const SETTLED = ['sent', 'nothing-new', 'skipped', 'never', 'uncertain'] as const;

/** Whether nothing more will be done about it. */
export const isSettled = (state: EditionState): boolean =>
  SETTLED.some((settled) => settled === state);
