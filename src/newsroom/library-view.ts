import type { Arrival, LibraryBook, SectionPrint } from '../store/store.ts';
import { sectionPrint } from './section-print.ts';
import type { Shelves } from './shelves.ts';

/** The library as digests are made from it: what it holds, and when each part of it came in. Immutable. */
export type LibraryView = {
  readonly shelves: Shelves;
  /** What a channel that is served from this view has been served up to. */
  readonly revision: number;
  /** By a section's id, for every section on the shelves. */
  readonly arrivals: ReadonlyMap<string, Arrival>;
  readonly prints: ReadonlyMap<string, SectionPrint>;
};

/** How many sections are printed between two pauses: a few milliseconds of work. */
const SECTIONS_BETWEEN_PAUSES = 200;

/**
 * Records what is on the shelves, as it is at `at`.
 *
 * @throws StoreUnavailable where it cannot be recorded just now; then nothing was.
 */
export async function recordView(
  shelves: Shelves,
  book: Pick<LibraryBook, 'recordLibrary'>,
  at: Date,
  pause: () => Promise<void>,
): Promise<LibraryView> {
  const prints = new Map<string, SectionPrint>();
  for (const [place, { section }] of shelves.sections.entries()) {
    prints.set(section.id, sectionPrint(section));
    if (place % SECTIONS_BETWEEN_PAUSES === SECTIONS_BETWEEN_PAUSES - 1) await pause();
  }
  const { arrivals } = await book.recordLibrary([...prints.values()], at);
  return { shelves, revision: latestOf(arrivals), arrivals, prints };
}

/**
 * Not the book's own: another process may have recorded what has not come to this one yet, and a
 * channel that counts as served with it would never see it.
 */
const latestOf = (arrivals: ReadonlyMap<string, Arrival>): number =>
  [...arrivals.values()].reduce((latest, { revision }) => Math.max(latest, revision), 0);

/** The names of topics; one that the register no longer has is called by its id. */
export const topicNames = (
  topics: readonly string[],
  { shelves }: Pick<LibraryView, 'shelves'>,
): readonly string[] =>
  topics.map((id) => shelves.topics.find(({ topic }) => topic.id === id)?.topic.name ?? id);
