import type { Coverage, Stretch, Unit } from '../briefing/coverage.ts';
import { dayInWords } from './citation.ts';
import { counted } from './counted.ts';
import { clip } from './limits.ts';

/** Discord's, for what describes a picture. */
const DESCRIPTION_MAX = 1024;
/** Words that were asked for, in a description that has counts to say. */
const NAME_MAX = 80;

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const SHORT_MONTH = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** What a stretch is called: `August 2025`, `week from 4 Aug 2025`, `2020s`. */
export function stretchInWords(unit: Unit, { from }: Stretch): string {
  const year = from.getUTCFullYear();
  switch (unit) {
    case 'day':
      return SHORT_DAY.format(from);
    case 'week':
      return `week from ${SHORT_DAY.format(from)}`;
    case 'month':
      return MONTH.format(from);
    case 'quarter':
      return `${year}, quarter ${from.getUTCMonth() / 3 + 1}`;
    case 'year':
      return String(year);
    case 'decade':
      return `${year}s`;
  }
}

/** The same where there is little room: `Aug 2025`, `4 Aug 2025`, `2025 Q3`. */
export function stretchInShort(unit: Unit, stretch: Stretch): string {
  const { from } = stretch;
  if (unit === 'week') return SHORT_DAY.format(from);
  if (unit === 'month') return SHORT_MONTH.format(from);
  if (unit === 'quarter') return `${from.getUTCFullYear()} Q${from.getUTCMonth() / 3 + 1}`;
  return stretchInWords(unit, stretch);
}

/** `5 articles by month, from 25 August 2025 to 19 December 2025`, and how many have no date. */
export function coverageInBrief({
  unit,
  articles,
  undated,
  first,
  last,
  partly,
}: Coverage): string {
  const when = `from ${dayInWords(first)} to ${dayInWords(last)}`;
  const more = undated === 0 ? '' : `; ${undated} without a date`;
  const best = partly ? '; counted in the passages that fit best' : '';
  return `${counted(articles, 'article')} by ${unit}, ${when}${more}${best}`;
}

/** All that the picture shows, for those who do not see it. */
export function coverageAltText(name: string, coverage: Coverage): string {
  const counts = coverage.stretches.map(
    (stretch) => `${stretchInWords(coverage.unit, stretch)}: ${stretch.articles}`,
  );
  const text = `Bar chart. ${clip(name, NAME_MAX)}: ${coverageInBrief(coverage)}. ${counts.join('; ')}.`;
  return clip(text, DESCRIPTION_MAX);
}
