import { foldPhrase } from '../search/fold.ts';
import type { QuotePassage } from '../search/passage.ts';

/** Forms of address and initials tell nobody from anybody. */
const SAYS_NOTHING = /^(?:.|mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|professor|president)$/;

/**
 * Whether the one who is quoted goes by every name that was claimed: `Ruiz` is Ana Ruiz, `Ana Lopez` is
 * not. Each name is folded once, as one person is quoted many times.
 */
export function saidByClaimed(claimed: string): (passage: QuotePassage) => boolean {
  const wanted = namesIn(claimed);
  const known = new Map<string, boolean>();
  const fits = (name: string | undefined): boolean => {
    if (name === undefined) return false;
    const answer = known.get(name) ?? hasAll(wanted, foldPhrase(name));
    known.set(name, answer);
    return answer;
  };
  return ({ speaker, quote }) => fits(speaker) || fits(quote.speaker);
}

function hasAll(wanted: readonly string[], name: string): boolean {
  const own = new Set(name.split(' '));
  return wanted.length > 0 && wanted.every((word) => own.has(word));
}

function namesIn(claimed: string): readonly string[] {
  const words = foldPhrase(claimed).split(' ').filter(Boolean);
  const telling = words.filter((word) => !SAYS_NOTHING.test(word));
  return telling.length > 0 ? telling : words;
}
