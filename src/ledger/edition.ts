import type { Subscription } from '../subscription/subscription.ts';

/**
 * Where an edition stands.
 * - `planned`: it waits for its time, the first or the next try.
 * - `leased`: one process has it and composes it.
 * - `sending`: payload and nonce are stored; a request may be under way.
 * - `unsettled`: a request's fate is unknown, and too old for Discord to remember its nonce: the channel is to be read.
 * - `sent`: the message's id is stored, and the channel counts as served.
 * - `nothing-new`: there was nothing that the channel has not seen.
 * - `skipped`: it was not posted on purpose, and `problem` says why.
 * - `never`: Discord refuses it.
 * - `uncertain`: it may have been posted and nobody can tell. It is not posted again.
 */
export type EditionState =
  | 'planned'
  | 'leased'
  | 'sending'
  | 'unsettled'
  | 'sent'
  | 'nothing-new'
  | 'skipped'
  | 'never'
  | 'uncertain';

/** One dated issue of a digest for one subscription. */
export type Edition = {
  /** `<subscription>/<local slot>`: `s_4f9a01bc/2026-11-03T07:30`. It can be made twice and exists once. */
  readonly id: string;
  readonly subscriptionId: string;
  readonly guildId: string;
  readonly channelId: string;
  /** The moment that it was due. */
  readonly dueAt: Date;
  /** Its slot came, or a moderator asked for it before that. */
  readonly asked: 'by-slot' | 'by-moderator';
  readonly state: EditionState;
  /** How often it was leased. */
  readonly attempts: number;
  /** Not to be leased before. */
  readonly notBefore: Date;
  /** When the earliest request was made whose fate is unknown. */
  readonly unsureSince: Date | undefined;
  /** What is posted, frozen before the first request, and what it comes to. */
  readonly frozen: Frozen | undefined;
  /** Once it was sent. For a forum, the post's. */
  readonly messageId: string | undefined;
  /** Why it is late, refused, skipped or uncertain: for moderators, in words. */
  readonly problem: string | undefined;
  /** When it came to the state that it is in. */
  readonly since: Date;
};

/** What is posted, and what the channel has seen once it is. */
export type Frozen = {
  /** The message's JSON. */
  readonly payload: string;
  /** The name of the post, where the channel is a forum. */
  readonly title: string;
  /** At most 25 characters, derived from the edition's id alone. */
  readonly nonce: string;
  /** The sections that it shows. */
  readonly shown: readonly Shown[];
  /** It serves the channel up to this revision of the library. */
  readonly until: number;
};

/** A section as a channel has seen it. */
export type Shown = {
  readonly sectionId: string;
  /** The version that was shown. */
  readonly print: string;
};

/** An edition in one process's hands, with the order that it is for. */
export type Lease = {
  readonly edition: Edition;
  readonly subscription: Subscription;
  readonly owner: string;
  readonly until: Date;
};

/** A new edition, planned for a slot. */
export type Opening = Pick<
  Edition,
  'id' | 'subscriptionId' | 'guildId' | 'channelId' | 'dueAt' | 'asked'
> & {
  /** Set where it is too late already: it is recorded as skipped. */
  readonly skippedFor: string | undefined;
};

/** The edition's id. */
export const editionId = (subscriptionId: string, slot: string): string =>
  `${subscriptionId}/${slot}`;
