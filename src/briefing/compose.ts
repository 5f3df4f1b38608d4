import type { Article } from '../article/article.ts';
import type { QuotePassage, SectionPassage } from '../search/passage.ts';
import type { Briefing, Line, Source } from './briefing.ts';
import { candidatesOf, isTold } from './candidates.ts';
import { byWeight, chooseLines, roomLeft, type Weighed } from './choose-lines.ts';
import { chooseQuotes } from './choose-quotes.ts';
import { type Limits, LIMITS } from './limits.ts';
import { salienceOf } from './salience.ts';
import { type Scene, sceneOf } from './scene.ts';
import type { Subject } from './subject.ts';

/** Sections read for one briefing, the first given; more would cost time and change little. */
const MOST_SECTIONS = 120;

/** Sentences that compete for the lines. */
const MOST_CANDIDATES = 150;

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
  const { weighed, scene } = weigh(told.slice(0, MOST_SECTIONS), subject);
  const lines = chooseLines(weighed, scene, limits);
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
function weigh(
  sections: readonly SectionPassage[],
  subject: Subject,
): { readonly weighed: readonly Weighed[]; readonly scene: Scene } {
  const candidates = sections.flatMap(candidatesOf);
  const scene = sceneOf(candidates, subject);
  const weighed = candidates
    .map((candidate) => ({ ...candidate, salience: salienceOf(candidate, scene) }))
    .filter(({ salience }) => salience.reasons.subject > 0)
    .toSorted(byWeight)
    .slice(0, MOST_CANDIDATES);
  return { weighed, scene };
}

/** Articles in the order in which they are first cited. */
export function sourcesOf(passages: readonly { readonly article: Article }[]): Source[] {
  return [...new Set(passages.map(({ article }) => article))];
}
