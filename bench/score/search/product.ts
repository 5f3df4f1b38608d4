import type { Article, Section } from '../../../src/article/article.ts';
import { buildIndex } from '../../../src/search/passage-index.ts';
import { passagesOf } from '../../../src/search/passages.ts';
import { inWords } from '../../../src/search/query.ts';
import type { Doc } from './collection.ts';
import type { Engine } from './engines.ts';

/** What `/search` finds: the same passages, index and ranking. Languages are told as the product tells them. */
export async function dateline(docs: readonly Doc[]): Promise<Engine> {
  const parts = Map.groupBy(docs, ({ id, parent }) => parent ?? id);
  const articles = [...parts].map(([id, sections]) => articleOf(id, sections));
  const { sections } = passagesOf(articles, { topics: [], speakers: [] });
  const index = await buildIndex(sections, async () => {});
  return (query, limit) => {
    const found = index.search(inWords(query), { kind: 'section' }, { from: 0, count: limit });
    return found.articles.flatMap(({ hits }) => hits[0]?.passage.article.id ?? []);
  };
}

function articleOf(id: string, docs: readonly Doc[]): Article {
  const [first] = docs;
  return {
    id,
    file: `${id}.txt`,
    text: '',
    headline: first?.title ?? '',
    dek: undefined,
    byline: [],
    source: undefined,
    published: undefined,
    topics: [],
    language: first?.language,
    soWhat: undefined,
    sections: docs.map(sectionOf),
    quotes: [],
  };
}

function sectionOf({ id, text }: Doc): Section {
  const paragraphs = text.split(/\n+/).map((line) => ({ text: line, start: 0, end: 0 }));
  return {
    id: `${id}#top`,
    heading: undefined,
    start: 0,
    end: 0,
    paragraphs: paragraphs.map((paragraph) => ({ ...paragraph, sentences: [paragraph] })),
  };
}
