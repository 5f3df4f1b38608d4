import type { Piece } from './align.ts';
import { altered } from './altered.ts';
import type { Checked, Outcome, Place, SpeakerTrouble } from './checked.ts';
import { saidByClaimed } from './claimed-speaker.ts';
import type { Library } from './library.ts';
import { type Found, foundIn } from './place.ts';
import { foldsOf, read, type Reading } from './reading.ts';
import type { Source } from './source.ts';
import { stitched } from './stitched.ts';

/** Sections that are searched for all the words. */
const EXAMINED = 24;

/** Whether there is anything in a text that can be checked. */
export const hasWords = (text: string): boolean => read(text).words.length > 0;

/**
 * Checks a text against the library: whether its words stand there, in their order and with nothing
 * changed but what `Folding` names, and whether they are the claimed speaker's. Likeness never passes
 * anything: it only chooses the passage that an altered text is shown beside. The time that it takes is
 * bounded whatever the text is.
 */
export function check(text: string, claimed: string | undefined, library: Library): Checked {
  const asked = read(text);
  const sources = library.holding(foldsOf(asked), claimed, EXAMINED);
  const shared = { text, claimed, searched: library.articles };
  return { ...outcomeOf(asked, claimed, sources, library), ...shared };
}

function outcomeOf(
  asked: Reading,
  claimed: string | undefined,
  sources: readonly Source[],
  library: Library,
): Outcome {
  if (asked.words.length === 0) return { verdict: 'absent', closest: undefined };
  const nearby = sources.length > 0 ? sources : library.about(asked);
  const found = nearby.flatMap((source) => foundIn(source, asked));
  const same = found.filter(({ run }) => !run.marksDiffer);
  const clean = same.filter(({ place }) => place.cut.turns === undefined);
  if (clean.length > 0) return attributed(placesOf(clean), claimed);
  const turned = same[0];
  if (turned !== undefined) return cutAtEdge(turned, asked);
  return stitched(asked, nearby, library) ?? altered(asked, nearby, found, library);
}

/** Each quote and each section once, those first that need the least folding and are somebody's words. */
function placesOf(found: readonly Found[]): readonly Place[] {
  const places = found.map(({ place }) => place).toSorted((a, b) => rankOf(a) - rankOf(b));
  const seen = new Set<string>();
  return places.filter(({ quote, passage }) => seen.size !== seen.add((quote ?? passage).key).size);
}

const MANNERS = ['said', 'marked', 'within', 'told'];

const rankOf = ({ manner, foldings }: Place) => MANNERS.indexOf(manner) * 10 + foldings.length;

function attributed(places: readonly Place[], claimed: string | undefined): Outcome {
  if (claimed === undefined) return { verdict: 'exact', places, others: [] };
  const isClaimed = saidByClaimed(claimed);
  const theirs = places.filter(
    ({ manner, quote }) => manner === 'said' && quote !== undefined && isClaimed(quote),
  );
  if (theirs.length === 0) return { verdict: 'speaker', why: troubleWith(places), places };
  return {
    verdict: 'exact',
    places: theirs,
    others: places.filter((each) => !theirs.includes(each)),
  };
}

function troubleWith([first]: readonly Place[]): SpeakerTrouble {
  if (first?.manner === 'told') return 'unquoted';
  if (first?.manner === 'within') return 'within';
  return first?.quote?.speaker === undefined ? 'unnamed' : 'other';
}

/** All the words stand there, but without the ones beside them they say something else. */
function cutAtEdge({ place }: Found, { text }: Reading): Outcome {
  const { before, behind, turns } = place.cut;
  const pieces = [
    ...(turns === 'behind' || before === '' ? [] : [missing(`${before} `)]),
    { same: true, yours: text.trim(), theirs: place.words },
    ...(turns === 'before' || behind === ''
      ? []
      : [missing(/^[\p{L}\p{N}]/u.test(behind) ? ` ${behind}` : behind)]),
  ];
  return { verdict: 'altered', cause: 'edge', closest: { place, pieces } };
}

const missing = (words: string): Piece => ({ same: false, yours: '', theirs: words });
