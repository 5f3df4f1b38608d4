import { hash } from 'node:crypto';
import type { Article, Quote } from '../article/article.ts';
import type { Registers } from '../article/registers.ts';
import { standsAlone } from '../article/wording.ts';
import { foldPhrase } from './fold.ts';
import type { QuotePassage, SectionPassage } from './passage.ts';

/** Fits twice into a `custom_id` with room for everything else; 36^10 leaves collisions to luck. */
const KEY_LENGTH = 10;

/** Everything in a library that a search can find, in the order of its articles. */
export type Passages = {
  readonly sections: readonly SectionPassage[];
  readonly quotes: readonly QuotePassage[];
};

/** Turns articles into passages. The same articles give the same keys on every machine. */
export function passagesOf(articles: readonly Article[], registers: Registers): Passages {
  const keyOf = newKeys();
  const nameOf = speakerNames(registers);
  const sections = articles.flatMap((article) =>
    article.sections.map((section): SectionPassage => ({
      kind: 'section',
      key: keyOf(section.id),
      article,
      section,
    })),
  );
  const sectionById = new Map(sections.map(({ section }) => [section.id, section]));
  const quotes = articles.flatMap((article) =>
    article.quotes.filter(isWorthFinding).flatMap((quote): QuotePassage[] => {
      const section = sectionById.get(quote.sectionId);
      if (section === undefined) return [];
      const speaker = quote.speaker === undefined ? undefined : nameOf(quote.speaker);
      return [{ kind: 'quote', key: keyOf(quote.id), article, section, quote, speaker }];
    }),
  );
  return { sections, quotes };
}

/** A few words that nobody is told to have said answer no question. */
const isWorthFinding = ({ text, speaker }: Quote): boolean =>
  speaker !== undefined || standsAlone(text, { start: 0, end: text.length });

/**
 * Short keys from long ids. Where two ids of one library would share a key, the
 * later one takes the next characters of its hash.
 */
function newKeys(): (id: string) => string {
  const taken = new Set<string>();
  return (id) => {
    const digits = BigInt(`0x${hash('sha256', id)}`).toString(36);
    for (let from = 0; from + KEY_LENGTH <= digits.length; from += 1) {
      const key = digits.slice(from, from + KEY_LENGTH);
      if (taken.has(key)) continue;
      taken.add(key);
      return key;
    }
    throw new Error(`No free key for ${id}: two passages share one id`);
  };
}

/**
 * The register's name for a printed one, else the printed one. A name that two
 * people are printed under is left as it is: nobody is named by a guess.
 */
function speakerNames({ speakers }: Registers): (printed: string) => string {
  const names = new Map<string, Set<string>>();
  for (const { name, printed } of speakers) {
    for (const form of [name, ...printed]) {
      const fold = foldPhrase(form);
      names.set(fold, (names.get(fold) ?? new Set()).add(name));
    }
  }
  return (printed) => {
    const [name, another] = names.get(foldPhrase(printed)) ?? [];
    return name === undefined || another !== undefined ? printed : name;
  };
}
