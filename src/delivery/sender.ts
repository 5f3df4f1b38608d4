import type { ChannelKind } from '../subscription/subscription.ts';

/** A message to be posted in a channel, as it is stored: the same at every try. */
export type Posting = {
  readonly channelId: string;
  readonly kind: ChannelKind;
  /** The message's JSON, without nonce. For a forum, `title` names the post. */
  readonly payload: string;
  readonly title: string;
  /** At most 25 characters; Discord makes no second message with it for some minutes. Not for a forum. */
  readonly nonce: string;
};

/** What became of a request. Never a rejection: what can go wrong is a value. */
export type Outcome =
  | { readonly kind: 'posted'; readonly messageId: string }
  /** It was posted before with this nonce, and deleted since. */
  | { readonly kind: 'deleted' }
  | {
      readonly kind: 'later';
      /** False only where Discord certainly posted nothing (429, no connection made). */
      readonly mayBePosted: boolean;
      /** What Discord asks for. */
      readonly retryAfterMs: number | undefined;
      readonly problem: string;
    }
  | {
      readonly kind: 'never';
      readonly why: 'no-access' | 'no-permission' | 'channel-gone' | 'refused';
      readonly problem: string;
    }
  /** Discord refuses the token: nothing works any more, and the process ends. */
  | { readonly kind: 'fatal'; readonly problem: string };

/** What reading a channel back told. */
export type ReadBack =
  | { readonly kind: 'found'; readonly messageId: string }
  /** Everything since the moment asked about was read, and it is not there. */
  | { readonly kind: 'absent' }
  /** It may not be read, or there is more than is read. */
  | { readonly kind: 'unreadable'; readonly problem: string }
  | { readonly kind: 'later'; readonly problem: string };

/** The way to Discord, for deliveries. `discord/` has the real one. */
export type Sender = {
  /** One request, never repeated by itself; ends when `signal` does, with `later`. */
  post(posting: Posting, signal: AbortSignal): Promise<Outcome>;
  /** Looks for a message of ours that holds `mark` in a button's `custom_id`, posted since a moment. */
  find(
    ask: Pick<Posting, 'channelId'> & { readonly mark: string; readonly since: Date },
    signal: AbortSignal,
  ): Promise<ReadBack>;
  /** Tells a person something in direct messages. `payload` and `nonce` as above. */
  tell(
    ask: { readonly userId: string; readonly payload: string; readonly nonce: string },
    signal: AbortSignal,
  ): Promise<Outcome>;
};
