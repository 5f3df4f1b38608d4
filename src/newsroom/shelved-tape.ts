import type { Article } from '../article/article.ts';
import { type TapeReader, TapeTorn, type TapeWriter } from '../archive/tape.ts';
import type { QuotePassage, SectionPassage } from '../search/passage.ts';
import type { Passages } from '../search/passages.ts';
import type { ShelvedArticle } from './shelved-article.ts';

/** Writes what an article came to: what it says itself by its place in the article. */
export function writeShelved(tape: TapeWriter, article: Article, shelved: ShelvedArticle): void {
  const { sections, quotes, filed } = shelved;
  tape.word(article.id);
  tape.list(sections, ({ key }) => tape.word(key));
  tape.list(quotes, ({ key, quote, speaker }) => {
    tape.word(key);
    tape.number(article.quotes.indexOf(quote));
    tape.number(speaker === quote.speaker ? 0 : 1);
    if (speaker !== quote.speaker) tape.optional(speaker);
  });
  tape.list([...filed], ([topic, own]) => {
    tape.word(topic);
    tape.list(own.sections, (each) => tape.number(sections.indexOf(each)));
    tape.list(own.quotes, (each) => tape.number(quotes.indexOf(each)));
  });
}

/**
 * Reads what `writeShelved` wrote here, for the same article among these by their ids. Throws
 * `TapeTorn` where there is another thing.
 */
export function readShelved(
  tape: TapeReader,
  articles: ReadonlyMap<string, Article>,
): readonly [Article, ShelvedArticle] {
  const article = found(articles.get(tape.word()));
  const keys = tape.list(tape.word);
  if (keys.length !== article.sections.length) throw new TapeTorn('Another article');
  const sections = article.sections.map((section, at): SectionPassage => ({
    kind: 'section',
    key: found(keys[at]),
    article,
    section,
  }));
  const quotes = tape.list((): QuotePassage => {
    const key = tape.word();
    const quote = found(article.quotes[tape.number()]);
    const section = found(article.sections.find(({ id }) => id === quote.sectionId));
    const speaker = tape.number() === 0 ? quote.speaker : tape.optional();
    return { kind: 'quote', key, article, section, quote, speaker };
  });
  const filed = tape.list((): [string, Passages] => [
    tape.word(),
    {
      sections: tape.list(() => found(sections[tape.number()])),
      quotes: tape.list(() => found(quotes[tape.number()])),
    },
  ]);
  return [article, { sections, quotes, filed: new Map(filed) }];
}

function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new TapeTorn('It names what is not there');
  return thing;
}
