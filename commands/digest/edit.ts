import { defineAction } from '../../src/command.ts';
import { invalid } from '../../src/errors.ts';
import { changedCard } from '../../src/render/changed-card.ts';
import { differences } from '../../src/render/order-words.ts';
import { weaker } from '../../src/render/survey-words.ts';
import type { Subscription } from '../../src/subscription/subscription.ts';
import { askedBy, doneOrStale } from './asking.ts';
import { ORDER_OPTIONS, readWishes } from './order.ts';
import { targetChannel } from './target.ts';
import { topicNames } from './topics.ts';
import { SUBSCRIPTION, whichSubscription } from './which.ts';

const OPTIONS = {
  subscription: SUBSCRIPTION,
  ...ORDER_OPTIONS,
  'no-ping': { kind: 'flag', description: 'Ping no role any more', required: false },
} as const;

/** `/digest edit subscription:s_4f9a01bc time:08:00`: other topics, another hour, another channel. */
export const edit = defineAction({
  description: 'Change the topics, the hour or the channel of a digest',
  options: OPTIONS,
  audience: () => 'caller',

  async run(values, desk, asker) {
    const { subscription: from } = await whichSubscription(values.subscription, desk, asker);
    const wishes = await readWishes(values, desk, asker);
    const silenced = values['no-ping'] === true && wishes.pingRole === undefined;
    const channelId = values.channel ?? from.channelId;
    const wanted = { ...from, ...wishes, ...(silenced && { pingRole: undefined }), channelId };
    if (differences(from, wanted, (id) => id).length === 0) throw nothingToChange(from);
    const found = await targetChannel(wanted, '/digest edit', desk, asker);
    const order = { ...wanted, channelKind: found.kind };
    const change = doneOrStale(await desk.digests.edit(from, order, askedBy(asker)));
    return changedCard(change, {
      nameOf: topicNames(desk),
      notes: weaker(found, order.pingRole),
    });
  },
});

const nothingToChange = ({ id }: Subscription) =>
  invalid({
    what: 'Nothing was changed.',
    why: `${id} is already as you describe it.`,
    fix: 'Fill in the options that are to be different; /digest list shows how they are.',
  });
