import { type Asker, defineAction, type Press } from '../../src/command.ts';
import type { Desk } from '../../src/desk.ts';
import type { Message } from '../../src/render/message.ts';
import { type ListPlace, subscriptionsCard } from '../../src/render/subscriptions-card.ts';
import { checkModerates } from './rights.ts';
import { standingsFor } from './standings.ts';
import { topicNames } from './topics.ts';

/** `/digest list channel:#news`: who set it up, when it runs next, how the last run ended. */
export const list = defineAction({
  description: 'The digests of this server: when each runs next, how the last run ended',
  options: {
    channel: { kind: 'channel', description: 'Only those of this channel', required: false },
  },
  audience: () => 'caller',
  run: ({ channel }, desk, asker) => show({ channelId: channel, page: 1 }, desk, asker),
});

/** Another page of it. */
export const turnList: Press = {
  to: 'update',
  fields: 2,
  run: ([channel = '', page], desk, _, asker) =>
    show({ channelId: channel || undefined, page: Number(page) }, desk, asker),
};

async function show(place: ListPlace, desk: Desk, asker: Asker): Promise<Message> {
  const { channelId } = place;
  if (channelId !== undefined) {
    const kind = asker.places.get(channelId)?.kind;
    await checkModerates({ id: channelId, kind }, desk, asker);
  }
  const { shown, left } = await standingsFor({ to: 'listing', channelId }, desk, asker);
  return subscriptionsCard(shown, left, place, topicNames(desk));
}
