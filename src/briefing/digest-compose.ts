import type { QuotePassage, SectionPassage } from '../search/passage.ts';
import { sourcesOf } from './compose.ts';
import { LIMITS } from './limits.ts';
import type { Digest, DigestItem, LeftOut, NewPassage } from './digest.ts';
import { chooseOffers } from './digest-choice.ts';
import { withExtras } from './digest-extras.ts';
import { type Offer, offersOf } from './digest-offers.ts';
import { type Outcome, whyChosen, whyLeftOut, whySetAside } from './digest-reasons.ts';
import type { Subject } from './subject.ts';

/** Sections that a first digest shows. */
const FIRST_SHOWS = 3;

/** Sections read for one digest: updates, then the newest. More would cost time and change little. */
export const MOST_READ = 120;

/** For whom a digest is composed. */
export type DigestRequest = {
  /** The channel was never served: it gets the newest, and all else counts as read. */
  readonly first: boolean;
  /** Ids of sections that the channel was shown in the version that they have. */
  readonly seen: ReadonlySet<string>;
  /** What the subscription is about; none stands for everything. */
  readonly subjects: readonly Subject[];
  /** Set to compose again what was posted: only these sections, by id, may be chosen. */
  readonly only?: ReadonlySet<string>;
};

/**
 * Composes a digest from what came in: the most newsworthy first, no two lines that say the same,
 * the places shared fairly among the articles, a quote beside a line where there is room. The same
 * passages give the same digest in whatever order they come. All that is not in it is in `leftOut`,
 * with the reason.
 */
export function composeDigest(
  news: readonly NewPassage[],
  quotes: readonly QuotePassage[],
  { first, seen, subjects, only }: DigestRequest,
): Digest {
  const sorted = news.toSorted(byNewest);
  const pool = readOf(sorted, seen);
  const offers = offersOf(pool, subjects);
  const allowed = only
    ? offers.filter(({ news: { passage } }) => only.has(passage.section.id))
    : offers;
  const places = placesFor(offers, first);
  const chosen = chooseOffers(allowed, first ? { ...places, inTurn: newestFirst(offers) } : places);
  const outcome: Outcome = { chosen, places, first, read: new Set(pool) };
  // Offers come the best first, so the first of each section has the last word.
  const best = new Map(offers.toReversed().map((offer) => [offer.news, offer]));
  const items = chosen.map((offer) => itemOf(offer, first));
  const isNew = new Set(
    pool.filter((each) => kindOf(each) === 'new').map(({ passage }) => passage.section),
  );
  return {
    items: withExtras(items, {
      taken: chosen.map(({ size }) => size),
      quotes: quotes.filter(({ section }) => isNew.has(section)),
      subjects,
    }),
    sources: sourcesOf(items.map(({ passage }) => passage)),
    leftOut: sorted
      .filter((each) => !chosen.some((offer) => offer.news === each))
      .map((each) => leftOut(each, best.get(each), outcome, seen)),
    considered: {
      sections: news.length,
      articles: sourcesOf(news.map(({ passage }) => passage)).length,
    },
  };
}

/**
 * What of all that came in is read for a digest. Reading costs the most of composing, and what was
 * read once is known: who may not be held up reads these beforehand, with pauses (`candidatesOf`).
 */
export const poolOf = (
  news: readonly NewPassage[],
  seen: ReadonlySet<string>,
): readonly NewPassage[] => readOf(news.toSorted(byNewest), seen);

const readOf = (sorted: readonly NewPassage[], seen: ReadonlySet<string>): readonly NewPassage[] =>
  sorted.filter((each) => whySetAside(each, seen) === undefined).slice(0, MOST_READ);

/** An article may have as many places as there would be for each, were all to have the same. */
function placesFor(offers: readonly Offer[], first: boolean): Outcome['places'] {
  const count = first ? FIRST_SHOWS : LIMITS.lines;
  return { count, share: Math.ceil(count / Math.max(1, newestFirst(offers).length)) };
}

const newestFirst = (offers: readonly Offer[]) =>
  sourcesOf(
    offers
      .map(({ news }) => news)
      .toSorted(byNewest)
      .map(({ passage }) => passage),
  );

function itemOf(offer: Offer, first: boolean): DigestItem {
  const { passage } = offer.news;
  return {
    passage,
    kind: kindOf(offer.news),
    lines: linesOf(offer),
    quote: undefined,
    soWhat: undefined,
    because: whyChosen(offer, first),
  };
}

function leftOut(
  news: NewPassage,
  best: Offer | undefined,
  outcome: Outcome,
  seen: ReadonlySet<string>,
): LeftOut {
  return {
    passage: news.passage,
    kind: kindOf(news),
    lines: best === undefined ? [] : linesOf(best),
    ...(whySetAside(news, seen) ?? whyLeftOut(news, best, outcome)),
  };
}

const kindOf = ({ changed }: NewPassage): DigestItem['kind'] =>
  changed === undefined ? 'new' : 'update';

const linesOf = ({ news: { passage }, lines }: Offer): DigestItem['lines'] =>
  lines.map(({ sentence }) => ({ sentence, passage }));

/** Updates, then by publication, the last first; what has no date by its arrival; then by place. */
function byNewest(a: NewPassage, b: NewPassage): number {
  return (
    Number(b.changed !== undefined) - Number(a.changed !== undefined) ||
    publishedAt(b) - publishedAt(a) ||
    b.arrivedAt.getTime() - a.arrivedAt.getTime() ||
    byPlace(a.passage, b.passage)
  );
}

const publishedAt = ({ passage }: NewPassage): number => passage.article.published?.getTime() ?? 0;

function byPlace(a: SectionPassage, b: SectionPassage): number {
  if (a.article.id === b.article.id) return a.section.start - b.section.start;
  return a.article.id < b.article.id ? -1 : 1;
}
