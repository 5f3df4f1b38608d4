import type { Article } from '../article/article.ts';

/** Things that are told of before they are called so: "the case", "that order", "the act's rules". English only. */
const TOLD = String.raw`(?:acts?|agreement|aircraft|area|bill|building|bus|case|compan(?:y|ies)|court|deal|decision|district|driver|exemption|finding|fine|firms?|inquiry|judge|judgment|justices|law|measures?|model|opinion|order|plan|plane|proposal|question|regulator|rules?|ruling|team|vehicle|venture)`;
/** Words that say which one is meant; that it was "on Friday" or "on 2 May" says only when. */
const WHICH = String.raw`(?!\s(?:(?:by|in|on|from)(?!\s(?:\d|\p{L}+day\b))|of|to|that|which|who|for|between|with|against|at|over|under|called|known)\b|,\s(?:the|a|an|which|who)\b)`;
const HANGING = new RegExp(
  String.raw`\b(?:the|that|those|such)\s(?:(?:final|first|second|third|latest|new|same)\s)?(${TOLD})\b${WHICH}`,
  'giu',
);
/** Words that add to something unsaid, or point at it. */
const ADDING = /\b(?:also|too|likewise|no such|there[.,])(?![\p{L}\p{N}])/iu;

const NO_WORDS: ReadonlySet<string> = new Set();

/** "This proposal" was told of before; "this week" is a time. */
const POINTED_AT =
  /\b(?:this|these)\s(?!(?:weeks?|months?|years?|mornings?|afternoons?|evenings?|nights?|springs?|summers?|autumns?|winters?|weekends?|days?|time|decade|century)\b)\p{Ll}/iu;

/** Hanging on so many things, a sentence can hardly hang more. */
const MOST = 2;

/**
 * How much of a sentence hangs on sentences that are not shown with it, from 0 to 1: things told
 * before ("the deal"), people whom it calls by a surname that only the text around it explains, an
 * "also". Unlike what `refersBack` finds it can be read alone; it says less.
 */
export function leaning(sentence: string, { quotes }: Pick<Article, 'quotes'>): number {
  const things = [...sentence.matchAll(HANGING)].filter(
    ({ index, 1: noun = '' }) =>
      !sentence.slice(0, index).toLowerCase().includes(noun.toLowerCase()),
  );
  const words = quotes.length === 0 ? NO_WORDS : new Set(sentence.split(/[^\p{L}\p{M}-]+/u));
  const isBare = quotes.some(({ speaker = '' }) => {
    const surname = speaker.slice(speaker.lastIndexOf(' ') + 1);
    return words.has(surname) && !sentence.includes(speaker);
  });
  const count =
    things.length +
    (isBare ? 1 : 0) +
    (ADDING.test(sentence) ? 1 : 0) +
    (POINTED_AT.test(sentence) ? 1 : 0);
  return Math.min(count, MOST) / MOST;
}
