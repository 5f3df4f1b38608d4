import type { Article } from '../../src/article/article.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { check } from '../../src/verify/check.ts';
import type { Checked } from '../../src/verify/checked.ts';
import { type Library, libraryOver, saidIn } from '../../src/verify/library.ts';
import { buildPhraseIndex } from '../../src/verify/phrase-index.ts';

/** A library of exactly these articles; nothing is found by what it is about. */
export async function libraryOf(articles: readonly Article[]): Promise<Library> {
  const { sections, quotes } = passagesOf(articles, { topics: [], speakers: [] });
  return libraryOver({
    index: await buildPhraseIndex(sections, async () => {}),
    quotesIn: saidIn(quotes),
    articles: articles.length,
    alike: () => [],
  });
}

/** Checks against these articles: `verdict('…')`, `verdict('…', 'Ana Ruiz')`. */
export async function checkingAgainst(
  ...articles: readonly Article[]
): Promise<(text: string, claimed?: string) => Checked> {
  const library = await libraryOf(articles);
  return (text, claimed) => check(text, claimed, library);
}

/** What a diff says in a line: `same [-yours-] [+theirs+] same`. */
export function diffOf(checked: Checked): string {
  if (!('closest' in checked)) return '';
  return (checked.closest?.pieces ?? [])
    .map(({ same, yours, theirs }) => {
      if (same) return yours.trim();
      return [yours.trim() && `[-${yours.trim()}-]`, theirs.trim() && `[+${theirs.trim()}+]`]
        .filter(Boolean)
        .join(' ');
    })
    .join(' ');
}
