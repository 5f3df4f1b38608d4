import { composeDigest } from '../briefing/digest-compose.ts';
import type { NewPassage } from '../briefing/digest.ts';
import type { ShownEdition } from '../digest-desk.ts';
import type { Edition } from '../ledger/edition.ts';
import type { Store } from '../store/store.ts';
import type { Compositions } from './compositions.ts';
import { topicNames } from './library-view.ts';

/** Editions of a subscription among which the one before is looked for. */
const LOOKED_AT = 400;

type Books = Pick<Store, 'edition' | 'editionsOf' | 'shownBy' | 'subscription'>;

/**
 * What an edition showed, composed again from what the library holds of it now, and all else that
 * came in for it as what was left out. As long as the library is the same, so are the lines.
 * `undefined` where no such edition can have been posted.
 */
export async function shownEdition(
  id: string,
  { view, windows }: Compositions,
  store: Books,
  compose: typeof composeDigest = composeDigest,
): Promise<ShownEdition | undefined> {
  const edition = await store.edition(id);
  const order = edition && (await store.subscription(edition.subscriptionId));
  if (edition?.frozen === undefined || order === undefined) return undefined;
  const ids = new Set((await store.shownBy(id)).map(({ sectionId }) => sectionId));
  const after = await servedBefore(edition, store);
  const asked = [{ topics: order.topics, after }];
  const { until } = edition.frozen;
  const came = (await windows.news(asked)).filter(
    ({ passage: { section } }) =>
      ids.has(section.id) || (view.arrivals.get(section.id)?.revision ?? Infinity) <= until,
  );
  const news = [...came, ...moved(ids, came, view)];
  const held = news.filter(({ passage }) => ids.has(passage.section.id)).length;
  const request = { first: after === undefined, seen: new Set<string>(), only: ids };
  const digest = compose(news, windows.quotes(asked), {
    ...request,
    subjects: windows.subjects(asked),
  });
  return {
    ...digest,
    dueAt: edition.dueAt,
    topics: topicNames(order.topics, view),
    gone: ids.size - held,
  };
}

/** The revision up to which the channel had been served when an edition was composed. */
async function servedBefore(
  { id, subscriptionId, dueAt }: Edition,
  store: Pick<Store, 'editionsOf'>,
): Promise<number | undefined> {
  const editions = await store.editionsOf(subscriptionId, LOOKED_AT);
  return editions
    .filter((other) => other.id !== id && other.dueAt < dueAt && other.state === 'sent')
    .map(({ frozen }) => frozen?.until)
    .find((until) => until !== undefined);
}

/** What was shown and is no longer on the subscription's topics. */
function moved(
  ids: ReadonlySet<string>,
  came: readonly NewPassage[],
  { shelves, arrivals }: Compositions['view'],
): readonly NewPassage[] {
  const known = new Set(came.map(({ passage }) => passage.section.id));
  return shelves.sections.flatMap((passage) => {
    const arrival = arrivals.get(passage.section.id);
    const isMissing = ids.has(passage.section.id) && !known.has(passage.section.id);
    return isMissing && arrival ? [{ passage, arrivedAt: arrival.at, changed: undefined }] : [];
  });
}
