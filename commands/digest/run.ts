import { defineAction, type Press } from '../../src/command.ts';
import { invalid } from '../../src/errors.ts';
import { changedCard, confirmRunCard } from '../../src/render/changed-card.ts';
import type { Subscription } from '../../src/subscription/subscription.ts';
import { askedBy, doneOrStale } from './asking.ts';
import { targetChannel } from './target.ts';
import { topicNames } from './topics.ts';
import { SUBSCRIPTION, whichSubscription } from './which.ts';

/** `/digest run subscription:s_4f9a01bc`: asks before it posts for everyone. */
export const run = defineAction({
  description: 'Post the next digest now; its slot is not repeated',
  options: { subscription: SUBSCRIPTION },
  audience: () => 'caller',

  async run({ subscription: typed }, desk, asker) {
    const { subscription } = await whichSubscription(typed, desk, asker);
    checkActive(subscription);
    await targetChannel(subscription, '/digest run', desk, asker);
    return confirmRunCard(subscription, topicNames(desk));
  },
});

/** The button **Post it now**: holds which version and which slot were asked about, so that it works once. */
export const confirmRun: Press = {
  to: 'update',
  fields: 3,
  async run([id = '', version, slot], desk, _, asker) {
    const { subscription } = await whichSubscription(id, desk, asker);
    checkActive(subscription);
    const isAsAsked = String(subscription.version) === version && subscription.next?.local === slot;
    const change = doneOrStale(
      isAsAsked
        ? await desk.digests.runNow(subscription, askedBy(asker))
        : { kind: 'stale', now: subscription },
    );
    return changedCard(change, { nameOf: topicNames(desk), notes: [] });
  },
};

function checkActive({ state }: Subscription): void {
  if (state === 'active') return;
  throw invalid({
    what: 'Nothing is posted: this subscription is paused.',
    why: 'A paused subscription has no next digest.',
    fix: 'Call /digest resume first.',
  });
}
