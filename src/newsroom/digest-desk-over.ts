import type { Clock } from '../clock.ts';
import type { DigestDesk, Standing } from '../digest-desk.ts';
import type { Store } from '../store/store.ts';
import type { Subscription } from '../subscription/subscription.ts';
import { channelNames } from './channel-names.ts';
import { changing } from './changing.ts';
import { memberRights, type ReadRights } from './member-rights.ts';
import { reach } from './reach.ts';
import { undoing } from './undoing.ts';

/** What the desk stands on. */
export type DigestDeskParts = {
  readonly store: Store;
  readonly clock: Clock;
  /** Eight characters that it never gave before: small letters and digits. */
  readonly newId: () => string;
  /** Looks at a channel. Never rejects. */
  readonly survey: DigestDesk['survey'];
  readonly rights: ReadRights;
  /** What there is to read for a subscription, for a channel, and of an edition. */
  readonly editor: {
    readonly preview: DigestDesk['preview'];
    readonly news: DigestDesk['newsFor'];
    readonly shown: DigestDesk['shownIn'];
  };
  /** Tells the delivery that there is something to do now. */
  readonly wake: () => void;
};

/** The moderators' desk over a store. While that cannot be reached, it refuses with the reason. */
export function digestDeskOver(parts: DigestDeskParts): DigestDesk {
  const { editor } = parts;
  const names = channelNames(parts.survey);
  return {
    ...asking(parts, names.of),
    ...changing(parts),
    undo: undoing(parts),
    preview: (subscription) => reach(editor.preview(subscription)),
    newsFor: (guildId, channelId, since) => reach(editor.news(guildId, channelId, since)),
    shownIn: (editionId) => reach(editor.shown(editionId)),
    survey: names.survey,
    rights: memberRights(parts.rights),
  };
}

/** What moderators read. Nothing of another server is ever among it. */
function asking(
  { store }: DigestDeskParts,
  nameOf: (channelId: string) => string | undefined,
): Pick<DigestDesk, 'list' | 'find' | 'change' | 'history'> {
  const standingOf = async (subscription: Subscription): Promise<Standing> => {
    const [last] = await store.editionsOf(subscription.id, 1);
    return { subscription, last, channelName: nameOf(subscription.channelId) };
  };
  const find = async (guildId: string, id: string): Promise<Standing | undefined> => {
    const found = await store.subscription(id);
    return found?.guildId === guildId ? standingOf(found) : undefined;
  };
  const list = async (guildId: string, channelId?: string): Promise<readonly Standing[]> =>
    Promise.all((await store.subscriptionsIn(guildId, channelId)).map(standingOf));
  const editionsOf = async (guildId: string, subscriptionId: string, limit: number) => {
    const editions = await store.editionsOf(subscriptionId, limit);
    return editions.filter((edition) => edition.guildId === guildId);
  };
  const change = async (guildId: string, id: string) => {
    const made = await store.change(id);
    return made?.guildId === guildId ? made : undefined;
  };
  const history: DigestDesk['history'] = async (guildId, { subscriptionId, limit }) => {
    const [changes, editions] = await Promise.all([
      store.changesIn(guildId, { limit, ...(subscriptionId !== undefined && { subscriptionId }) }),
      subscriptionId === undefined
        ? store.editionsIn(guildId, limit)
        : editionsOf(guildId, subscriptionId, limit),
    ]);
    return { changes, editions };
  };
  return {
    list: (guildId, channelId) => reach(list(guildId, channelId)),
    find: (guildId, id) => reach(find(guildId, id)),
    change: (guildId, id) => reach(change(guildId, id)),
    history: (guildId, ask) => reach(history(guildId, ask)),
  };
}
