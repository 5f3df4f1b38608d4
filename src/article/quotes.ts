import type { Paragraph, Quote, Section } from './article.ts';
import { attribute, type Attributed } from './attribution.ts';
import { cut, type Galley } from './galley.ts';

/** A section as its reader cut it, before the quotes are known. */
export type Draft = Omit<Section, 'paragraphs'> & {
  readonly paragraphs: readonly (Paragraph & { readonly galley: Galley })[];
};

/**
 * Finds what people said in an article, and who said it: a name as printed in
 * full somewhere in the article, a description (`police spokesman`) where the
 * text names nobody, nothing where it does not say.
 */
export function quotesIn(sections: readonly Draft[]): Quote[] {
  const texts = sections.map(({ paragraphs }) => paragraphs.map(({ galley }) => galley.text));
  return attribute(texts).flatMap((found, place) => {
    const section = sections[place];
    return section === undefined ? [] : found.map((quote, n) => toQuote(section, quote, n + 1));
  });
}

function toQuote(section: Draft, found: Attributed, count: number): Quote {
  const galley = section.paragraphs[found.paragraph]?.galley;
  const [first, last] = [found.parts[0], found.parts.at(-1)];
  if (galley === undefined || first === undefined || last === undefined) {
    throw new Error(`A quote of ${section.id} stands in no paragraph`);
  }
  return {
    ...cut(galley, first.start, last.end),
    id: `${section.id}/q${count}`,
    sectionId: section.id,
    parts: found.parts.map(({ start, end }) => cut(galley, start, end)),
    speaker: found.speaker,
    role: found.role,
  };
}
