import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord.js';
import type { Passage } from '../search/passage.ts';
import { row, select } from './blocks.ts';
import { publishedOn, publisherOf } from './citation.ts';
import { customId } from './custom-id.ts';
import { SELECT_OPTIONS_MAX } from './limits.ts';

/** A list of passages to open one in full, each once; nothing where there is none to open. */
export function openingRow(
  passages: readonly Passage[],
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const each = [...new Map(passages.map((passage) => [passage.key, passage])).values()];
  const options = each.slice(0, SELECT_OPTIONS_MAX).map((passage) => ({
    label: titleOf(passage),
    value: passage.key,
    description: whereOf(passage),
  }));
  if (options.length === 0) return [];
  return [row(select(customId('search', 'open'), 'Read a whole section', options))];
}

/** The day first: a long headline is clipped. Nothing that the label says already is said again. */
function whereOf(passage: Passage): string {
  const { article } = passage;
  const title = titleOf(passage);
  const rest = title === article.headline ? publisherOf(article) : article.headline;
  return [publishedOn(article), rest].filter(Boolean).join(' · ');
}

/** What a list calls a passage: a section by its heading, else by its article's headline. */
function titleOf(passage: Passage): string {
  const heading = passage.section.heading ?? passage.article.headline;
  return passage.kind === 'quote'
    ? `${passage.speaker ?? 'Speaker not named'}: ${heading}`
    : heading;
}
