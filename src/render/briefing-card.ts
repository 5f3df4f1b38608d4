import type { APIButtonComponent } from 'discord.js';
import type { Article } from '../article/article.ts';
import type { Try } from '../errors.ts';
import type { Briefing, Line } from '../briefing/briefing.ts';
import { button, message, row, rule, text } from './blocks.ts';
import { mark, quotation, sourceLine } from './citation.ts';
import { chosenFrom } from './counted.ts';
import { customId } from './custom-id.ts';
import { escapeLine } from './escape.ts';
import { label } from './label.ts';
import { link } from './link.ts';
import type { Message } from './message.ts';
import { moment } from './moment.ts';
import { fitting } from './pages.ts';
import { readingTime } from './reading-time.ts';

/** What a briefing's buttons must know to ask again. */
export type Request = {
  /** A topic's id, or the reader's own words. */
  readonly about: string;
  /** `20250117`, or empty. */
  readonly since: string;
};

/** Characters for the lines, the quotes and the sources: together below Discord's 4,000. */
const ROOM = { lines: 1900, quotes: 1000, sources: 700 };

/** The views that open behind a briefing, in the order of their buttons. */
export const VIEWS = ['more', 'quotes', 'timeline', 'sources'] as const;
export type View = (typeof VIEWS)[number];

const LABELS: Record<View, string> = {
  more: 'More',
  quotes: 'Quotes',
  timeline: 'Timeline',
  sources: 'Sources',
};

/**
 * A briefing as one message: headline, lines with citation marks, quotes, sources.
 * `asOf` is the moment it was composed; `shareable` adds a button that shows it to the channel;
 * `charted` one that opens the count of articles over time;
 * `others`, at most five, lead to briefings on what was asked about beside.
 */
export function briefingCard(
  briefing: Briefing,
  {
    request,
    asOf,
    shareable,
    charted = false,
    others = [],
  }: {
    request: Request;
    asOf: Date;
    shareable: boolean;
    charted?: boolean;
    others?: readonly Try[];
  },
): Message {
  const { lines, quotes, sources } = briefing;
  const numberOf = (article: Article) => sources.indexOf(article) + 1;
  const lead = lines[0]?.passage.article ?? sources[0];
  const header = [`-# Briefing · ${label(briefing.about)} · ${timeFor(briefing)}`];
  if (lead !== undefined) header.push(`## ${link(lead.headline, lead.source?.url)}`);
  const body = fitting(
    lines.map((line) => `- ${bullet(line, numberOf(line.passage.article))}`),
    ROOM.lines,
  );
  const said = fitting(
    quotes.map((passage) => quotation(passage, numberOf(passage.article))),
    ROOM.quotes,
  );
  const cited = fitting(
    sources.map((article, index) => `-# ${sourceLine(article, index + 1)}`),
    ROOM.sources,
  );
  const below = [...followButtons(briefing), ...(shareable ? [shareButton(request)] : [])];
  return message(
    text(header.join('\n')),
    ...(body.length > 0 ? [text(body.join('\n'))] : []),
    ...said.map(text),
    rule(),
    text([...cited, `-# ${footer(briefing, asOf)}`].join('\n')),
    row(...viewButtons(request), ...(charted ? [coverageButton(request)] : [])),
    ...(below.length > 0 ? [row(...below)] : []),
    ...(others.length === 0
      ? []
      : [row(...others.map((other) => button(other.label, other.customId)))]),
  );
}

function bullet({ sentence, passage }: Line, number: number): string {
  return `${escapeLine(sentence.text)} ${mark(passage.article, sentence, number)}`;
}

/** How long a briefing takes to read. */
export function timeFor({ lines, quotes }: Briefing): string {
  return readingTime([
    ...lines.map(({ sentence }) => sentence.text),
    ...quotes.map(({ quote }) => quote.text),
  ]);
}

const footer = ({ considered }: Briefing, asOf: Date): string =>
  `${chosenFrom(considered)} · as of ${moment(asOf, 'f')}`;

const viewButtons = ({ about, since }: Request): APIButtonComponent[] =>
  VIEWS.map((view) => button(LABELS[view], customId('brief', view, since, about)));

const coverageButton = ({ about, since }: Request): APIButtonComponent =>
  button('Coverage', customId('brief', 'coverage', since, about));

const shareButton = ({ about, since }: Request): APIButtonComponent =>
  button('Share in this channel', customId('brief', 'share', since, about));

/** For moderators; only what the register has can be followed. */
const followButtons = ({ topicId }: Briefing): APIButtonComponent[] =>
  topicId === undefined
    ? []
    : [button('Follow in this channel', customId('digest', 'follow', topicId))];
