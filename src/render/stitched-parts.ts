import type { Part, Place } from '../verify/checked.ts';
import { mark, publishedOn } from './citation.ts';
import { escapeLine } from './escape.ts';
import { label } from './label.ts';

/** Each part of a stitched text with its own source, and between two of one place the words left out. */
export function stitchedParts(parts: readonly Part[]): readonly (readonly [string, ...string[]])[] {
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
  return `${gap}**Part ${at + 1}**, ${whose(place)} · ${mark(place.passage.article, { text: place.words || words }, undefined)}, ${publishedOn(place.passage.article)}\n> ${shown}`;
}

function whose({ quote, manner }: Place): string {
  if (quote?.speaker !== undefined) return label(quote.speaker);
  return manner === 'told' ? 'the article’s own words' : 'speaker not named';
}
