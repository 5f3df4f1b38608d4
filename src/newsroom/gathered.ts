import type { Article } from '../article/article.ts';
import { dueAfter } from '../search/due-after.ts';
import type { Passage, QuotePassage, SectionPassage } from '../search/passage.ts';
import { newKeys } from '../search/passages.ts';
import type { QuotesIn } from '../verify/library.ts';
import type { ShelvedArticle } from './shelved-article.ts';

/** All passages of a library, in the order of its articles. */
export type Gathered = {
  readonly sections: readonly SectionPassage[];
  readonly quotes: readonly QuotePassage[];
  readonly byKey: ReadonlyMap<string, Passage>;
  readonly quotesIn: QuotesIn;
  readonly saidBy: ReadonlyMap<string | undefined, readonly QuotePassage[]>;
  /** Sections and quotes by a topic's id, and how many articles they are of. */
  readonly filed: ReadonlyMap<string, Filed>;
};

export type Filed = {
  readonly articles: number;
  readonly sections: readonly SectionPassage[];
  readonly quotes: readonly QuotePassage[];
};

/** How many passages are gathered between two pauses: a millisecond or two. */
const PASSAGES_BETWEEN_PAUSES = 3_000;

/** Puts together what articles came to. Awaits `pause` after every few milliseconds of work. */
export async function gather(
  shelved: ReadonlyMap<Article, ShelvedArticle>,
  pause: () => Promise<void>,
): Promise<Gathered> {
  const byKey = new Map<string, Passage>();
  const withKey = newKeys(byKey);
  /** Passages whose key another had: few libraries ever have one. */
  const renamed = new Map<Passage, Passage>();
  const named = <P extends Passage>(passage: P): P => {
    const own = withKey(passage);
    if (own !== passage) renamed.set(passage, own);
    return own;
  };
  const isDue = dueAfter(PASSAGES_BETWEEN_PAUSES);
  const sections: SectionPassage[] = [];
  for (const each of shelved.values()) {
    for (const passage of each.sections) sections.push(named(passage));
    if (isDue(each.sections.length)) await pause();
  }
  const quotes: QuotePassage[] = [];
  const ofArticle = new Map<Article, readonly QuotePassage[]>();
  const saidBy = new Map<string | undefined, QuotePassage[]>();
  for (const [article, each] of shelved) {
    const own = each.quotes.map(named);
    ofArticle.set(article, own);
    for (const quote of own) {
      quotes.push(quote);
      add(saidBy, quote.speaker, quote);
    }
    if (isDue(own.length)) await pause();
  }
  return {
    sections,
    quotes,
    byKey,
    saidBy,
    quotesIn: ({ article, section }) =>
      (ofArticle.get(article) ?? []).filter((quote) => quote.section === section),
    filed: await gatherTopics(shelved, renamed, pause),
  };
}

type Filing = {
  articles: number;
  readonly sections: SectionPassage[];
  readonly quotes: QuotePassage[];
};

async function gatherTopics(
  shelved: ReadonlyMap<Article, ShelvedArticle>,
  renamed: ReadonlyMap<Passage, Passage>,
  pause: () => Promise<void>,
): Promise<ReadonlyMap<string, Filed>> {
  const filings = new Map<string, Filing>();
  const isDue = dueAfter(PASSAGES_BETWEEN_PAUSES);
  for (const { filed } of shelved.values()) {
    for (const [id, own] of filed) {
      const filing = filings.get(id) ?? { articles: 0, sections: [], quotes: [] };
      filings.set(id, filing);
      filing.articles += 1;
      for (const each of own.sections) filing.sections.push(sectionNow(each, renamed));
      for (const each of own.quotes) filing.quotes.push(quoteNow(each, renamed));
    }
    if (isDue(1 + filed.size)) await pause();
  }
  return filings;
}

/** The section under the key that it has in this library. */
function sectionNow(each: SectionPassage, renamed: ReadonlyMap<Passage, Passage>): SectionPassage {
  const own = renamed.get(each);
  return own?.kind === 'section' ? own : each;
}

function quoteNow(each: QuotePassage, renamed: ReadonlyMap<Passage, Passage>): QuotePassage {
  const own = renamed.get(each);
  return own?.kind === 'quote' ? own : each;
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const own = map.get(key);
  if (own === undefined) map.set(key, [value]);
  else own.push(value);
}
