import { behindAdverbs, isAccordedTo, isVerbAt } from './cue-verbs.ts';
import type { Phrase } from './phrase.ts';
import type { Line, Token } from './tokens.ts';
import { FUNCTION_WORDS, LINKS } from './words/small-words.ts';
import { AUXILIARIES, BE } from './words/verbs.ts';
import { listed } from './words/listed.ts';

/** What somebody is in a sentence, as far as the words beside them tell. */
export type Part = 'speaker' | 'subject' | 'object' | 'aside';

const ASIDE = listed(`about against between by into like over than`);

/** The part that a phrase has: `Ruiz said` speaks, `with Ruiz` stands aside. */
export function partOf(line: Line, { from, to }: Pick<Phrase, 'from' | 'to'>): Part {
  const { tokens } = line;
  if (speaks(tokens, from, to)) return 'speaker';
  const before = tokens[from - 1];
  if (before !== undefined && (ASIDE.has(before.lower) || LINKS.has(before.lower))) return 'aside';
  const isFirst = before === undefined || before.stop || before.text === ',';
  return isFirst || isVerbLike(tokens, to) ? 'subject' : 'object';
}

/** `Ruiz said`, `“…,” said Ruiz`, `according to Ruiz` */
function speaks(tokens: readonly Token[], from: number, to: number): boolean {
  if (isAccordedTo(tokens, from)) return true;
  return isVerbAt(tokens, to) || (isVerbAt(tokens, from - 1) && tokens[from - 2]?.kind !== 'word');
}

function isVerbLike(tokens: readonly Token[], from: number): boolean {
  const at = behindAdverbs(tokens, from);
  const token = tokens[at];
  if (token?.kind !== 'word' || token.capital) return false;
  if (BE.has(token.lower) || AUXILIARIES.has(token.lower)) return true;
  return !FUNCTION_WORDS.has(token.lower) && /(?:[^e]ed|[^s]s)$/.test(token.lower);
}
