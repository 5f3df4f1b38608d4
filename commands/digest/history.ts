import { type Asker, defineAction, type Press } from '../../src/command.ts';
import type { Desk } from '../../src/desk.ts';
import { type HistoryPlace, historyCard } from '../../src/render/history-card.ts';
import type { Edition } from '../../src/ledger/edition.ts';
import type { Message } from '../../src/render/message.ts';
import { guildOf } from './asking.ts';
import { channelsOfChange, reachAmong, sifted } from './rights.ts';
import { topicNames } from './topics.ts';
import { evenEnded, SUBSCRIPTION } from './which.ts';

/** Entries of each kind that can be paged back to. */
const LIMIT = 200;

/** `/digest history subscription:s_4f9a01bc`: what became of each digest, and who changed what. */
export const history = defineAction({
  description: 'What became of each digest, and who changed what',
  options: { subscription: { ...SUBSCRIPTION, required: false } },
  audience: () => 'caller',

  async run({ subscription: typed }, desk, asker) {
    const found = typed === undefined ? undefined : await evenEnded(typed, desk, asker);
    return show({ subscriptionId: found?.subscription.id, page: 1 }, desk, asker);
  },
});

/** Another page of it. */
export const turnHistory: Press = {
  to: 'update',
  fields: 2,
  run: ([id = '', page], desk, _, asker) =>
    show({ subscriptionId: id || undefined, page: Number(page) }, desk, asker),
};

async function show(place: HistoryPlace, desk: Desk, asker: Asker): Promise<Message> {
  const { subscriptionId } = place;
  const past = await desk.digests.history(guildOf(asker), {
    limit: LIMIT,
    ...(subscriptionId !== undefined && { subscriptionId }),
  });
  const ids = [...past.changes.flatMap(channelsOfChange), ...past.editions.flatMap(channelOf)];
  const reach = await reachAmong(ids, 'listing', desk, asker);
  const changes = sifted(past.changes, channelsOfChange, reach);
  const editions = sifted(past.editions, channelOf, reach);
  const shown = {
    changes: changes.shown,
    editions: editions.shown,
    left: {
      closed: changes.left.closed + editions.left.closed,
      unknown: changes.left.unknown + editions.left.unknown,
    },
  };
  return historyCard(shown, place, topicNames(desk));
}

const channelOf = ({ channelId }: Edition): readonly string[] => [channelId];
