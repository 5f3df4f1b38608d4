import type { Passage } from '../search/passage.ts';
import { message, row, rule, text } from './blocks.ts';
import { publishedBy } from './citation.ts';
import { customId } from './custom-id.ts';
import { escapeLine } from './escape.ts';
import { link, sectionAddress } from './link.ts';
import type { Message } from './message.ts';
import { pageMark, pageOf, whole } from './pages.ts';
import { pagingButtons } from './paging.ts';

/** More paragraphs than this on one page are a wall. */
const PARAGRAPHS_A_PAGE = 8;

/** A section in full, as it stands in its source, cut between paragraphs only. */
export function sectionCard({ key, article, section }: Passage, page: number): Message {
  const address = sectionAddress(article, section);
  const written = section.paragraphs.flatMap((paragraph) => {
    const shown = escapeLine(paragraph.text);
    const standIn = `*A paragraph too long to show here* (${paragraph.text.length} characters)`;
    return [{ item: paragraph, text: whole(shown, standIn) }];
  });
  const slice = pageOf(written, page, PARAGRAPHS_A_PAGE);
  const paging = pagingButtons(slice, (to) => customId('search', 'read', String(to), key));
  return message(
    text(
      `## ${link(section.heading ?? article.headline, address)}\n` +
        `-# ${link(article.headline, article.source?.url)} · ${publishedBy(article)}${pageMark(slice)}`,
    ),
    rule(),
    text(slice.items.map(({ text: shown }) => shown).join('\n\n') || 'This section holds no text.'),
    ...(paging.length > 0 ? [row(...paging)] : []),
  );
}
