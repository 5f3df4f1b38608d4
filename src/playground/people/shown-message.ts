import { asApiMessage } from '../discord-types.ts';
import type { MarkdownNode, ShownMessage } from '../protocol.ts';
import { textsOf } from '../world/compose-message.ts';
import type { Kept } from '../world/message-store.ts';

/** Whether this person sees the message: it is for all, or for them alone. */
export function isSeenBy({ onlyFor }: Kept, personId: string): boolean {
  return onlyFor === undefined || onlyFor === personId;
}

/** A message as a person sees it, with its texts parsed. */
export function shown(
  { message, onlyFor }: Kept,
  read: (text: string) => readonly MarkdownNode[],
): ShownMessage {
  const texts = textsOf(message);
  return {
    ...asApiMessage(message),
    ...(onlyFor === undefined ? {} : { onlyFor }),
    markdown: Object.fromEntries(texts.map((text) => [text, read(text)])),
  };
}
