import type { Article } from '../article/article.ts';
import type { QuotePassage, SectionPassage } from '../search/passage.ts';
import type { Briefing, Source } from './briefing.ts';
import { type Candidate, candidatesOf, isTold } from './candidates.ts';
import { byWeight, chooseLines, isGood, roomLeft, type Weighed } from './choose-lines.ts';
import { chooseQuotes, sayings } from './choose-quotes.ts';
import { type Limits, LIMITS } from './limits.ts';
import { saysTheSame } from './redundancy.ts';
import { whyChosen } from './reasons.ts';
import { salienceOf } from './salience.ts';
import { type Scene, sceneOf } from './scene.ts';
import type { Subject } from './subject.ts';

/** Sections read for one briefing, the first given; more would cost time and change little. */
const MOST_SECTIONS = 120;

/** Sentences after which no further section is read: some are long. */
const MOST_SENTENCES = 300;

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
  const { lines, chosen } =
    subject.speaker === undefined
      ? linesFirst(weighed, scene, quotes, limits)
      : quotesFirst(weighed, scene, quotes, limits);
  if (lines.length === 0 && (subject.speaker === undefined || chosen.length === 0))
    return undefined;
  return {
    about: subject.about,
    topicId: subject.topicId,
    lines: lines.map((line) => ({
      sentence: line.sentence,
      passage: line.passage,
      because: whyChosen(line, scene),
    })),
    quotes: chosen,
    sources: sourcesOf([...lines.map(({ passage }) => passage), ...chosen]),
    considered: { sections: told.length, articles: sourcesOf(told).length },
  };
}

type Composed = { readonly lines: readonly Weighed[]; readonly chosen: readonly QuotePassage[] };

function linesFirst(
  weighed: readonly Weighed[],
  scene: Scene,
  quotes: readonly QuotePassage[],
  limits: Limits,
): Composed {
  const lines = chooseLines(weighed, scene, limits);
  return { lines, chosen: chooseQuotes(quotes, lines, scene.subject, roomLeft(lines, limits)) };
}

/** Where the question is what somebody said: their words, and no line that only repeats them. */
function quotesFirst(
  weighed: readonly Weighed[],
  scene: Scene,
  quotes: readonly QuotePassage[],
  limits: Limits,
): Composed {
  const room = { quotes: limits.lines, words: limits.words / 2, characters: limits.characters / 2 };
  const chosen = chooseQuotes(quotes, [], scene.subject, room);
  const said = chosen.flatMap(sayings);
  const others = weighed.filter(
    (each) => isGood(each) && !said.some((words) => saysTheSame(words, each.terms)),
  );
  const most = Math.max(0, limits.lines - chosen.length);
  const left = { lines: most, words: limits.words / 2, characters: limits.characters / 2 };
  return { lines: chooseLines(others, scene, { ...limits, ...left }), chosen };
}

/** Every sentence that can stand alone and is about the subject, the weightiest first. */
function weigh(
  sections: readonly SectionPassage[],
  subject: Subject,
): { readonly weighed: readonly Weighed[]; readonly scene: Scene } {
  const candidates = readFrom(sections);
  const scene = sceneOf(candidates, subject);
  const weighed = candidates
    .map((candidate) => ({ ...candidate, salience: salienceOf(candidate, scene) }))
    .filter(({ salience }) => salience.reasons.subject > 0)
    .toSorted(byWeight)
    .slice(0, MOST_CANDIDATES);
  return { weighed, scene };
}

function readFrom(sections: readonly SectionPassage[]): readonly Candidate[] {
  const read: Candidate[] = [];
  for (const passage of sections) {
    if (read.length >= MOST_SENTENCES) break;
    read.push(...candidatesOf(passage));
  }
  return read;
}

/** Articles in the order in which they are first cited. */
export function sourcesOf(passages: readonly { readonly article: Article }[]): Source[] {
  return [...new Set(passages.map(({ article }) => article))];
}
