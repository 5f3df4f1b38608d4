import type { Span } from './article.ts';
import { joined } from './joining.ts';
import { peopleOf } from './people.ts';
import { plainWordsOf } from './plain-words.ts';
import { meaningOf } from './pronouns.ts';
import { type ReadLine, readLine } from './read-line.ts';
import { goesOn, handOver, type InLine, NOBODY_BEFORE, signedBy } from './running-on.ts';
import { type Around, saidOf } from './said.ts';
import { type Spoken, speakingIn } from './speaking.ts';
import { toldSexes } from './told-sex.ts';
import { type Hear, hearing } from './voices.ts';

/** A stretch of a quote in the text of one paragraph. */
export type AttributedPart = Span & {
  /** The paragraph's place in its section. */
  readonly paragraph: number;
};

/** A quote by the places of its parts, of which there is one at least. */
export type Attributed = {
  readonly parts: readonly AttributedPart[];
  readonly speaker: string | undefined;
  readonly role: string | undefined;
};

/** Who says what, section by section, from the paragraphs' texts. */
export function attribute(sections: readonly (readonly string[])[]): Attributed[][] {
  let offset = 0;
  const read = sections.map((paragraphs) =>
    paragraphs.map((text) => {
      const line = readLine(text, offset);
      offset += line.tokens.length;
      return line;
    }),
  );
  const lines = read.flat();
  const hasPlain = plainWordsOf(lines);
  const people = peopleOf(lines.flatMap(({ mentions }) => mentions));
  const told = toldSexes(lines, people);
  return read.map((section) =>
    attributeSection(section, hearing(people, meaningOf(section, people, told)), hasPlain),
  );
}

function attributeSection(
  lines: readonly ReadLine[],
  hear: Hear,
  hasPlain: Around['hasPlain'],
): Attributed[] {
  const quotes: Attributed[] = [];
  let before = NOBODY_BEFORE;
  let last: InLine | undefined;
  lines.forEach((line, paragraph) => {
    const spoken = speakingIn(line, signedBy(lines[paragraph + 1], hear) ?? before, hear);
    const isHeard = spoken.some(({ voice }) => voice !== undefined);
    const own = joined(line, spoken)
      .map((quote) => saidOf(line, quote, { isHeard, hasPlain }))
      .flatMap((quote) => toAttributed(quote, paragraph));
    const [first] = own;
    const held = last && goesOn(line, spoken, last) ? holding(quotes, last.one, paragraph - 1) : -1;
    const whole = first && together(quotes[held], first, lines);
    if (whole !== undefined) quotes[held] = whole;
    quotes.push(...(whole === undefined ? own : own.slice(1)));
    before = handOver(line, spoken, hear);
    const one = spoken.at(-1);
    last = one && { line, one };
  });
  return quotes;
}

/** How many characters, from its first mark to its last, a quote may have that runs on into another paragraph. */
const LONGEST = 1500;

/** A quote with its next part, where that makes one that can still be shown whole. */
function together(
  open: Attributed | undefined,
  next: Attributed,
  lines: readonly ReadLine[],
): Attributed | undefined {
  const [first, last] = [open?.parts[0], next.parts.at(-1)];
  if (open === undefined || first === undefined || last === undefined) return undefined;
  const between = lines.slice(first.paragraph, last.paragraph);
  const length = between.reduce((sum, { text }) => sum + text.length, last.end - first.start);
  return length > LONGEST ? undefined : { ...open, parts: [...open.parts, ...next.parts] };
}

/** The place of the quote that a stretch is part of, -1 where none is. */
const holding = (quotes: readonly Attributed[], { stretch }: Spoken, paragraph: number): number =>
  quotes.findLastIndex(({ parts }) =>
    parts.some((part) => part.paragraph === paragraph && part.start === stretch.start),
  );

function toAttributed(quote: readonly Spoken[], paragraph: number): Attributed[] {
  const [first] = quote;
  if (first === undefined) return [];
  const parts = quote.map(({ stretch: { start, end } }) => ({ paragraph, start, end }));
  return [{ parts, speaker: first.voice?.speaker, role: first.voice?.role }];
}
