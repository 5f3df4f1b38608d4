import { defineAction } from '../../src/command.ts';
import { invalid } from '../../src/errors.ts';
import { changedCard } from '../../src/render/changed-card.ts';
import { weaker } from '../../src/render/survey-words.ts';
import { askedBy, doneOrStale } from './asking.ts';
import { targetChannel } from './target.ts';
import { topicNames } from './topics.ts';
import { SUBSCRIPTION, whichSubscription } from './which.ts';

const options = { subscription: SUBSCRIPTION } as const;

/** `/digest pause subscription:s_4f9a01bc`: nothing is posted until it is resumed. */
export const pause = defineAction({
  description: 'Let a digest rest until it is resumed',
  options,
  audience: () => 'caller',

  async run({ subscription: typed }, desk, asker) {
    const { subscription } = await whichSubscription(typed, desk, asker);
    if (subscription.state === 'paused' && subscription.pausedFor === 'moderator') {
      throw already('It is paused already.', '/digest resume lets it go on.');
    }
    const change = doneOrStale(await desk.digests.pause(subscription, askedBy(asker)));
    return changedCard(change, { nameOf: topicNames(desk), notes: [] });
  },
});

/** `/digest resume subscription:s_4f9a01bc`: from the next slot on; what was missed is not made up for. */
export const resume = defineAction({
  description: 'Let a paused digest go on',
  options,
  audience: () => 'caller',

  async run({ subscription: typed }, desk, asker) {
    const { subscription } = await whichSubscription(typed, desk, asker);
    if (subscription.state === 'active') {
      throw already('It is active already.', '/digest list shows when it is due next.');
    }
    const found = await targetChannel(subscription, '/digest resume', desk, asker);
    const change = doneOrStale(await desk.digests.resume(subscription, askedBy(asker)));
    return changedCard(change, {
      nameOf: topicNames(desk),
      notes: weaker(found, subscription.pingRole),
    });
  },
});

/** `/digest unsubscribe subscription:s_4f9a01bc`: for good, but for 15 minutes of Undo. */
export const unsubscribe = defineAction({
  description: 'End a digest',
  options,
  audience: () => 'caller',

  async run({ subscription: typed }, desk, asker) {
    const { subscription } = await whichSubscription(typed, desk, asker);
    const change = doneOrStale(await desk.digests.unsubscribe(subscription, askedBy(asker)));
    return changedCard(change, { nameOf: topicNames(desk), notes: [] });
  },
});

const already = (why: string, fix: string) => invalid({ what: 'Nothing was changed.', why, fix });
