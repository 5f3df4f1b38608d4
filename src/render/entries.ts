import type { QuotePassage, SectionPassage } from '../search/passage.ts';
import { mark, publishedBy, quotation } from './citation.ts';
import { label } from './label.ts';
import { link, sectionAddress } from './link.ts';
import { whole } from './pages.ts';

/** A quote with its attribution; where it is too long for a message, where to read it. */
export function quoteEntry(passage: QuotePassage): string {
  return whole(
    quotation(passage),
    `A quote too long to show whole: ${mark(passage.article, passage.quote.parts[0] ?? passage.quote, undefined)}`,
  );
}

/** A section in a list: its heading linked, where and when it stood, and one line of it. */
export function sectionEntry({ article, section }: SectionPassage, line: string): string {
  const title = `**${link(section.heading ?? article.headline, sectionAddress(article, section))}**`;
  const within = section.heading === undefined ? '' : `${label(article.headline)} · `;
  const where = `-# ${within}${publishedBy(article)}`;
  const entry = [title, line, where].filter(Boolean).join('\n');
  return whole(entry, `${title}\n${where}`);
}
