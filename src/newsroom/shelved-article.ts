import type { Article } from '../article/article.ts';
import type { Registers, Topic } from '../article/registers.ts';
import { quotesAbout } from '../briefing/choose-quotes.ts';
import { topicSubject } from '../briefing/subject.ts';
import type { QuotePassage, SectionPassage } from '../search/passage.ts';
import { cutter, type Passages } from '../search/passages.ts';
import { topicFinder } from '../search/topics.ts';

/** What one article comes to under some registers: its passages, and what of them is filed under each topic. */
export type ShelvedArticle = Passages & {
  /** By a topic's id; topics that it does not touch are not among the keys. */
  readonly filed: ReadonlyMap<string, Passages>;
};

/**
 * Prepares registers for shelving article after article, each by itself. An article that was cut before
 * under the same speakers keeps its passages, whatever the topics are now.
 */
export function articleShelver(
  registers: Registers,
): (article: Article, before?: Passages) => ShelvedArticle {
  const cut = cutter(registers);
  const topicsOf = topicFinder(registers.topics);
  const about = new Map(registers.topics.map((topic) => [topic.id, aboutIt(topic)]));
  return (article, before) => {
    const { sections, quotes } = before ?? cut(article);
    const touched = new Map<string, SectionPassage[]>();
    for (const passage of sections) {
      for (const id of topicsOf(passage)) {
        const own = touched.get(id);
        if (own === undefined) touched.set(id, [passage]);
        else own.push(passage);
      }
    }
    const filed = new Map<string, Passages>();
    for (const [id, own] of touched) {
      const heard = own.flatMap(({ section }) => quotes.filter((each) => each.section === section));
      filed.set(id, { sections: own, quotes: about.get(id)?.(heard) ?? [] });
    }
    return { sections, quotes, filed };
  };
}

/** An article filed under a topic may quote people on another. */
function aboutIt(topic: Topic): (quotes: readonly QuotePassage[]) => readonly QuotePassage[] {
  const subject = topicSubject(topic);
  return (quotes) => quotesAbout(quotes, subject);
}

/** Whether two lists hold the same objects, in the same order. */
export const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((entry, at) => entry === b[at]);
