import { type Candidate, candidatesOf } from './candidates.ts';
import { byWeight, type Weighed } from './choose-lines.ts';
import type { NewPassage } from './digest.ts';
import { type Size, sizeOf } from './digest-room.ts';
import { withoutRepeats } from './redundancy.ts';
import { aboutness, salienceOf } from './salience.ts';
import { type Scene, sceneOf } from './scene.ts';
import { EVERYTHING, type Subject } from './subject.ts';

/** Lines that an update shows at most. */
const MOST_CHANGED = 3;

/** A headline is shown shortened to so many characters. */
const HEADLINE = 160;

/** One way of putting a section into a digest: a line of it, or the lines that changed. */
export type Offer = {
  readonly news: NewPassage;
  /** In printed order; at least one. */
  readonly lines: readonly Weighed[];
  readonly weight: number;
  /** With its headline. */
  readonly size: Size;
};

/** The sentences of a section that the channel has not seen and that can stand alone. */
export function freshLines({ passage, changed }: NewPassage): readonly Candidate[] {
  const lines = candidatesOf(passage);
  if (changed === undefined) return lines;
  const fresh = new Set(changed);
  return lines.filter(({ inSection }) => fresh.has(inSection));
}

/**
 * All the ways of putting sections into a digest, the weightiest first. A line weighs what it would
 * in a briefing on that of the subjects which it is about the most; no subjects stand for everything.
 */
export function offersOf(
  pool: readonly NewPassage[],
  subjects: readonly Subject[],
): readonly Offer[] {
  const fresh = pool.map((news) => ({ news, lines: freshLines(news) }));
  const scene = sceneOf(
    fresh.flatMap(({ lines }) => lines),
    EVERYTHING,
  );
  return fresh
    .flatMap(({ news, lines }) => {
      const weighed = lines.map((line) => weigh(line, scene, subjects)).toSorted(byWeight);
      const singles = weighed.map((line) => offerOf(news, [line]));
      return news.changed === undefined ? singles : [...changedTogether(news, weighed), ...singles];
    })
    .toSorted(byOffer);
}

/** The weightiest lines that changed, as many as an update shows; nothing where that is one or none. */
function changedTogether(news: NewPassage, weighed: readonly Weighed[]): Offer[] {
  const together = withoutRepeats(weighed).slice(0, MOST_CHANGED);
  const printed = together.toSorted((a, b) => a.inSection - b.inSection);
  return together.length > 1 ? [offerOf(news, printed)] : [];
}

function offerOf(news: NewPassage, lines: readonly Weighed[]): Offer {
  const headline = news.passage.article.headline.slice(0, HEADLINE);
  return {
    news,
    lines,
    weight: Math.max(...lines.map(({ salience }) => salience.total)),
    size: sizeOf(headline, ...lines.map(({ sentence }) => sentence.text)),
  };
}

function weigh(line: Candidate, scene: Scene, subjects: readonly Subject[]): Weighed {
  const subject = subjects.reduce<{ readonly of: Subject; readonly about: number }>(
    (best, of) => {
      const about = aboutness(line, of);
      return about > best.about ? { of, about } : best;
    },
    { of: subjects[0] ?? EVERYTHING, about: 0 },
  ).of;
  return { ...line, salience: salienceOf(line, { ...scene, subject }) };
}

/** All that changed goes before a part of it. */
function byOffer(a: Offer, b: Offer): number {
  const [first] = a.lines;
  const [other] = b.lines;
  if (first === undefined || other === undefined) return 0;
  return b.weight - a.weight || b.lines.length - a.lines.length || byWeight(first, other);
}
