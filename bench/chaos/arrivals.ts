import type { Playground } from '../../src/playground/server.ts';
import { editionMark } from '../../src/render/edition-mark.ts';

/** What came to the playground's channels, counted as it comes. */
export type Arrivals = {
  /** How many messages carry an edition's mark. */
  of(editionId: string): number;
  /** How many direct messages were sent. */
  told(): number;
};

const MARK = new RegExp(`"custom_id":"${editionMark('')}([^"]+)"`);

/** Counts from now on. */
export function countArrivals(playground: Playground): Arrivals {
  const { world } = playground;
  const direct = new Set(['Sam', 'Robin'].map((name) => playground.directChannelOf(name)));
  const editions = new Map<string, number>();
  let told = 0;
  world.messages.changes.listen(({ type, kept: { message } }) => {
    if (type !== 'created') return;
    if (direct.has(message.channel_id)) told += 1;
    const id = MARK.exec(JSON.stringify(message.components))?.[1];
    if (id !== undefined) editions.set(id, (editions.get(id) ?? 0) + 1);
  });
  return { of: (id) => editions.get(id) ?? 0, told: () => told };
}
