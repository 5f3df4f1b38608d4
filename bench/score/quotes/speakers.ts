import type { GoldSpeaker } from './gold.ts';
import { folded, tokens } from './words.ts';

/** Whether who spoke was told rightly, wrongly or not at all. */
export type Naming = 'right' | 'wrong' | 'nobody';

/** What may follow a family name. */
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'esq']);

/** Words that tell nothing of a role. */
const EMPTY = new Set('the a an who and mr mrs ms of for in at to'.split(' '));

/** Judges a speaker; `undefined` where the gold does not know who spoke. */
export function judgeSpeaker(gold: GoldSpeaker, said: string | undefined): Naming | undefined {
  const heads = headsOf(gold);
  if (heads === undefined) return undefined;
  if (said === undefined || said === '') return 'nobody';
  const words = new Set(withoutSuffix(tokens(said).map(folded)));
  return heads.some((head) => words.has(head)) ? 'right' : 'wrong';
}

/** The words of which one must be in the speaker that was told. */
function headsOf(gold: GoldSpeaker): string[] | undefined {
  switch (gold.cls) {
    case 'named':
      return [folded(gold.head), ...tokens(folded(gold.head))];
    case 'pronoun':
      return gold.gold === undefined ? undefined : [folded(gold.gold)];
    case 'nominal': {
      const noun = gold.headnoun || (tokens(gold.text).at(-1) ?? '');
      return [folded(noun), ...(gold.silver_head ? [folded(gold.silver_head)] : [])];
    }
    case 'none':
      return undefined;
  }
}

function withoutSuffix(words: readonly string[]): readonly string[] {
  const last = words.findLastIndex((word) => !SUFFIXES.has(word));
  return words.slice(0, Math.max(last, 0) + 1);
}

/**
 * How well a role fits what the text prints around the name: the F1 of their words. `undefined`
 * where the text prints nothing but the name.
 */
export function roleFit(
  { name, text }: { readonly name: string; readonly text: string },
  role: string | undefined,
): number | undefined {
  const inName = new Set(tokens(name));
  const wanted = telling(text).filter((token) => !inName.has(token));
  if (wanted.length === 0) return undefined;
  const given = telling(role ?? '');
  return (2 * shared(wanted, given)) / (wanted.length + given.length);
}

function telling(text: string): string[] {
  return tokens(text).filter((token) => !EMPTY.has(token));
}

/** How many words two lists share, each as often as it stands in both. */
function shared(some: readonly string[], others: readonly string[]): number {
  const left = [...others];
  return some.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}
