import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord.js';
import type { Passage } from '../search/passage.ts';
import { row, select } from './blocks.ts';
import { publishedOn } from './citation.ts';
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
    description: `${passage.article.headline} · ${publishedOn(passage.article)}`,
  }));
  if (options.length === 0) return [];
  return [row(select(customId('search', 'open'), 'Read one in full', options))];
}

/** What a list calls a passage: a section by its heading, else by its article's headline. */
export function titleOf(passage: Passage): string {
  if (passage.kind === 'quote') return `Quote: ${passage.speaker ?? 'speaker not named'}`;
  return passage.section.heading ?? passage.article.headline;
}
