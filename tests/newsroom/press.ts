import type { Article } from '../../src/article/article.ts';
import type { Registers } from '../../src/article/registers.ts';
import { composeDigest } from '../../src/briefing/digest-compose.ts';
import type { Composed } from '../../src/delivery/editor.ts';
import { editionId } from '../../src/ledger/edition.ts';
import { nonceOf } from '../../src/ledger/nonce.ts';
import { createEditor, type DigestEditor } from '../../src/newsroom/editor.ts';
import { type LibraryView, recordView } from '../../src/newsroom/library-view.ts';
import { shelve } from '../../src/newsroom/shelves.ts';
import type { Message } from '../../src/render/message.ts';
import type { Store } from '../../src/store/store.ts';
import type { Subscription } from '../../src/subscription/subscription.ts';
import { added, plannedOf } from '../store/entries.ts';
import { openedSqlite } from '../store/opened-store.ts';

/** An editor over a library that the test changes, with a real store of its own. */
export type Press = {
  readonly store: Store;
  readonly editor: DigestEditor;
  /** How many digests were composed. */
  composed(): number;
  /** Puts these articles in the place of the library, at a moment; it is recorded. */
  bring(articles: readonly Article[], at: Date): Promise<LibraryView>;
  subscribe(given?: Partial<Subscription>): Promise<Subscription>;
  /** Has the next edition of a subscription composed and posted at its slot; resolves with its id and what it came to. */
  post(subscriptionId: string): Promise<{ readonly id: string; readonly made: Composed }>;
};

/** A press with an empty library; `now` is what its clock shows. */
export async function openPress(
  now: Date,
  registers: Registers = { topics: [], speakers: [] },
): Promise<Press> {
  const store = await openedSqlite();
  let view: LibraryView | undefined;
  let count = 0;
  const editor = createEditor({
    newsroomView: () => view,
    store,
    clock: { now: () => now },
    compose: (...asked) => {
      count += 1;
      return composeDigest(...asked);
    },
  });
  return {
    store,
    editor,
    composed: () => count,
    async bring(articles, at) {
      const shelves = await shelve(articles, registers, async () => {});
      view = await recordView(shelves, store, at, async () => {});
      return view;
    },
    subscribe: (given) => added(store, { topics: [], ...given }),
    post: (subscriptionId) => post(subscriptionId, store, editor),
  };
}

async function post(subscriptionId: string, store: Store, editor: DigestEditor) {
  const subscription = await store.subscription(subscriptionId);
  if (subscription === undefined) throw new Error(`No subscription ${subscriptionId}`);
  const planned = plannedOf(subscription);
  const { at, local } = planned.from;
  const id = editionId(subscriptionId, local);
  await store.plan([planned], at);
  const until = new Date(at.getTime() + 60_000);
  const leases = await store.lease({ owner: 'press', now: at, until, limit: 100 });
  const lease = leases.find(({ edition }) => edition.id === id);
  if (lease === undefined) throw new Error(`No lease of ${id}`);
  const made = await editor.compose(lease.edition, lease.subscription, at);
  const fence = { owner: 'press', editionId: id } as const;
  if (made.kind === 'nothing') {
    await store.advance({ ...fence, from: 'leased' }, { to: 'nothing-new', until: made.until }, at);
    return { id, made };
  }
  const { payload, title, shown } = made;
  const frozen = { payload, title, shown, until: made.until, nonce: nonceOf(id) };
  await store.advance({ ...fence, from: 'leased' }, { to: 'sending', frozen }, at);
  await store.advance({ ...fence, from: 'sending' }, { to: 'sent', messageId: '1' }, at);
  return { id, made };
}

/** What was posted. */
export function messageOf(made: Composed): Message {
  if (made.kind !== 'message') throw new Error('Nothing was posted.');
  return JSON.parse(made.payload);
}
