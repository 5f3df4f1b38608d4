import { type Asker, defineAction, type Press } from '../../src/command.ts';
import type { Desk } from '../../src/desk.ts';
import type { Message } from '../../src/render/message.ts';
import { previewCard, whyCard } from '../../src/render/preview-card.ts';
import { roleGone } from '../../src/render/survey-words.ts';
import type { Subscription } from '../../src/subscription/subscription.ts';
import { SUBSCRIPTION, whichSubscription } from './which.ts';

/** `/digest preview subscription:s_4f9a01bc`: the next message, before anybody else sees it. */
export const preview = defineAction({
  description: 'The next message of a digest as it would be posted now, and why it is so',
  options: { subscription: SUBSCRIPTION },
  audience: () => 'caller',

  run: ({ subscription: typed }, desk, asker) => show(typed, desk, asker),
});

/** Back from the reasons to the message. */
export const backToPreview: Press = {
  to: 'update',
  fields: 1,
  run: ([id = ''], desk, _, asker) => show(id, desk, asker),
};

/** Why each item is in or was left out. */
export const why: Press = {
  to: 'update',
  fields: 2,
  async run([id = '', page], desk, _, asker) {
    const { subscription } = await whichSubscription(id, desk, asker);
    const { digest } = await desk.digests.preview(subscription);
    return whyCard(digest, subscription.id, Number(page));
  },
};

async function show(typed: string, desk: Desk, asker: Asker): Promise<Message> {
  const { subscription } = await whichSubscription(typed, desk, asker);
  const [next, notes] = await Promise.all([
    desk.digests.preview(subscription),
    notesOn(subscription, desk),
  ]);
  return previewCard(next, subscription.id, notes);
}

/** A preview cannot show that nobody will be pinged. */
async function notesOn(
  { channelId, pingRole }: Subscription,
  { digests }: Desk,
): Promise<readonly string[]> {
  if (pingRole === undefined) return [];
  return roleGone(await digests.survey(channelId, { roles: [pingRole] }), [pingRole]);
}
