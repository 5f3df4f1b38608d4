import type { APIComponentInContainer } from 'discord.js';
import type { Digest } from '../briefing/digest.ts';
import { text } from './blocks.ts';
import { label } from './label.ts';
import type { Message } from './message.ts';
import { fitting } from './pages.ts';

/** The next message of a subscription; `undefined` where nothing would be posted. */
export type Previewed = { readonly message: Message | undefined; readonly digest: Digest };

/** How many components and characters a preview may take. */
type Room = { readonly parts: number; readonly characters: number };

/**
 * A digest as it would be posted, to stand in another message: without its buttons, which belong to
 * an edition that does not exist yet. Its headlines alone, where the whole has no room.
 */
export function previewParts(
  preview: Previewed | undefined,
  room: Room,
): APIComponentInContainer[] {
  if (preview === undefined) {
    return [text('It cannot be shown just now; `/digest preview` shows it later.')];
  }
  const { message, digest } = preview;
  if (message === undefined) {
    return [text('Nothing would be posted now: there is nothing that the channel has not seen.')];
  }
  const parts = message.components.flatMap(inside);
  return fits(parts, room) ? parts : [text(headlines(digest, room.characters))];
}

function inside(component: Message['components'][number]): APIComponentInContainer[] {
  if (!('accent_color' in component)) return [];
  return component.components.filter((part) => 'content' in part || 'divider' in part);
}

function fits(parts: readonly APIComponentInContainer[], room: Room): boolean {
  const characters = parts.reduce(
    (sum, part) => sum + ('content' in part ? part.content.length : 0),
    0,
  );
  return parts.length <= room.parts && characters <= room.characters;
}

const TOO_LONG = 'The whole has no room here: `/digest preview` shows it. Its headlines:';

function headlines({ items }: Digest, characters: number): string {
  const lines = items.map(({ passage, kind }) => {
    const headline = label(passage.article.headline);
    return `- ${kind === 'update' ? `Update: ${headline}` : headline}`;
  });
  return [TOO_LONG, ...fitting(lines, characters - TOO_LONG.length - 1)].join('\n');
}
