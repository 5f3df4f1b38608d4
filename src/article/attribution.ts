import type { Span } from './article.ts';
import { joined } from './joining.ts';
import { peopleOf } from './people.ts';
import { meaningOf } from './pronouns.ts';
import { type ReadLine, readLine } from './read-line.ts';
import { handOver, NOBODY_BEFORE, signedBy } from './running-on.ts';
import { isSaid } from './said.ts';
import { type Spoken, speakingIn } from './speaking.ts';
import { toldSexes } from './told-sex.ts';
import { type Hear, hearing } from './voices.ts';

/** A quote by its places in the text of one paragraph. */
export type Attributed = {
  /** The paragraph's place in its section. */
  readonly paragraph: number;
  readonly parts: readonly Span[];
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
  const people = peopleOf(lines.flatMap(({ mentions }) => mentions));
  const told = toldSexes(lines, people);
  return read.map((section) =>
    attributeSection(section, hearing(people, meaningOf(section, people, told))),
  );
}

function attributeSection(lines: readonly ReadLine[], hear: Hear): Attributed[] {
  let before = NOBODY_BEFORE;
  return lines.flatMap((line, paragraph) => {
    const spoken = speakingIn(line, signedBy(lines[paragraph + 1], hear) ?? before, hear);
    before = handOver(line, spoken, hear);
    const isHeard = spoken.some(({ voice }) => voice !== undefined);
    return joined(line, spoken)
      .filter((quote) => isSaid(line, quote, isHeard))
      .map((quote) => toAttributed(quote, paragraph));
  });
}

function toAttributed(quote: readonly Spoken[], paragraph: number): Attributed {
  return {
    paragraph,
    parts: quote.map(({ stretch: { start, end } }) => ({ start, end })),
    speaker: quote[0]?.voice?.speaker,
    role: quote[0]?.voice?.role,
  };
}
