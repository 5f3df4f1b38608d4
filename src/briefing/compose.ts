import type { Article } from '../article/article.ts';
import type { QuotePassage, SectionPassage } from '../search/passage.ts';
import type { Briefing, Line, Source } from './briefing.ts';
import { type Candidate, candidatesOf, isTold } from './candidates.ts';
import { chooseQuotes } from './choose-quotes.ts';
import { overlap, saysTheSame } from './redundancy.ts';
import { type Salience, salienceOf, sceneOf } from './salience.ts';
import type { Subject } from './subject.ts';

/** How much a briefing may hold. */
export type Limits = {
  readonly lines: number;
  /** After so many lines, one that hangs on what is not shown, or is only filed here, is no gain. */
  readonly enough: number;
  readonly quotes: number;
  /** Lines from one article, where there are others. */
  readonly perArticle: number;
  /** In all lines and quotes together. */
  readonly words: number;
  readonly characters: number;
};

/** A minute on a phone, in one message. */
export const LIMITS: Limits = {
  lines: 5,
  enough: 3,
  quotes: 2,
  perArticle: 2,
  words: 300,
  characters: 1_900,
};

/** Sections read for one briefing, the first given; more would cost time and change little. */
const MOST_SECTIONS = 120;

/** Sentences that compete for the lines. */
const MOST_CANDIDATES = 150;

/** What repeating a line already chosen costs, in the units of salience. */
const COST_OF_REPEATING = 2;

/** How much of the subject a sentence has that is filed under it and never names it. */
const ONLY_FILED = 0.25;

/** A sentence with its weight. */
export type Weighed = Candidate & { readonly salience: Salience };

/**
 * Composes a briefing from passages about a subject, best or newest first:
 * the lines that weigh most without repeating each other, then quotes by
 * different people, as many of each as the limits allow. `undefined` where no
 * sentence qualifies; one or two lines are still a briefing.
 */
export function compose(
  subject: Subject,
  sections: readonly SectionPassage[],
  quotes: readonly QuotePassage[],
  limits: Limits = LIMITS,
): Briefing | undefined {
  const told = sections.filter(isTold);
  const weighed = weigh(told.slice(0, MOST_SECTIONS), subject);
  const lines = chooseLines(weighed, limits);
  if (lines.length === 0) return undefined;
  const chosen = chooseQuotes(quotes, lines, subject, roomLeft(lines, limits));
  return {
    about: subject.about,
    topicId: subject.topicId,
    lines: lines.map(({ sentence, passage }): Line => ({ sentence, passage })),
    quotes: chosen,
    sources: sourcesOf([...lines.map(({ passage }) => passage), ...chosen]),
    considered: { sections: told.length, articles: sourcesOf(told).length },
  };
}

/** Every sentence that can stand alone and is about the subject, the weightiest first. */
function weigh(sections: readonly SectionPassage[], subject: Subject): readonly Weighed[] {
  const candidates = sections.flatMap(candidatesOf);
  const scene = sceneOf(candidates, subject);
  return candidates
    .map((candidate) => ({ ...candidate, salience: salienceOf(candidate, scene) }))
    .filter(({ salience }) => salience.reasons.subject > 0)
    .toSorted(byWeight)
    .slice(0, MOST_CANDIDATES);
}

/**
 * Takes the sentence that is worth the most beside those taken already, again
 * and again: its weight, less what it repeats.
 */
function chooseLines(weighed: readonly Weighed[], limits: Limits): readonly Weighed[] {
  const isOnlyOne = new Set(weighed.map(({ passage }) => passage.article)).size < 2;
  const perArticle = isOnlyOne ? limits.lines : limits.perArticle;
  const chosen: Weighed[] = [];
  let left = weighed;
  while (chosen.length < limits.lines) {
    left = left.filter((each) => isAllowed(each, chosen, perArticle, limits));
    const best = bestBeside(left, chosen);
    if (best === undefined) break;
    chosen.push(best);
  }
  return chosen.toSorted(byWeight);
}

function isAllowed(
  candidate: Weighed,
  chosen: readonly Weighed[],
  perArticle: number,
  limits: Limits,
): boolean {
  const { article } = candidate.passage;
  const room = roomLeft(chosen, limits);
  return (
    candidate.words <= room.words &&
    candidate.sentence.text.length <= room.characters &&
    (chosen.length < limits.enough || isGood(candidate)) &&
    chosen.filter(({ passage }) => passage.article === article).length < perArticle &&
    !chosen.some(({ terms }) => saysTheSame(terms, candidate.terms))
  );
}

/** It, or what stands above it, names the subject; and it says what it says by itself. */
function isGood({ salience: { reasons } }: Weighed): boolean {
  return reasons.subject > ONLY_FILED && reasons.whole > 0;
}

function bestBeside(left: readonly Weighed[], chosen: readonly Weighed[]): Weighed | undefined {
  let best: { readonly each: Weighed; readonly worth: number } | undefined;
  for (const each of left) {
    const repeated = Math.max(0, ...chosen.map(({ terms }) => overlap(terms, each.terms)));
    const worth = each.salience.total - COST_OF_REPEATING * repeated;
    if (best === undefined || worth > best.worth) best = { each, worth };
  }
  return best?.each;
}

function roomLeft(lines: readonly Weighed[], limits: Limits): Limits {
  const words = lines.reduce((sum, line) => sum + line.words, 0);
  const characters = lines.reduce((sum, { sentence }) => sum + sentence.text.length, 0);
  return { ...limits, words: limits.words - words, characters: limits.characters - characters };
}

/** Articles in the order in which they are first cited. */
export function sourcesOf(passages: readonly { readonly article: Article }[]): Source[] {
  return [...new Set(passages.map(({ article }) => article))];
}

/** Among equals what stands higher in its article, then by id and place: one library, one briefing. */
export function byWeight(a: Weighed, b: Weighed): number {
  return (
    b.salience.total - a.salience.total ||
    a.inArticle - b.inArticle ||
    (a.passage.section.id === b.passage.section.id
      ? a.inSection - b.inSection
      : a.passage.section.id < b.passage.section.id
        ? -1
        : 1)
  );
}
