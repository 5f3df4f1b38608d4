import { saidWords } from '../article/said-words.ts';
import { hash } from 'node:crypto';
import { wordCount } from '../search/fold.ts';
import type { QuotePassage } from '../search/passage.ts';
import { quoteStandsAlone } from './stand-alone.ts';

const FEWEST_WORDS = 8;
const MOST_WORDS = 40;

/**
 * The quote that stands alone on a day (UTC), the same for everybody all day:
 * by somebody who is named, 8 to 40 words, understood without the talk around
 * it. Every quote draws a number for the day and the lowest wins, so a quote
 * that is added or removed seldom changes whose day it is. `undefined` where
 * no quote qualifies.
 */
export function pullQuote(quotes: readonly QuotePassage[], day: Date): QuotePassage | undefined {
  const date = day.toISOString().slice(0, 'YYYY-MM-DD'.length);
  let winner: { readonly passage: QuotePassage; readonly drawn: string } | undefined;
  for (const passage of quotes) {
    const drawn = hash('sha256', `${date} ${passage.key}`);
    // Reading a quote costs more than drawing for it, and few draw low enough to be read.
    if (winner !== undefined && drawn >= winner.drawn) continue;
    if (qualifies(passage)) winner = { passage, drawn };
  }
  return winner?.passage;
}

function qualifies({ speaker, quote }: QuotePassage): boolean {
  const said = saidWords(quote);
  if (speaker === undefined || !quoteStandsAlone(said)) return false;
  const words = wordCount(said);
  return words >= FEWEST_WORDS && words <= MOST_WORDS;
}
