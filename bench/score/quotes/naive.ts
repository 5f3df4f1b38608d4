import type { FoundQuote } from './segments.ts';

/** A pair of marks in one paragraph; the last may stay open, as it does where the next goes on. */
const PAIR = /["“](?<body>[^"“”]+)(?:["”]|$)/g;

const CUE =
  '(?:said|says|told|added|asked|wrote|tweeted|explained|noted|argued|replied|continued|insisted|announced|stated|called)';
const NAME = String.raw`(?<name>\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,3})`;

/** Shorter pairs are titles and scare quotes more often than quotes. */
const LEAST_WORDS = 5;

/** How far a cue may stand from its quote. */
const REACH = 150;

/** In the order in which they are tried: what follows the quote stands nearer than what goes before. */
const CUES = [
  { stands: 'after', pattern: new RegExp(`^[ ,]*${CUE} (?:\\p{Ll}[\\p{L}-]* ){0,4}${NAME}`, 'u') },
  { stands: 'after', pattern: new RegExp(`^[ ,]*${NAME} ${CUE}\\b`, 'u') },
  { stands: 'before', pattern: new RegExp(`${NAME} (?:\\p{Ll}+ )?${CUE}\\b[^.]{0,60}$`, 'u') },
] as const;

/**
 * What an afternoon's expression finds: pairs of marks around five words or more, and the name at
 * the nearest verb of saying. What ours is compared with, and no part of the product.
 */
export function naiveQuotes(text: string): FoundQuote[] {
  let offset = 0;
  return text.split('\n').flatMap((paragraph) => {
    const start = offset;
    offset += paragraph.length + 1;
    return [...paragraph.matchAll(PAIR)]
      .filter(({ groups }) => (groups?.['body']?.match(/\w+/g)?.length ?? 0) >= LEAST_WORDS)
      .map(({ index, 0: { length } }) => ({
        parts: [{ start: start + index, end: start + index + length }],
        speaker: speakerAt(paragraph, index, index + length),
        role: undefined,
      }));
  });
}

function speakerAt(paragraph: string, start: number, end: number): string | undefined {
  const around = {
    after: paragraph.slice(end, end + REACH),
    before: paragraph.slice(Math.max(0, start - REACH), start),
  };
  for (const { stands, pattern } of CUES) {
    const name = pattern.exec(around[stands])?.groups?.['name'];
    if (name !== undefined) return name;
  }
  return undefined;
}
