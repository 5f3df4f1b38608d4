import { statedDates } from '../article/dates.ts';
import { termsOf } from '../search/fold.ts';
import type { SectionPassage } from '../search/passage.ts';
import type { Dated } from './briefing.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { withoutRepeats } from './redundancy.ts';
import { aboutness } from './salience.ts';
import type { Subject } from './subject.ts';
import { namedDay } from './weekdays.ts';

/** Sections read for one timeline, the first given. */
const MOST_SECTIONS = 400;

type Found = {
  readonly candidate: Candidate;
  readonly date: string;
  readonly workedOut: boolean;
  /** What it says beside its dates, which all that happened on one day have in common. */
  readonly terms: ReadonlySet<string>;
};

/**
 * The lines about a subject that state a date, or a weekday that the article's own date makes one,
 * oldest first: one for each thing
 * that happened, though several articles tell it. A line with several dates
 * stands at its first.
 */
export function timeline(sections: readonly SectionPassage[], subject: Subject): readonly Dated[] {
  const dated = sections
    .slice(0, MOST_SECTIONS)
    .flatMap(candidatesOf)
    .filter((candidate) => aboutness(candidate, subject) > 0)
    .flatMap(withDate);
  return Map.groupBy(dated.toSorted(byDate), ({ date }) => date.slice(0, 'YYYY-MM'.length))
    .values()
    .flatMap(withoutRepeats)
    .map(({ candidate: { sentence, passage }, date, workedOut }) => ({
      sentence,
      passage,
      date,
      workedOut,
    }))
    .toArray();
}

function withDate(candidate: Candidate): Found[] {
  const { sentence, passage } = candidate;
  const { text } = sentence;
  const stated = statedDates(text);
  const named = stated.length > 0 ? undefined : namedDay(text, passage.article.published);
  const dates = named === undefined ? stated : [named];
  const [first] = dates;
  if (first === undefined) return [];
  const inDates = new Set(dates.flatMap(({ start, end }) => termsOf(text.slice(start, end))));
  const terms = candidate.terms.difference(inDates);
  return [{ candidate, date: first.iso, workedOut: named !== undefined, terms }];
}

/** A month before its days; on one day by article and place, so that the order is always the same. */
function byDate(a: Found, b: Found): number {
  const order = ({ date, candidate: { passage, sentence } }: Found) =>
    [date, passage.article.id, String(sentence.start).padStart(9, '0')].join(' ');
  return order(a) < order(b) ? -1 : 1;
}
