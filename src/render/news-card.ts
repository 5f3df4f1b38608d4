import type { APITextDisplayComponent } from 'discord.js';
import type { Article } from '../article/article.ts';
import type { DigestItem } from '../briefing/digest.ts';
import type { SectionPassage } from '../search/passage.ts';
import { message, row, rule, text } from './blocks.ts';
import { markBelow, publishedBy } from './citation.ts';
import { sectionEntry } from './entries.ts';
import { escapeLine } from './escape.ts';
import { label } from './label.ts';
import { link, sectionAddress } from './link.ts';
import type { Message } from './message.ts';
import { openingRow } from './opening.ts';
import { pageMark, pageOf, textsOf, type Written } from './pages.ts';
import { pagingButtons } from './paging.ts';

/** A section that came in, with the lines that it is shown by; without one, by its heading. */
export type Piece = Pick<DigestItem, 'passage' | 'kind' | 'lines'>;

/** A list of what came in. */
export type NewsList = {
  /** Markdown of ours; somebody's words in it are escaped. */
  readonly title: string;
  /** What it is a list of, a line each; the page is said after the first. */
  readonly told: readonly string[];
  /** Under headings of their own, where there is more than one. */
  readonly parts: readonly { readonly heading: string; readonly pieces: readonly Piece[] }[];
};

/** Articles that a page shows; one with many lines counts more than once. */
const A_PAGE = 5;

/** Characters after which an article's lines go on in another entry. */
const ENTRY = 1_200;

/** What came in, by article, each line cited; to be turned and opened. */
export function newsCard(
  { title, told, parts }: NewsList,
  { page, turn }: { page: number; turn: (page: number) => string },
): Message {
  const filled = parts.filter(({ pieces }) => pieces.length > 0);
  const entries = filled.flatMap(({ heading, pieces }) =>
    entriesOf(pieces, filled.length > 1 ? heading : undefined),
  );
  const slice = pageOf(entries, page, A_PAGE);
  const paging = pagingButtons(slice, turn);
  const [sum = '', ...rest] = told;
  return message(
    header(title, [`${sum}${pageMark(slice)}`, ...rest]),
    rule(),
    ...textsOf(slice),
    ...openingRow(slice.items.flatMap(({ item }) => item)),
    ...(paging.length > 0 ? [row(...paging)] : []),
  );
}

/** Where nothing came in: since when that is, and the newest that there is. */
export function noNewsCard(
  { title, told }: Omit<NewsList, 'parts'>,
  newest: SectionPassage | undefined,
): Message {
  if (newest === undefined) return message(header(title, told));
  return message(
    header(title, told),
    rule(),
    text(`The newest there is:\n${sectionEntry(newest, '')}`),
    ...openingRow([newest]),
  );
}

const header = (title: string, told: readonly string[]): APITextDisplayComponent =>
  text([`## ${title}`, ...told.map((line) => `-# ${line}`)].join('\n'));

/** An article after another, in the order in which they first come. */
function entriesOf(
  pieces: readonly Piece[],
  heading: string | undefined,
): Written<readonly SectionPassage[]>[] {
  const byArticle = Map.groupBy(pieces, ({ passage }) => passage.article);
  return [...byArticle].flatMap(([article, own], at) => {
    const above = at === 0 && heading !== undefined ? `### ${heading}\n` : '';
    return articleEntries(article, own).map((entry, place) =>
      place === 0 ? { ...entry, text: `${above}${entry.text}` } : entry,
    );
  });
}

function articleEntries(
  article: Article,
  pieces: readonly Piece[],
): Written<readonly SectionPassage[]>[] {
  const head = `**${link(article.headline, article.source?.url)}**\n-# ${publishedBy(article)}`;
  const entries: { item: SectionPassage[]; text: string }[] = [];
  for (const { passage, text: shown } of pieces.flatMap(bulletsOf)) {
    const last = entries.at(-1);
    if (last !== undefined && last.text.length + shown.length <= ENTRY) {
      last.item.push(passage);
      last.text += `\n${shown}`;
    } else {
      const again = last === undefined ? head : `${head} · continued`;
      entries.push({ item: [passage], text: `${again}\n${shown}` });
    }
  }
  return entries;
}

/** Each line by itself, so that an entry can be cut between them: with long addresses three are a page. */
function bulletsOf({ passage, kind, lines }: Piece): { passage: SectionPassage; text: string }[] {
  const { article, section } = passage;
  if (lines.length === 0) {
    const heading = link(section.heading ?? 'Its opening', sectionAddress(article, section));
    return [{ passage, text: `- ${heading}` }];
  }
  const updated = `-# Updated: ${label(section.heading ?? 'its opening')}\n`;
  return lines.map(({ sentence }, at) => {
    const cited = `- ${escapeLine(sentence.text)} ${markBelow(article, sentence)}`;
    return { passage, text: `${kind === 'update' && at === 0 ? updated : ''}${cited}` };
  });
}
