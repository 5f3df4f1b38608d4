import { editsBetween, editsForgiven } from './edits.ts';
import { type Language, RULES } from './language.ts';
import { type NearWords, nearWords } from './near-words.ts';
import { type Unit, unitsOf } from './query.ts';
import { laidOut } from './words.ts';

/** A word in more passages than this is as likely meant as a small one. */
const COMMON_WORD = 20;

/** A word of the library, and how many passages hold it in any of its forms. */
export type KnownWord = { readonly word: string; readonly passages: number };

/** Words at most so many slips away (`NearWords`), in no order. */
export type WordsNear = (word: string, edits: number) => readonly KnownWord[];

/** A known word that is so many slips from what was typed. */
type LikeWord = KnownWord & { readonly edits: number };

/** Nobody slips in a longer word and hopes; names of chemicals and addresses are that long. */
const LONGEST = 30;

/**
 * The words that somebody may have meant who typed one that the library does not know, nearest
 * first, then the one in more passages. Short words have no slips, and nobody slips in the first
 * letter and in another.
 */
export function wordsLike(typed: string, wordsNear: WordsNear): readonly LikeWord[] {
  const forgiven = typed.length > LONGEST ? 0 : editsForgiven(typed);
  if (forgiven === 0) return [];
  return wordsNear(typed, forgiven)
    .map((near) => ({ ...near, edits: editsBetween(typed, near.word) }))
    .toSorted((a, b) => a.edits - b.edits || b.passages - a.passages || (a.word < b.word ? -1 : 1));
}

/**
 * Prepares telling what was meant by a word of a query that no passage holds. A small word (`thier`)
 * comes back with nothing to look up. `undefined` where nothing is near.
 */
export async function respelling(
  languages: readonly Language[],
  wordsNear: WordsNear,
  pause: () => Promise<void>,
): Promise<(unit: Unit) => Unit | undefined> {
  const stopWords = new Set(languages.flatMap((each) => [...RULES[each].stopWords]));
  const small = await nearWords(laidOut([...stopWords].toSorted()), pause);
  return (unit) => {
    const [near] = wordsLike(unit.word, wordsNear);
    const isCommon = near?.edits === 1 && near.passages > COMMON_WORD;
    const smallOne = isCommon ? undefined : slipOf(unit.word, small);
    if (smallOne !== undefined) return { ...unit, word: smallOne, terms: [] };
    if (near === undefined) return undefined;
    const [meant] = unitsOf(near.word, languages);
    return meant && { ...meant, times: unit.times };
  };
}

/** The small word that this is a slip of. */
function slipOf(typed: string, small: NearWords): string | undefined {
  return editsForgiven(typed) === 0 ? undefined : small.near(typed, 1)[0];
}
