import type { Paragraph, Printed, Quote, Section } from './article.ts';
import { attribute, type Attributed, type AttributedPart } from './attribution.ts';
import { cut, type Galley } from './galley.ts';

/** A section as its reader cut it, before the quotes are known. */
export type Draft = Omit<Section, 'paragraphs'> & {
  readonly paragraphs: readonly (Paragraph & { readonly galley: Galley })[];
};

/**
 * Finds what people said in the sections of a file, and who said it: a name as printed in
 * full somewhere in the article, a description (`police spokesman`) where the
 * text names nobody, nothing where it does not say.
 */
export function quotesIn(file: string, sections: readonly Draft[]): Quote[] {
  const texts = sections.map(({ paragraphs }) => paragraphs.map(({ galley }) => galley.text));
  return attribute(texts).flatMap((found, place) => {
    const section = sections[place];
    if (section === undefined) return [];
    return found
      .flatMap((quote) => parted(file, section, quote))
      .map((quote, n) => toQuote(file, section, quote, n + 1));
  });
}

/**
 * A quote ends where something else than the next paragraph follows: a picture, a table, a line across,
 * a block quote below plain text.
 */
function parted(file: string, section: Draft, { parts, ...said }: Attributed): Attributed[] {
  const runs: AttributedPart[][] = [];
  let before: AttributedPart | undefined;
  for (const part of parts) {
    if (before !== undefined && areNeighbours(file, section, before, part)) runs.at(-1)?.push(part);
    else runs.push([part]);
    before = part;
  }
  return runs.map((run) => ({ ...said, parts: run }));
}

function areNeighbours(
  file: string,
  { paragraphs }: Draft,
  { paragraph: from }: AttributedPart,
  { paragraph: to }: AttributedPart,
): boolean {
  const [above, below] = [paragraphs[from], paragraphs[to]];
  if (from === to || above === undefined || below === undefined) return from === to;
  const isBlank = file.slice(above.end, below.start).replaceAll(UNPRINTED, '').trim() === '';
  return isBlank && isInBlockQuote(file, above.start) === isInBlockQuote(file, below.start);
}

/** Marks at the edges of Markdown paragraphs that print nothing. */
const UNPRINTED = /[>*_~]/g;

const isInBlockQuote = (file: string, at: number): boolean =>
  /^[ \t]*>/.test(file.slice(file.lastIndexOf('\n', at - 1) + 1, at));

function toQuote(file: string, section: Draft, found: Attributed, count: number): Quote {
  const [first, last] = [found.parts[0], found.parts.at(-1)];
  if (first === undefined || last === undefined) {
    throw new Error(`A quote of ${section.id} has no part`);
  }
  return {
    ...through(file, section, first, last),
    id: `${section.id}/q${count}`,
    sectionId: section.id,
    parts: found.parts.map(({ paragraph, start, end }) =>
      cut(galleyOf(section, paragraph), start, end),
    ),
    speaker: found.speaker,
    role: found.role,
  };
}

/** From the beginning of one part to the end of another, which may stand some paragraphs on. */
function through(file: string, section: Draft, from: AttributedPart, to: AttributedPart): Printed {
  let printed = cut(
    galleyOf(section, from.paragraph),
    from.start,
    from.paragraph === to.paragraph ? to.end : galleyOf(section, from.paragraph).text.length,
  );
  for (let at = from.paragraph + 1; at <= to.paragraph; at += 1) {
    const galley = galleyOf(section, at);
    const next = cut(galley, 0, at === to.paragraph ? to.end : galley.text.length);
    const between = file.slice(printed.end, next.start).replaceAll(UNPRINTED, '');
    printed = { ...printed, end: next.end, text: `${printed.text}${between}${next.text}` };
  }
  return printed;
}

function galleyOf({ id, paragraphs }: Draft, paragraph: number): Galley {
  const galley = paragraphs[paragraph]?.galley;
  if (galley === undefined) throw new Error(`A quote of ${id} stands in no paragraph`);
  return galley;
}
