import { type Asker, defineCommand } from '../src/command.ts';
import type { Desk } from '../src/desk.ts';
import { UserError } from '../src/errors.ts';
import { libraryCard } from '../src/render/library-card.ts';
import type { Subscription } from '../src/subscription/subscription.ts';

/** `/library`: what there is to ask about, and how fresh it is. */
export default defineCommand({
  name: 'library',
  description: 'What this library holds: topics, articles, when it was last indexed',
  access: 'everyone',
  inDirectMessages: true,
  options: {},
  audience: () => 'caller',
  run: async (_, desk, asker) => libraryCard(desk.shelf(), await comingHere(desk, asker)),
  presses: {},
});

/** This channel's subscriptions. Left out in direct messages, and where they cannot be had: the library can. */
async function comingHere(
  { digests }: Desk,
  { guildId, channelId }: Asker,
): Promise<readonly Subscription[] | undefined> {
  if (guildId === undefined) return undefined;
  try {
    return (await digests.list(guildId, channelId)).map(({ subscription }) => subscription);
  } catch (error) {
    if (error instanceof UserError && error.code === 'unavailable') return undefined;
    throw error;
  }
}
