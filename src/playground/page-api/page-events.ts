import { asApiCommand } from '../discord-types.ts';
import type { ClockDesk } from './clock-desk.ts';
import type { Commands } from '../commands.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Interactions } from '../interactions/interactions.ts';
import { offeredTo } from '../people/offered-commands.ts';
import { isSeenBy, shown } from '../people/shown-message.ts';
import type { MarkdownNode, PageEvent } from '../protocol.ts';
import type { World } from '../world/world.ts';
import { shownPlaces } from './shown-places.ts';

/** What the page's events are made from. */
export type Scene = {
  readonly world: World;
  readonly commands: Commands;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  readonly read: (text: string) => readonly MarkdownNode[];
  readonly clockDesk: ClockDesk;
};

/** Tells everything that this person sees from now on. What it returns ends that. */
export function followEvents(
  scene: Scene,
  personId: string,
  tell: (event: PageEvent) => void,
): () => void {
  const { world, commands, interactions, gateway, read, clockDesk } = scene;
  const stops = [
    world.messages.changes.listen(({ type, kept }) => {
      const { channel_id: channelId, id } = kept.message;
      if (!isSeenBy(kept, personId) || isForeign(world, channelId, personId)) return;
      tell(
        type === 'deleted'
          ? { type: 'deleted', channelId, messageId: id }
          : { type: 'message', channelId, message: shown(kept, read) },
      );
    }),
    commands.changes.listen(() => {
      tell({ type: 'commands', commands: offeredTo(commands, personId).map(asApiCommand) });
    }),
    gateway.presence.listen((online) => tell({ type: 'bot', online })),
    world.placeChanges.listen(() => tell({ type: 'places', ...shownPlaces(world, personId) })),
    clockDesk.moved.listen((now) => {
      tell({ type: 'clock', now: now.toISOString() });
      // Threads in which nothing happened meanwhile are archived now.
      tell({ type: 'places', ...shownPlaces(world, personId) });
    }),
    interactions.outcomes.listen((outcome) => {
      const { personId: whose, id: ticket, kind } = outcome.interaction;
      if (whose !== personId || kind === 'autocomplete') return;
      if (outcome.type === 'answered') tell({ type: 'answered', ticket });
      if (outcome.type === 'failed') tell({ type: 'failed', ticket, reason: outcome.reason });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Whether the channel is somebody else's direct messages. */
function isForeign(world: World, channelId: string, personId: string): boolean {
  return world.channel(channelId)?.type === 1 && world.directChannel(personId)?.id !== channelId;
}
