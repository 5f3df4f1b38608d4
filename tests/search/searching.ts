import type { PassageIndex } from '../../src/search/passage-index.ts';
import type { Filter, Found, Passage } from '../../src/search/passage.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { inWords } from '../../src/search/query.ts';
import { type ArticleDraft, articleOf } from '../article.ts';

export const noPause = async () => {};

/** The passages of these articles, `a0` the first where they have no id. */
export function passagesIn(...drafts: readonly ArticleDraft[]): readonly Passage[] {
  const articles = drafts.map((draft, n) => articleOf({ id: `a${n}`, ...draft }));
  const { sections, quotes } = passagesOf(articles, { topics: [], speakers: [] });
  return [...sections, ...quotes];
}

export const idOf = (passage: Passage) =>
  passage.kind === 'quote' ? passage.quote.id : passage.section.id;
/** A search for words alone, from its first article on. */
export const search = (index: PassageIndex, words: string, filter: Filter, count: number) =>
  index.search(inWords(words), filter, { from: 0, count });
export const hitsOf = ({ articles }: Found) => articles.flatMap(({ hits }) => hits);
export const idsOf = (found: Found) => hitsOf(found).map(({ passage }) => idOf(passage));

/** Two articles that share a storm. */
export const harbour: ArticleDraft = {
  id: 'harbour',
  headline: 'Harbour reopens after storm',
  source: 'The Coast Post',
  published: '2025-03-01',
  sections: {
    '': ['Ferries sailed again on Saturday.'],
    Repairs: ['Cranes were mended by local firms. “Every crane turns,” said Ana Ruiz.'],
  },
  quotes: [{ parts: ['“Every crane turns,”'], speaker: 'Dr. Ana Ruiz', role: 'harbour master' }],
};
export const election: ArticleDraft = {
  id: 'election',
  headline: 'Élection called in the valley',
  source: 'Valley Times',
  published: '2025-05-01',
  sections: { '': ['Voters choose a mayor.'], Storm: ['A storm may keep voters at home.'] },
};
