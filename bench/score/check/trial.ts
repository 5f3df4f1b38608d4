import type { QuotePassage, SectionPassage } from '../../../src/search/passage.ts';
import type { Scan } from './scan.ts';

/** A quote to be checked, and how it came about. */
export type Trial = {
  readonly kind: string;
  readonly text: string;
  readonly claimed: string | undefined;
  readonly isTrue: boolean;
  /** Of an altered one: whether it is so by a scan of a whole library. A larger library may have its words. */
  readonly isWrong?: (scan: Scan) => boolean;
};

/** What quotes are made from. */
export type Material = {
  readonly sections: readonly SectionPassage[];
  readonly quotes: readonly QuotePassage[];
  readonly random: () => number;
};

/** A way to make one; `undefined` where what was picked does not allow it. */
export type Maker = (material: Material) => Omit<Trial, 'kind' | 'isTrue'> | undefined;

/** Picks that are tried for one quote before its kind is given up. */
const MOST_PICKS = 2_000;

/** `count` quotes, of each kind as many; each is what its kind says, by a scan of the whole library. */
export function trialsOf(
  makers: Readonly<Record<string, Maker>>,
  count: number,
  isTrue: boolean,
  material: Material,
  scan: Scan,
): readonly Trial[] {
  const kinds = Object.entries(makers);
  return kinds.flatMap(([kind, make], at) => {
    const wanted =
      Math.floor(((at + 1) * count) / kinds.length) - Math.floor((at * count) / kinds.length);
    return Array.from({ length: wanted }, (): Trial => {
      for (let pick = 0; pick < MOST_PICKS; pick += 1) {
        const made = make(material);
        if (made !== undefined && made.isWrong?.(scan) !== false) return { ...made, kind, isTrue };
      }
      throw new Error(`The library has too little for “${kind}”.`);
    });
  });
}

export function pickFrom<T>(from: readonly T[], random: () => number): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
}

/** A whole sentence of at least eight words, and those of its paragraph behind it. */
export function sentenceFrom({ sections, random }: Material): readonly string[] | undefined {
  const { section } = pickFrom(sections, random);
  const paragraph = pickFrom(section.paragraphs, random);
  const at = Math.floor(random() * paragraph.sentences.length);
  const sentences = paragraph.sentences.slice(at).map(({ text }) => text);
  return (sentences[0] ?? '').split(' ').length >= 8 ? sentences : undefined;
}

/** What somebody said, without the outer marks of its parts. */
export const partsOf = ({ quote }: QuotePassage): readonly string[] =>
  quote.parts.map(({ text }) => text.replaceAll(/^[“"]|[”"]$/g, ''));
