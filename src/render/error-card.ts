import type { ErrorParts } from '../errors.ts';
import { button, message, row, text } from './blocks.ts';
import { escape } from './escape.ts';
import { clip } from './limits.ts';
import type { Message } from './message.ts';

/** Somebody's words may stand in any part of an error; three of these fit, escaped. */
const PART_MAX = 600;

/** What happened, why, and the exact fix; below them, buttons for what would work instead. */
export function errorCard({ what, why, fix, tries = [] }: ErrorParts): Message {
  const words = text(
    `**${escape(clip(what, PART_MAX))}**\n${escape(clip(why, PART_MAX))}\n${escape(clip(fix, PART_MAX))}`,
  );
  const buttons = tries.map(({ label, customId }) => button(label, customId));
  return buttons.length === 0 ? message(words) : message(words, row(...buttons));
}
