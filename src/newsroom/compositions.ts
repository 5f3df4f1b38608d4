import { hash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { candidatesOf } from '../briefing/candidates.ts';
import { composeDigest, poolOf } from '../briefing/digest-compose.ts';
import type { Digest, NewPassage } from '../briefing/digest.ts';
import type { Store } from '../store/store.ts';
import type { LibraryView } from './library-view.ts';
import { sharing } from './sharing.ts';
import { type Window, windowKey, type Windows, windowsOver } from './windows.ts';

/** A digest to be composed. */
export type Composition = {
  readonly windows: readonly Window[];
  /** Whether it is the first that a channel gets. */
  readonly first: boolean;
  /** What the channel was shown: versions by the ids of their sections. */
  readonly shown: ReadonlyMap<string, string>;
};

/** Digests over one state of the library. */
export type Compositions = {
  readonly view: LibraryView;
  readonly windows: Windows;
  /** Composes once for all who ask for the same. */
  digest(asked: Composition): Promise<Digest>;
};

/** Digests that are kept: those of one minute, and of readers who turn pages. */
const KEPT = 300;

/** `compose` is how they are composed. */
export function compositionsOver(
  view: LibraryView,
  store: Pick<Store, 'versionsAt'>,
  compose: typeof composeDigest = composeDigest,
): Compositions {
  const windows = windowsOver(view, store);
  const composed = sharing(
    KEPT,
    ({ windows: each, first }: Composition, seen: ReadonlySet<string>) =>
      hash('sha256', JSON.stringify([each.map(windowKey), first, ...[...seen].toSorted()])),
    async ({ windows: each, first }, seen) => {
      const news = await windows.news(each);
      await readAhead(news, seen);
      const subjects = windows.subjects(each);
      return compose(news, windows.quotes(each), { first, seen, subjects });
    },
  );
  return {
    view,
    windows,
    async digest(asked) {
      const news = idsIn(await windows.news(asked.windows));
      const seen = new Set<string>();
      // A channel was shown little, and much may have come in.
      for (const [id, print] of asked.shown) {
        if (news.has(id) && print === view.prints.get(id)?.print) seen.add(id);
      }
      return composed(asked, seen);
    },
  };
}

/** Sections that are read between two pauses: some milliseconds of work. */
const READ_BETWEEN_PAUSES = 8;

/** Reads what a digest is chosen from, and lets answers go out in between. */
async function readAhead(news: readonly NewPassage[], seen: ReadonlySet<string>): Promise<void> {
  for (const [at, { passage }] of poolOf(news, seen).entries()) {
    candidatesOf(passage);
    if (at % READ_BETWEEN_PAUSES === READ_BETWEEN_PAUSES - 1) await nextTurn();
  }
}

/** Channels of a minute share their windows: each is looked through once. */
const known = new WeakMap<readonly NewPassage[], ReadonlySet<string>>();

function idsIn(news: readonly NewPassage[]): ReadonlySet<string> {
  const ids = known.get(news) ?? new Set(news.map(({ passage }) => passage.section.id));
  known.set(news, ids);
  return ids;
}
