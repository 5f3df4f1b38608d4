import type { Part, Place } from '../verify/checked.ts';
import { markedOn } from './citation.ts';
import { escapeLine } from './escape.ts';
import { label } from './label.ts';

/** A text that is shown in several ways: the best first, the last so short that it always fits. */
export type Versions = readonly [string, ...string[]];

/** Each part of a stitched text with its own source, and between two of one place the words left out. */
export function stitchedParts(parts: readonly Part[]): readonly Versions[] {
  return parts.map((part, at) => [
    told(part, at, escapeLine(part.words)),
    told(part, at, 'Too long to show here: see above.'),
    '',
  ]);
}

function told({ words, place, leftOut }: Part, at: number, shown: string): string {
  const gap =
    leftOut === undefined || leftOut === '' ? '' : `*Left out here:* ${escapeLine(leftOut)}\n`;
  if (place === undefined) return `**Part ${at + 1}**, not in this library\n> ${shown}`;
  const where = markedOn(place.passage.article, place.words || words);
  return `${gap}**Part ${at + 1}**, ${whose(place)} · ${where}\n> ${shown}`;
}

/** Who said the words at a place, as it is put inside a line. */
export function whose({ quote, manner }: Place): string {
  if (quote?.speaker !== undefined) return label(quote.speaker);
  return manner === 'told' ? 'the article’s own words' : 'speaker not named';
}
