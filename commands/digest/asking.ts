import type { Asker } from '../../src/command.ts';
import type { Asked, Changed } from '../../src/digest-desk.ts';
import { forbidden, invalid } from '../../src/errors.ts';
import type { Change } from '../../src/subscription/subscription.ts';

/**
 * The server that is asked about.
 *
 * @throws UserError in direct messages.
 */
export function guildOf({ guildId }: Asker): string {
  if (guildId !== undefined) return guildId;
  throw forbidden({
    what: 'Digests belong to servers.',
    why: 'A direct message belongs to none.',
    fix: 'Ask in a channel of the server that you mean.',
  });
}

/** Who orders something, by which interaction. */
export const askedBy = ({ interactionId, userId }: Asker): Asked => ({
  id: interactionId,
  by: userId,
});

/**
 * The change that was made.
 *
 * @throws UserError where somebody else was quicker.
 */
export function doneOrStale(changed: Changed): Change {
  if (changed.kind === 'done') return changed.change;
  const ended = changed.now === undefined || changed.now.state === 'ended';
  throw invalid({
    what: 'Nothing was changed: somebody was quicker.',
    why: ended
      ? 'This subscription was ended in the meantime.'
      : 'This subscription was changed after you last saw it.',
    fix: 'Look at it with /digest list, and call the command again if you still want to.',
  });
}
