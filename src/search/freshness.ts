import type { Passage } from './passage.ts';

/** Newest first, then by id. What has no date comes behind everything that has one. */
export function byFreshness(a: Passage, b: Passage): number {
  return moment(b) - moment(a) || (idOf(a) < idOf(b) ? -1 : 1);
}

function moment({ article }: Passage): number {
  return article.published?.getTime() ?? Number.MIN_SAFE_INTEGER;
}

function idOf(passage: Passage): string {
  return passage.kind === 'quote' ? passage.quote.id : passage.section.id;
}
