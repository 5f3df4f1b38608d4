import type { Clock } from '../clock.ts';
import { composeDigest } from '../briefing/digest-compose.ts';
import type { Digest } from '../briefing/digest.ts';
import type { Composed, Editor } from '../delivery/editor.ts';
import type { News, Preview, ShownEdition } from '../digest-desk.ts';
import { editionId, type Edition, type Shown } from '../ledger/edition.ts';
import { latenessOf } from '../ledger/lateness.ts';
import type { Patience } from '../ledger/windows.ts';
import {
  digestCard,
  type DigestFrame,
  digestTitle,
  nothingNewCard,
  payloadOf,
} from '../render/digest-card.ts';
import { shownItems } from '../render/digest-items.ts';
import type { Message } from '../render/message.ts';
import { type Store, StoreUnavailable } from '../store/store.ts';
import { localDay } from '../subscription/local-day.ts';
import type { Subscription } from '../subscription/subscription.ts';
import { newsFor, REMEMBERED } from './channel-news.ts';
import { type Compositions, compositionsOver } from './compositions.ts';
import { type LibraryView, topicNames } from './library-view.ts';
import { shownEdition } from './shown-edition.ts';

/** What digests are made from. */
export type EditorParts = {
  /** The library as it was last recorded; `undefined` until it was. */
  readonly newsroomView: () => LibraryView | undefined | Promise<LibraryView | undefined>;
  readonly store: Pick<
    Store,
    | 'versionsAt'
    | 'shownIn'
    | 'subscription'
    | 'subscriptionsIn'
    | 'edition'
    | 'editionsOf'
    | 'shownBy'
  >;
  readonly clock: Clock;
  /** From when on an edition counts as late; as `PATIENCE` has it, where left out. */
  readonly patience?: Patience;
  /** How digests are composed; as they are, where left out. */
  readonly compose?: typeof composeDigest;
};

/**
 * Composes editions for the delivery, and digests for those who ask about them. All reject with
 * `StoreUnavailable` while the store, or the library's record in it, is not to be had.
 */
export type DigestEditor = Editor & {
  /** The next message of a subscription as it would be posted; it pings nobody. */
  preview(subscription: Subscription): Promise<Preview>;
  /** What came in for a channel since its last digest, or since a day; see `News`. */
  news(guildId: string | undefined, channelId: string, since: Date | undefined): Promise<News>;
  /** What an edition showed, and all else that came in for it; `undefined` where none such was posted. */
  shown(editionId: string): Promise<ShownEdition | undefined>;
};

/** An editor over whatever the newsroom holds at the moment it is asked. */
export function createEditor(parts: EditorParts): DigestEditor {
  const { newsroomView, store, clock, compose, patience } = parts;
  let current: Compositions | undefined;
  /** Work is shared as long as the library stays the same. */
  const compositions = async (): Promise<Compositions> => {
    const view = await newsroomView();
    if (view === undefined) throw new StoreUnavailable('The library is not recorded yet.');
    if (current?.view !== view) current = compositionsOver(view, store, compose);
    return current;
  };

  async function digestFor(subscription: Subscription): Promise<[Digest, Compositions]> {
    const { topics, servedUntil: after, channelId } = subscription;
    const over = await compositions();
    const shown = await store.shownIn(channelId, REMEMBERED);
    const first = after === undefined;
    return [await over.digest({ windows: [{ topics, after }], first, shown }), over];
  }

  const frameOf = (
    { id, dueAt }: Pick<Edition, 'id' | 'dueAt'>,
    { topics, zone, pingRole }: Subscription,
    now: Date,
    { view }: Compositions,
  ): DigestFrame => ({
    editionId: id,
    topics: topicNames(topics, view),
    day: localDay(dueAt, zone),
    lateSince: latenessOf(dueAt, now, patience) === 'on-time' ? undefined : dueAt,
    pingRole,
  });

  return {
    async compose(edition, subscription, now): Promise<Composed> {
      const [digest, over] = await digestFor(subscription);
      // Another process may have served this channel from a newer library.
      const until = Math.max(over.view.revision, subscription.servedUntil ?? 0);
      const frame = frameOf(edition, subscription, now, over);
      const card = cardFor(digest, subscription, frame);
      if (card === undefined) return { kind: 'nothing', until };
      return {
        kind: 'message',
        payload: payloadOf(card, subscription.quiet),
        title: digestTitle(frame),
        shown: shownBy(digest, over.view),
        until,
      };
    },
    async preview(subscription): Promise<Preview> {
      const [digest, over] = await digestFor(subscription);
      const now = clock.now();
      const { at: dueAt, local } = subscription.next ?? { at: now, local: 'preview' };
      const edition = { id: editionId(subscription.id, local), dueAt };
      const card = cardFor(digest, subscription, frameOf(edition, subscription, now, over));
      // It names the role, and stands before a moderator's eyes alone.
      return { digest, message: card && { ...card, allowed_mentions: { parse: [] } } };
    },
    news: async (guildId, channelId, since) =>
      newsFor({ guildId, channelId, since }, await compositions(), store, clock.now()),
    shown: async (id) => shownEdition(id, await compositions(), store, compose),
  };
}

/** What is posted; `undefined` where that is nothing. */
function cardFor(
  digest: Digest,
  { whenEmpty }: Subscription,
  frame: DigestFrame,
): Message | undefined {
  if (digest.items.length > 0) return digestCard(digest, frame);
  return whenEmpty === 'line' ? nothingNewCard(frame) : undefined;
}

/** The versions that the message shows. */
const shownBy = (digest: Digest, { prints }: LibraryView): readonly Shown[] =>
  shownItems(digest).flatMap(({ item }) => {
    const sectionId = item.passage.section.id;
    const print = prints.get(sectionId)?.print;
    return print === undefined ? [] : [{ sectionId, print }];
  });
