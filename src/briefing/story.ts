import type { Article } from '../article/article.ts';
import { spread } from '../search/spread.ts';

/** Words that a shingle takes: long enough that two reports of one event seldom share any by chance. */
const SHINGLE = 3;

/** Smallest hashes that are kept of an article: with so many, a likeness is off by .04 at most times. */
const BUCKETS = 128;

/** Common shingles by all shingles from which on one article is a reprint of the other. */
const REPRINT = 0.3;

/** No shingle fell into the bucket. */
const EMPTY = 0xff_ff_ff_ff;
const EMPTY_PRINT = new Uint32Array(BUCKETS).fill(EMPTY);

/** An article is compared with others for every briefing that it may stand in. */
const known = new WeakMap<Article, Uint32Array>();

/**
 * Which story each article tells, as a number: an edited reprint tells the story of its original,
 * so that a community that follows five papers with one agency's text has it once. By MinHash over
 * runs of three words (one permutation, so that an article is read once).
 */
export function storiesOf(articles: readonly Article[]): ReadonlyMap<Article, number> {
  const stories = new Map<Article, number>();
  const originals: Uint32Array[] = [];
  /** Which originals hold a hash. Most articles have none in common, and need no closer look. */
  const holders = new Map<number, number[]>();
  for (const article of new Set(articles)) {
    const print = known.get(article) ?? printOf(article);
    known.set(article, print);
    const same = heldBy(print, holders).find(
      (story) => likeness(originals[story] ?? EMPTY_PRINT, print) >= REPRINT,
    );
    stories.set(article, same ?? originals.length);
    if (same !== undefined) continue;
    for (const hash of print) {
      if (hash === EMPTY) continue;
      const holding = holders.get(hash);
      if (holding === undefined) holders.set(hash, [originals.length]);
      else holding.push(originals.length);
    }
    originals.push(print);
  }
  return stories;
}

/** The originals that have a hash in common with a print. */
function heldBy(print: Uint32Array, holders: ReadonlyMap<number, readonly number[]>): number[] {
  const found = new Set<number>();
  for (const hash of print) {
    for (const story of holders.get(hash) ?? NOBODY) found.add(story);
  }
  return [...found];
}

const NOBODY: readonly number[] = [];

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
  const print = EMPTY_PRINT.slice();
  for (const { text } of sections.flatMap(({ paragraphs }) => paragraphs)) {
    const words = wordHashes(text);
    for (let at = SHINGLE; at <= words.length; at += 1) {
      let hash = 0;
      for (const word of words.slice(at - SHINGLE, at)) hash = mixed(hash, word);
      // Which hash is the smallest must be chance.
      hash = spread(hash);
      const bucket = hash % BUCKETS;
      if (hash < (print[bucket] ?? 0)) print[bucket] = hash;
    }
  }
  return print;
}

/** A hash (FNV-1a) of each run of letters and figures; all that is not ASCII counts as letters. */
function wordHashes(text: string): number[] {
  const hashes: number[] = [];
  let hash = START;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at === text.length ? 0 : text.charCodeAt(at) | LOWER;
    const isLetter = unit >= 128 || (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
    if (isLetter) hash = mixed(hash, unit);
    else if (hash !== START) {
      hashes.push(hash);
      hash = START;
    }
  }
  return hashes;
}

const START = 0x81_1c_9d_c5;
/** Set in small letters of ASCII and not in capitals; figures have it anyway. */
const LOWER = 0x20;

const mixed = (hash: number, next: number): number =>
  Math.imul(hash ^ next ^ (next >>> 15), 0x01_00_01_93);
