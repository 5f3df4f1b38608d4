import type { Offer } from './digest-offers.ts';
import { fitsInto, roomAfter } from './digest-room.ts';
import { overlap, saysTheSame } from './redundancy.ts';

/** What repeating a line already chosen costs, in the units of salience. */
const COST_OF_REPEATING = 2;

/** How the places of a digest are given away. */
export type Places = {
  readonly count: number;
  /** How many of them one article may have. */
  readonly share: number;
  /** Articles in the order in which they are served, each as far as it goes; left out, all at once. */
  readonly inTurn?: readonly Offer['news']['passage']['article'][];
};

/**
 * Takes the offer that is worth the most beside those taken already, again and again: its weight,
 * less what it repeats. The same offers give the same choice in their own order, which is kept.
 */
export function chooseOffers(offers: readonly Offer[], places: Places): readonly Offer[] {
  const chosen: Offer[] = [];
  let left = offers;
  while (chosen.length < places.count) {
    left = left.filter((offer) => isAllowed(offer, chosen, places.share));
    const best = bestBeside(nextOf(left, places), chosen);
    if (best === undefined) break;
    chosen.push(best);
  }
  return offers.filter((offer) => chosen.includes(offer));
}

/** Whether two ways of filling places repeat one another. */
export const repeats = (a: Offer, b: Offer): boolean =>
  a.lines.some((line) => b.lines.some((other) => saysTheSame(line.terms, other.terms)));

export const takenBy = (chosen: readonly Offer[], { news }: Offer): number =>
  chosen.filter((other) => other.news.passage.article === news.passage.article).length;

function isAllowed(offer: Offer, chosen: readonly Offer[], share: number): boolean {
  return (
    fitsInto(offer.size, roomAfter(chosen.map(({ size }) => size))) &&
    takenBy(chosen, offer) < share &&
    !chosen.some((other) => other.news === offer.news || repeats(other, offer))
  );
}

/** The offers of the article whose turn it is. */
function nextOf(left: readonly Offer[], { inTurn }: Places): readonly Offer[] {
  if (inTurn === undefined) return left;
  const next = inTurn.find((article) => left.some(({ news }) => news.passage.article === article));
  return left.filter(({ news }) => news.passage.article === next);
}

function bestBeside(left: readonly Offer[], chosen: readonly Offer[]): Offer | undefined {
  let best: { readonly offer: Offer; readonly worth: number } | undefined;
  for (const offer of left) {
    const worth = offer.weight - COST_OF_REPEATING * mostRepeated(offer, chosen);
    if (best === undefined || worth > best.worth) best = { offer, worth };
  }
  return best?.offer;
}

/** How much of a line the most alike of those chosen says already, from 0 to 1. */
function mostRepeated({ lines }: Offer, chosen: readonly Offer[]): number {
  const taken = chosen.flatMap((other) => other.lines);
  return lines.reduce(
    (most, { terms }) =>
      taken.reduce((each, other) => Math.max(each, overlap(other.terms, terms)), most),
    0,
  );
}
