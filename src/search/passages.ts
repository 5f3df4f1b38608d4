import { hash } from 'node:crypto';
import type { Article, Quote } from '../article/article.ts';
import type { Registers } from '../article/registers.ts';
import { standsAlone } from '../article/wording.ts';
import { foldPhrase } from './fold.ts';
import type { Passage, QuotePassage, SectionPassage } from './passage.ts';

/** Fits twice into a `custom_id` with room for everything else; 36^10 leaves collisions to luck. */
const KEY_LENGTH = 10;

/** Everything in a library that a search can find, in the order of its articles. */
export type Passages = {
  readonly sections: readonly SectionPassage[];
  readonly quotes: readonly QuotePassage[];
};

/** Turns articles into passages. The same articles give the same keys on every machine. */
export function passagesOf(articles: readonly Article[], registers: Registers): Passages {
  const cut = cutter(registers);
  const each = articles.map(cut);
  const withKey = newKeys();
  return {
    sections: each.flatMap(({ sections }) => sections.map(withKey)),
    quotes: each.flatMap(({ quotes }) => quotes.map(withKey)),
  };
}

/** Prepares registers for cutting article after article. Keys are the first choice of each id; see `newKeys`. */
export function cutter(registers: Registers): (article: Article) => Passages {
  const nameOf = speakerNames(registers);
  return (article) => {
    const sections = article.sections.map((section): SectionPassage => ({
      kind: 'section',
      key: firstKey(section.id),
      article,
      section,
    }));
    const sectionById = new Map(article.sections.map((section) => [section.id, section]));
    const quotes = article.quotes.filter(isWorthFinding).flatMap((quote): QuotePassage[] => {
      const section = sectionById.get(quote.sectionId);
      if (section === undefined) return [];
      const speaker = quote.speaker === undefined ? undefined : nameOf(quote.speaker);
      return [{ kind: 'quote', key: firstKey(quote.id), article, section, quote, speaker }];
    });
    return { sections, quotes };
  };
}

/** A few words that nobody is told to have said answer no question. */
const isWorthFinding = ({ text, speaker }: Quote): boolean =>
  speaker !== undefined || standsAlone(text, { start: 0, end: text.length });

const digitsOf = (id: string): string => BigInt(`0x${hash('sha256', id)}`).toString(36);

/** A short key from a long id. */
const firstKey = (id: string): string => digitsOf(id).slice(0, KEY_LENGTH);

/**
 * Gives each passage a key of its own, and notes it under that. Where two ids of one library come to
 * one key, the later passage is told anew with the next characters of its hash.
 */
export function newKeys(taken = new Map<string, Passage>()): <P extends Passage>(passage: P) => P {
  return (passage) => {
    const id = passage.kind === 'quote' ? passage.quote.id : passage.section.id;
    const key = taken.has(passage.key) ? freeKey(id, taken) : passage.key;
    const own = key === passage.key ? passage : { ...passage, key };
    taken.set(key, own);
    return own;
  };
}

function freeKey(id: string, taken: ReadonlyMap<string, Passage>): string {
  const digits = digitsOf(id);
  for (let from = 1; from + KEY_LENGTH <= digits.length; from += 1) {
    const key = digits.slice(from, from + KEY_LENGTH);
    if (!taken.has(key)) return key;
  }
  throw new Error(`No free key for ${id}: two passages share one id`);
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
