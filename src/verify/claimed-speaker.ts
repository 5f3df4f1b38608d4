import { foldPhrase } from '../search/fold.ts';
import type { QuotePassage } from '../search/passage.ts';

/** Forms of address and initials tell nobody from anybody. */
const SAYS_NOTHING = /^(?:.|mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|professor|president)$/;

/** Whether the one who is quoted goes by every name that was claimed: `Ruiz` is Ana Ruiz, `Ana Lopez` is not. */
export function isClaimed(claimed: string, { speaker, quote }: QuotePassage): boolean {
  const wanted = namesIn(claimed);
  return [speaker, quote.speaker].some((name) => {
    const own = new Set(foldPhrase(name ?? '').split(' '));
    return wanted.length > 0 && wanted.every((word) => own.has(word));
  });
}

function namesIn(claimed: string): readonly string[] {
  const words = foldPhrase(claimed).split(' ').filter(Boolean);
  const telling = words.filter((word) => !SAYS_NOTHING.test(word));
  return telling.length > 0 ? telling : words;
}
