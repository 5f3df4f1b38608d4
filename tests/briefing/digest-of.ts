import type { Article } from '../../src/article/article.ts';
import { composeDigest } from '../../src/briefing/digest-compose.ts';
import type { Digest, NewPassage } from '../../src/briefing/digest.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { type ArticleDraft, articleOf } from '../article.ts';

const MONDAY = new Date('2026-03-09T06:00:00Z');
/** The request of a channel that was served and has seen nothing of this. */
export const nothingSeen = { first: false, seen: new Set<string>(), subjects: [] };

export const articlesOf = (drafts: readonly ArticleDraft[]): Article[] =>
  drafts.map((draft, n) => articleOf({ id: `a${n}`, ...draft }));

/** Everything in these articles, as it came in on one morning. */
export function cameIn(articles: readonly Article[], changed?: readonly number[]) {
  const { sections, quotes } = passagesOf(articles, { topics: [], speakers: [] });
  const news = sections.map((passage): NewPassage => ({ passage, arrivedAt: MONDAY, changed }));
  return { news, quotes };
}

/** The digest of these articles. */
export function digestOf(
  drafts: readonly ArticleDraft[],
  request: Partial<Parameters<typeof composeDigest>[2]> = {},
): Digest {
  const { news, quotes } = cameIn(articlesOf(drafts));
  return composeDigest(news, quotes, { ...nothingSeen, ...request });
}

export const linesOf = ({ items }: Digest) =>
  items.flatMap(({ lines }) => lines.map(({ sentence }) => sentence.text));
