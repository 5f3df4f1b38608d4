import type { Coverage, Stretch, Unit } from '../briefing/coverage.ts';
import { counted } from './counted.ts';
import { stretchInShort } from './coverage-words.ts';
import { clip } from './limits.ts';

/** Ink on paper, and the bars: each at least 4.5 to 1 on the paper. */
export const COLOURS = { paper: '#ffffff', ink: '#1d2426', quiet: '#4d585b', bar: '#2f6f6b' };

/** Drawn as wide as a phone shows it, nearly, so that its text stays legible there. */
const WIDTH = 480;
const MARGIN = 20;
const HEADER = 118;
const ROW = 38;
const BAR = 26;
/** Where the bars begin, and where the longest ends: what follows is for its count. */
const AXIS = 172;
const LONGEST = WIDTH - MARGIN - 76 - AXIS;
/** As much of a name as one line has room for. */
const NAME_MAX = 22;

/**
 * The count as an SVG picture: time goes down, as in the words beside it, so that nothing is turned
 * on its side on a phone; each bar has its count printed at its end.
 */
export function coveragePicture(name: string, coverage: Coverage): string {
  const { unit, stretches, articles } = coverage;
  const height = HEADER + stretches.length * ROW + MARGIN;
  const most = Math.max(...stretches.map((each) => each.articles));
  const rows = stretches.map((each, place) =>
    row(stretchInShort(unit, each), each, HEADER + place * ROW, most),
  );
  const bottom = height - MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="DejaVu Sans" font-size="20" fill="${COLOURS.ink}">`,
    `<rect width="${WIDTH}" height="${height}" fill="${COLOURS.paper}"/>`,
    words(MARGIN, 42, titleOf(name), 'font-size="25" font-weight="bold"'),
    words(MARGIN, 72, `${counted(articles, 'article')}, by ${BY[unit]}`, QUIET),
    words(AXIS, 106, 'articles', QUIET),
    ...rows,
    `<path d="M${AXIS} ${HEADER - 4}V${bottom}" stroke="${COLOURS.ink}" stroke-width="2"/>`,
    '</svg>',
  ].join('');
}

const QUIET = `fill="${COLOURS.quiet}" font-size="18"`;

const BY: Readonly<Record<Unit, string>> = {
  day: 'day of publication',
  week: 'week, from its Monday',
  month: 'month of publication',
  quarter: 'quarter of publication',
  year: 'year of publication',
  decade: 'decade of publication',
};

function row(label: string, { articles }: Stretch, top: number, most: number): string {
  const length = Math.round((articles / most) * LONGEST);
  const base = top + ROW / 2 + 7;
  const bar = `<rect x="${AXIS}" y="${top + (ROW - BAR) / 2}" width="${length}" height="${BAR}" fill="${COLOURS.bar}"/>`;
  return [
    words(AXIS - 12, base, label, 'text-anchor="end"'),
    ...(articles === 0 ? [] : [bar]),
    words(AXIS + length + 10, base, String(articles), 'font-weight="bold"'),
  ].join('');
}

function words(x: number, y: number, text: string, more: string): string {
  return `<text x="${x}" y="${y}" ${more}>${escapeXml(text)}</text>`;
}

/** The scripts that the font has, and what stands between their words. */
const DRAWABLE = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{Sc}\p{Sm} ]*$/u;
/** Nothing in the font is beyond, but for pieces of other scripts. */
const BEYOND = /[\u2E00-\u{10FFFF}]/u;

/** The name, where the font has its letters: empty boxes say nothing, and the words beside do. */
function titleOf(name: string): string {
  const line = name.replace(/\s+/gu, ' ').trim();
  return DRAWABLE.test(line) && !BEYOND.test(line) ? clip(line, NAME_MAX) : 'Coverage';
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
