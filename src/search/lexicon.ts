import { weightsOf } from './engine.ts';
import type { KeptLayer } from './kept-layer.ts';
import type { Layer } from './layer.ts';
import { type NearWords, nearWords } from './near-words.ts';
import { type List, type Postings, summed } from './postings.ts';
import type { Lists } from './pressing.ts';
import { remembering } from './remembering.ts';
import type { KnownWord } from './respelling.ts';
import { termsSpelled } from './spellings.ts';
import { numberOf, wordAt } from './words.ts';

/** An index's layers: the passages of some are there, those of others were there once and went. */
export type Layers = {
  /** By ascending place. The first is the last that was built whole. */
  readonly there: readonly KeptLayer[];
  readonly gone: readonly KeptLayer[];
};

/** Everything that is known of terms and words, over all layers. */
export type Lexicon = {
  readonly passagesWith: (term: string) => number;
  /** Its postings as they lie, with what their scores weigh; places that went may be among them. */
  readonly listsOf: (term: string) => readonly List[];
  /** The same as one list, without places that went. */
  readonly postingsOf: (term: string) => Postings;
  /** `NearWords`, as far as passages print them. */
  readonly wordsNear: (word: string, edits: number) => readonly KnownWord[];
};

/** Terms whose lists are found again at once. */
const REMEMBERED = 500;

/** Prepares looking up terms; `hasGone` tells places that went. Awaits `pause` on the way. */
export async function lexiconOver(
  layers: Layers,
  hasGone: ((place: number) => boolean) | undefined,
  pause: () => Promise<void>,
): Promise<Lexicon> {
  const near: NearWords[] = [];
  for (const { spelled } of layers.there) near.push(await nearWords(spelled.words, pause));
  const find = remembering(
    REMEMBERED,
    (term: string) => term,
    (term) => findTerm(term, layers),
  );
  const passagesWith = (term: string) => find(term).passages;
  return {
    passagesWith,
    listsOf: (term) => find(term).lists,
    postingsOf: (term) => summed(find(term).lists, hasGone),
    wordsNear(word, edits) {
      const words = new Set(near.flatMap((each) => each.near(word, edits)));
      return [...words].flatMap((each) => {
        const terms = termsOf(each, layers);
        return terms.length === 0
          ? []
          : { word: each, passages: Math.max(...terms.map(passagesWith)) };
      });
    },
  };
}

/** The terms of a word, as far as passages that are there print it. */
function termsOf(word: string, { there, gone }: Layers): readonly string[] {
  const times = new Map<string, number>();
  const count = (layer: Layer, by: number) => {
    for (const spelled of termsSpelled(layer.spelled, word)) {
      const term = wordAt(layer.terms, spelled.term);
      times.set(term, (times.get(term) ?? 0) + by * spelled.times);
    }
  };
  for (const layer of there) count(layer, 1);
  for (const layer of gone) count(layer, -1);
  return [...times].flatMap(([term, left]) => (left > 0 ? term : []));
}

type Found = { readonly passages: number; readonly lists: readonly List[] };

function findTerm(term: string, { there, gone }: Layers): Found {
  const at = there.map(({ terms }) => numberOf(terms, term));
  if (at.every((number) => number < 0)) return { passages: 0, lists: [] };
  const goneAt = gone.map(({ terms }) => numberOf(terms, term));
  const over = (of: (layer: Layer, number: number) => number): number =>
    sumOf(there, at, of) - sumOf(gone, goneAt, of);
  const passages = sumOf(there, [], allOf) - sumOf(gone, [], allOf);
  const weights = weightsOf(passages, {
    all: over(({ all }, number) => lengthOf(all, number)),
    title: over(({ title }, number) => lengthOf(title, number)),
  });
  const lists = there.flatMap(({ all, title }, layer): List[] => {
    const number = at[layer] ?? -1;
    if (number < 0) return [];
    return [listOf(all, number, weights.all), listOf(title, number, weights.title)];
  });
  return {
    passages: over(({ counts }, number) => counts[number] ?? 0),
    lists: lists.filter(({ places }) => places.length > 0),
  };
}

const allOf = ({ about }: Layer): number => about.passages;

function sumOf(
  layers: readonly Layer[],
  numbers: readonly number[],
  of: (layer: Layer, number: number) => number,
): number {
  return layers.reduce((sum, layer, at) => {
    const number = numbers[at] ?? 0;
    return number < 0 ? sum : sum + of(layer, number);
  }, 0);
}

const lengthOf = ({ starts }: Lists, number: number): number =>
  (starts[number + 1] ?? 0) - (starts[number] ?? 0);

function listOf({ starts, places, scores }: Lists, number: number, weight: number): List {
  const [from, to] = [starts[number], starts[number + 1]];
  return { places: places.subarray(from, to), scores: scores.subarray(from, to), weight };
}
