import type { Candidate } from './candidates.ts';
import { publishedAt, type Scene } from './scene.ts';
import { headingNames, namesSubject, type Subject } from './subject.ts';

const QUOTED = /["“”„«»]/u;

/** What makes a sentence worth a reader's minute; each from 0 to 1. */
export type Reasons = {
  /** It names what was asked for; half where only its heading or headline does. */
  readonly subject: number;
  /** It stands near the top of its article: news puts the most important first. */
  readonly lead: number;
  /** It opens its section. */
  readonly opens: number;
  /** Word for word it speaks of what many of the other sentences, sections and articles speak of. */
  readonly shared: number;
  /** So much of what others speak of too stands in it in all. */
  readonly carries: number;
  /** Other stories, by other sources mostly, have its words: 0 where there is one story only. */
  readonly sources: number;
  /** Its article is among the newest. */
  readonly fresh: number;
  /** It holds figures and names, which can be checked and retold. */
  readonly facts: number;
  /** It is understood without the sentences around it. */
  readonly whole: number;
  /** It is told in the article's own words: what people said has a place of its own. */
  readonly own: number;
  /** Long enough to say something, short enough for a phone. */
  readonly length: number;
};

/**
 * How much each reason counts; only their ratios matter. Found on articles with summaries by people
 * (`npm run score -- summary`), where each can be halved or doubled and little changes.
 */
const WEIGHTS: Reasons = {
  subject: 4,
  lead: 2.5,
  opens: 0.25,
  shared: 8,
  carries: 1,
  sources: 1,
  fresh: 1,
  facts: 0.25,
  whole: 1,
  own: 0.5,
  length: 2,
};

const isReason = (name: string): name is keyof Reasons => name in WEIGHTS;

const NAMES = Object.keys(WEIGHTS).filter(isReason);

/** A sentence's weight, and what it is made of. */
export type Salience = { readonly total: number; readonly reasons: Reasons };

/** Weighs a sentence. The same sentence in the same scene always weighs the same. */
export function salienceOf(candidate: Candidate, scene: Scene): Salience {
  const reasons: Reasons = {
    subject: aboutness(candidate, scene.subject),
    lead: 1 / (1 + candidate.inArticle / 2),
    opens: candidate.inSection === 0 ? 1 : 0,
    shared: sharedBy(candidate, scene),
    carries: carriedIn(candidate, scene),
    sources: meanOver(candidate.terms, (term) => scene.carriedBy.get(term) ?? 0),
    fresh: freshness(scene.newest - publishedAt(candidate.passage)),
    facts: factsIn(candidate.sentence.text),
    whole: 1 - candidate.leaning,
    own: QUOTED.test(candidate.sentence.text) ? 0 : 1,
    length: lengthFits(candidate.words),
  };
  return { total: totalOf(reasons), reasons };
}

/** What reasons come to together. */
const totalOf = (reasons: Reasons): number =>
  NAMES.reduce((total, name) => total + WEIGHTS[name] * reasons[name], 0);

/** The names of reasons, by how much each adds to the weight, the most first. */
export const contributions = (reasons: Reasons): readonly (keyof Reasons)[] =>
  NAMES.toSorted((a, b) => WEIGHTS[b] * reasons[b] - WEIGHTS[a] * reasons[a]);

/** What it names itself counts in full, what only stands above it by half. 0 is about something else. */
export function aboutness({ terms, passage }: Candidate, subject: Subject): number {
  const own = namesSubject(terms, subject);
  return own === 1 ? 1 : Math.max(own, headingNames(passage, subject) / 2);
}

/** The mean share of its terms; a long sentence gains nothing by its length. */
const sharedBy = ({ terms }: Candidate, { shareOf }: Scene): number =>
  meanOver(terms, (term) => Math.sqrt(shareOf.get(term) ?? 0));

/** Among fewer sentences than this, that two of them have a word in common says little. */
const FEW = 12;

/** The sum: a long sentence that says much of it gains. What it alone says is not counted. */
function carriedIn({ terms }: Candidate, { shareOf, sentences }: Scene): number {
  let others = 0;
  for (const term of terms) others += (shareOf.get(term) ?? 0) * sentences - 1;
  return Math.min(1, Math.sqrt(others / Math.max(FEW, sentences)));
}

function meanOver(terms: ReadonlySet<string>, worth: (term: string) => number): number {
  if (terms.size === 0) return 0;
  let sum = 0;
  for (const term of terms) sum += worth(term);
  return sum / terms.size;
}

/** Half after a month, and so on; 0 for what has no date. */
function freshness(ageInMs: number): number {
  const MONTH_IN_MS = 30 * 24 * 60 * 60 * 1000;
  return Number.isFinite(ageInMs) ? 0.5 ** (ageInMs / MONTH_IN_MS) : 0;
}

/** Figures and names after the first word; three are as good as ten. */
function factsIn(text: string): number {
  const facts = text.match(/\s[($€£]*(?:\p{Lu}\p{L}|\p{N})/gu)?.length ?? 0;
  return Math.min(facts, 3) / 3;
}

function lengthFits(words: number): number {
  if (words < 10) return words / 10;
  return words <= 40 ? 1 : 40 / words;
}
