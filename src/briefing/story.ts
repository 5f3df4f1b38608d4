import type { Article } from '../article/article.ts';
import { tokensOf } from '../search/fold.ts';

/** Words that a shingle takes: long enough that two reports of one event seldom share any by chance. */
const SHINGLE = 3;

/** Smallest hashes that are kept of an article: with so many, a likeness is off by .04 at most times. */
const BUCKETS = 128;

/** Common shingles by all shingles from which on one article is a reprint of the other. */
const REPRINT = 0.3;

/** No shingle fell into the bucket. */
const EMPTY = 0xff_ff_ff_ff;

/** An article is compared with others for every briefing that it may stand in. */
const known = new WeakMap<Article, Uint32Array>();

/**
 * Which story each article tells, as a number: an edited reprint tells the story of its original,
 * so that a community that follows five papers with one agency's text has it once. By MinHash over
 * runs of three words (one permutation, so that an article is read once).
 */
export function storiesOf(articles: readonly Article[]): ReadonlyMap<Article, number> {
  const stories = new Map<Article, number>();
  const originals: { readonly print: Uint32Array; readonly story: number }[] = [];
  for (const article of new Set(articles)) {
    const print = known.get(article) ?? printOf(article);
    known.set(article, print);
    const same = originals.find((other) => likeness(other.print, print) >= REPRINT);
    const story = same?.story ?? originals.length;
    stories.set(article, story);
    if (same === undefined) originals.push({ print, story });
  }
  return stories;
}

/** How much of two articles' shingles is common, from 0 to 1; of articles too short to have any, 0. */
function likeness(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  let filled = 0;
  for (let at = 0; at < BUCKETS; at += 1) {
    if (a[at] === EMPTY && b[at] === EMPTY) continue;
    filled += 1;
    if (a[at] === b[at]) common += 1;
  }
  return filled === 0 ? 0 : common / filled;
}

/** The smallest hash in each bucket. */
function printOf({ sections }: Article): Uint32Array {
  const print = new Uint32Array(BUCKETS).fill(EMPTY);
  for (const { text } of sections.flatMap(({ paragraphs }) => paragraphs)) {
    const words = tokensOf(text).map(({ word }) => hashOf(word));
    for (let at = SHINGLE; at <= words.length; at += 1) {
      const hash = mixed(words.slice(at - SHINGLE, at));
      const bucket = hash % BUCKETS;
      if (hash < (print[bucket] ?? 0)) print[bucket] = hash;
    }
  }
  return print;
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01_00_01_93);
  }
  return hash;
}

/** One hash of several, the bits well mixed: the smallest of them must fall anywhere. */
function mixed(hashes: readonly number[]): number {
  let all = hashes.reduce((sum, hash) => Math.imul(sum ^ hash, 0x85_eb_ca_6b) ^ (sum >>> 15), 7);
  all = Math.imul(all ^ (all >>> 16), 0xc2_b2_ae_35);
  return (all ^ (all >>> 13)) >>> 0;
}
