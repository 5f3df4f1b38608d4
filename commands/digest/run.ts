import { defineAction, type Press } from '../../src/command.ts';
import { invalid } from '../../src/errors.ts';
import type { Edition } from '../../src/ledger/edition.ts';
import { isSettled } from '../../src/ledger/step.ts';
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
    const { subscription, last } = await whichSubscription(typed, desk, asker);
    checkActive(subscription);
    checkSettled(last);
    await targetChannel(subscription, '/digest run', desk, asker);
    return confirmRunCard(subscription, topicNames(desk));
  },
});

/** The button **Post it now**: holds which version and which slot were asked about, so that it works once. */
export const confirmRun: Press = {
  to: 'update',
  fields: 3,
  async run([id = '', version, slot], desk, _, asker) {
    const { subscription, last } = await whichSubscription(id, desk, asker);
    checkActive(subscription);
    const isAsAsked = String(subscription.version) === version && subscription.next?.local === slot;
    if (isAsAsked) checkSettled(last);
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

/** Two on their way at once would show the channel the same: what one shows counts as seen once it is posted. */
function checkSettled(last: Edition | undefined): void {
  if (last === undefined || isSettled(last.state)) return;
  throw invalid({
    what: 'Nothing more is posted: the digest before this one is still on its way.',
    why: last.problem ?? 'It has just been asked for, and would show the same.',
    fix: 'Look at /digest history in a minute. What that one does not bring, the next one does.',
  });
}
