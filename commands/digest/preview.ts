import { type Asker, defineAction, type Press } from '../../src/command.ts';
import type { Desk } from '../../src/desk.ts';
import type { Preview } from '../../src/digest-desk.ts';
import { previewCard, whyCard } from '../../src/render/preview-card.ts';
import { SUBSCRIPTION, whichSubscription } from './which.ts';

/** `/digest preview subscription:s_4f9a01bc`: the next message, before anybody else sees it. */
export const preview = defineAction({
  description: 'The next message of a digest as it would be posted now, and why it is so',
  options: { subscription: SUBSCRIPTION },
  audience: () => 'caller',

  async run({ subscription: typed }, desk, asker) {
    const { id, preview: found } = await previewOf(typed, desk, asker);
    return previewCard(found, id);
  },
});

/** Back from the reasons to the message. */
export const backToPreview: Press = {
  to: 'update',
  fields: 1,
  async run([id = ''], desk, _, asker) {
    const found = await previewOf(id, desk, asker);
    return previewCard(found.preview, found.id);
  },
};

/** Why each item is in or was left out. */
export const why: Press = {
  to: 'update',
  fields: 2,
  async run([id = '', page], desk, _, asker) {
    const found = await previewOf(id, desk, asker);
    return whyCard(found.preview.digest, found.id, Number(page));
  },
};

async function previewOf(
  typed: string,
  desk: Desk,
  asker: Asker,
): Promise<{ readonly id: string; readonly preview: Preview }> {
  const { subscription } = await whichSubscription(typed, desk, asker);
  return { id: subscription.id, preview: await desk.digests.preview(subscription) };
}
