import type { NewPassage } from '../briefing/digest.ts';
import { type Subject, topicSubject } from '../briefing/subject.ts';
import type { QuotePassage, SectionPassage } from '../search/passage.ts';
import type { SectionPrint, Store } from '../store/store.ts';
import type { LibraryView } from './library-view.ts';
import { changedLines } from './section-print.ts';
import { sharing } from './sharing.ts';

/** What came in on some topics after a revision of the library. */
export type Window = {
  /** Ids; none stands for everything. */
  readonly topics: readonly string[];
  /** `undefined` for all that there is. */
  readonly after: number | undefined;
};

/** What the library holds in windows: of several, each thing once. */
export type Windows = {
  news(windows: readonly Window[]): Promise<readonly NewPassage[]>;
  quotes(windows: readonly Window[]): readonly QuotePassage[];
  /** None where one of them is on everything. */
  subjects(windows: readonly Window[]): readonly Subject[];
  /** The newest section of their topics, whenever it came. */
  newest(windows: readonly Window[]): SectionPassage | undefined;
};

/** A key that windows share where they are the same. */
export const windowKey = ({ topics, after }: Window): string =>
  JSON.stringify([after ?? null, ...topics.toSorted()]);

/** Windows that are kept: those of one minute, and of readers who turn pages. */
const KEPT = 300;

/** Windows on one state of the library. Topics that it does not have hold nothing. */
export function windowsOver(view: LibraryView, store: Pick<Store, 'versionsAt'>): Windows {
  const { shelves } = view;
  const on = (windows: readonly Window[]) => {
    const ids = new Set(windows.flatMap(({ topics }) => topics));
    return shelves.topics.filter(({ topic }) => ids.has(topic.id));
  };
  const sections = (windows: readonly Window[]): readonly SectionPassage[] =>
    isEverything(windows)
      ? shelves.sections
      : [...new Set(on(windows).flatMap((shelf) => shelf.sections))];
  const newsOf = sharing(KEPT, windowKey, (window: Window) =>
    newsIn(sections([window]), window.after, view, store),
  );
  return {
    async news(windows) {
      const [first = [], ...others] = await Promise.all(windows.map((window) => newsOf(window)));
      return others.length === 0 ? first : eachOnce([first, ...others].flat());
    },
    quotes: (windows) =>
      isEverything(windows)
        ? shelves.quotes
        : [...new Set(on(windows).flatMap((shelf) => shelf.quotes))],
    subjects: (windows) =>
      isEverything(windows) ? [] : on(windows).map(({ topic }) => topicSubject(topic)),
    newest: (windows) => sections(windows)[0],
  };
}

const isEverything = (windows: readonly Window[]): boolean =>
  windows.some(({ topics }) => topics.length === 0);

async function newsIn(
  sections: readonly SectionPassage[],
  after: number | undefined,
  { arrivals, prints }: LibraryView,
  store: Pick<Store, 'versionsAt'>,
): Promise<readonly NewPassage[]> {
  const came = sections.flatMap((passage) => {
    const arrival = arrivals.get(passage.section.id);
    const isNew = arrival !== undefined && (after === undefined || arrival.revision > after);
    return isNew ? [{ passage, arrivedAt: arrival.at }] : [];
  });
  const ids = came.map(({ passage }) => passage.section.id);
  const before: ReadonlyMap<string, SectionPrint> =
    after === undefined || ids.length === 0 ? new Map() : await store.versionsAt(ids, after);
  return came.map((each) => {
    const { id } = each.passage.section;
    const [old, now] = [before.get(id), prints.get(id)];
    return { ...each, changed: old && now ? changedLines(now, old) : undefined };
  });
}

/** Where one window has an older version of a section and another has none, the channel has seen it. */
function eachOnce(news: readonly NewPassage[]): readonly NewPassage[] {
  const kept = new Map<string, NewPassage>();
  for (const each of news) {
    const { id } = each.passage.section;
    if (kept.get(id)?.changed === undefined) kept.set(id, each);
  }
  return [...kept.values()];
}
