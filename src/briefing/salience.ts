import type { SectionPassage } from '../search/passage.ts';
import type { Candidate } from './candidates.ts';
import { headingNames, namesSubject, type Subject } from './subject.ts';

/** What makes a sentence worth a reader's minute; each from 0 to 1. */
export type Reasons = {
  /** It names what was asked for; half where only its heading or headline does. */
  readonly subject: number;
  /** It stands near the top of its article: news puts the most important first. */
  readonly lead: number;
  /** It opens its section. */
  readonly opens: number;
  /** It speaks of what many of the other sentences, sections and articles speak of. */
  readonly shared: number;
  /** Its article is among the newest. */
  readonly fresh: number;
  /** It holds figures and names, which can be checked and retold. */
  readonly facts: number;
  /** It is understood without the sentences around it. */
  readonly whole: number;
  /** Long enough to say something, short enough for a phone. */
  readonly length: number;
};

/** How much each reason counts. Only their ratios matter. */
const WEIGHTS: Reasons = {
  subject: 4,
  lead: 3,
  opens: 0.5,
  shared: 8,
  fresh: 1,
  facts: 0.5,
  whole: 2,
  length: 0.5,
};

/** A sentence's weight, and what it is made of. */
export type Salience = { readonly total: number; readonly reasons: Reasons };

/** What a sentence is weighed against. */
export type Scene = {
  readonly subject: Subject;
  /** For each term the share of sentences that hold it, from 0 to 1. */
  readonly shareOf: ReadonlyMap<string, number>;
  /** Publication of the newest article, in milliseconds. */
  readonly newest: number;
};

/** Takes the measure of everything that may be chosen from. */
export function sceneOf(candidates: readonly Candidate[], subject: Subject): Scene {
  const holders = new Map<string, number>();
  for (const { terms } of candidates) {
    for (const term of terms) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  const shareOf = new Map([...holders].map(([term, count]) => [term, count / candidates.length]));
  const dates = candidates.map(({ passage }) => publishedAt(passage));
  return { subject, shareOf, newest: dates.reduce((a, b) => Math.max(a, b), 0) };
}

/** Weighs a sentence. The same sentence in the same scene always weighs the same. */
export function salienceOf(candidate: Candidate, scene: Scene): Salience {
  const reasons: Reasons = {
    subject: aboutness(candidate, scene.subject),
    lead: 1 / (1 + candidate.inArticle / 2),
    opens: candidate.inSection === 0 ? 1 : 0,
    shared: sharedBy(candidate, scene),
    fresh: freshness(scene.newest - publishedAt(candidate.passage)),
    facts: factsIn(candidate.sentence.text),
    whole: 1 - candidate.leaning,
    length: lengthFits(candidate.words),
  };
  const total =
    WEIGHTS.subject * reasons.subject +
    WEIGHTS.lead * reasons.lead +
    WEIGHTS.opens * reasons.opens +
    WEIGHTS.shared * reasons.shared +
    WEIGHTS.fresh * reasons.fresh +
    WEIGHTS.facts * reasons.facts +
    WEIGHTS.whole * reasons.whole +
    WEIGHTS.length * reasons.length;
  return { total, reasons };
}

/** What it names itself counts in full, what only stands above it by half. 0 is about something else. */
export function aboutness({ terms, passage }: Candidate, subject: Subject): number {
  const own = namesSubject(terms, subject);
  return own === 1 ? 1 : Math.max(own, headingNames(passage, subject) / 2);
}

/** The mean share of its terms; a long sentence gains nothing by its length. */
function sharedBy({ terms }: Candidate, { shareOf }: Scene): number {
  if (terms.size === 0) return 0;
  let sum = 0;
  for (const term of terms) sum += Math.sqrt(shareOf.get(term) ?? 0);
  return sum / terms.size;
}

/** Half after a month, and so on; 0 for what has no date. */
function freshness(ageInMs: number): number {
  const MONTH_IN_MS = 30 * 24 * 60 * 60 * 1000;
  return Number.isFinite(ageInMs) ? 0.5 ** (ageInMs / MONTH_IN_MS) : 0;
}

function publishedAt({ article }: SectionPassage): number {
  return article.published?.getTime() ?? -Infinity;
}

/** Figures and names after the first word; three are as good as ten. */
function factsIn(text: string): number {
  const facts = text.match(/\s[($€£]*(?:\p{Lu}\p{L}|\p{N})/gu)?.length ?? 0;
  return Math.min(facts, 3) / 3;
}

function lengthFits(words: number): number {
  if (words < 8) return words / 8;
  return words <= 40 ? 1 : 40 / words;
}
