import type { Span } from '../../../src/article/article.ts';
import type { GoldRow } from './gold.ts';
import { commonLength, isSame, type Match, matchSegments } from './matching.ts';
import {
  type FoundQuote,
  type FoundSegment,
  foundSegments,
  type GoldSegment,
  goldSegments,
  type Size,
  sizeOf,
} from './segments.ts';
import { judgeSpeaker, type Naming, roleFit } from './speakers.ts';
import { bare } from './words.ts';

/** What became of a segment that people marked. */
export type Wanted = {
  readonly segment: GoldSegment;
  /** What was found in its place; `undefined` for a miss. */
  readonly found: FoundSegment | undefined;
  /** Whether its speaker was told; `undefined` where that is not judged. */
  readonly naming: Naming | undefined;
  /** How well the role fits, from 0 to 1; `undefined` where that is not judged. */
  readonly role: number | undefined;
};

/** What became of a segment that an extractor found. */
export type Given = {
  readonly segment: FoundSegment;
  /** The size under which it counts; `undefined` for what counts neither for nor against. */
  readonly counts: Size | undefined;
  readonly isRight: boolean;
};

/** Two segments that follow each other, both found: are they one quote, and were they taken for one? */
export type Join = {
  readonly isOne: boolean;
  readonly wasJoined: boolean;
  readonly between: readonly [GoldSegment, GoldSegment];
};

/** An article compared with its annotations: everything that is counted, one by one. */
export type Marked = {
  readonly doc: string;
  readonly publisher: string;
  readonly text: string;
  readonly wanted: readonly Wanted[];
  readonly given: readonly Given[];
  readonly joins: readonly Join[];
  /** Titles of works and scare quotes, which are no quotes. */
  readonly negatives: readonly Span[];
};

/** Compares what was found in an article with what people marked in it. */
export function markArticle(row: GoldRow, text: string, quotes: readonly FoundQuote[]): Marked {
  const gold = goldSegments(row, text);
  const found = foundSegments(quotes, text);
  const matches = matchSegments(gold, found);
  const byGold = new Map(matches.map((match) => [match.gold, match]));
  const byFound = new Map(matches.map((match) => [match.found, match]));
  const wanted = gold.map((segment, place) => toWanted(segment, foundAt(byGold.get(place), found)));
  const given = found.map((segment, place) => {
    const match = byFound.get(place);
    return toGiven(segment, match, match && gold[match.gold], ignoredIn(row, text));
  });
  return {
    doc: row.doc,
    publisher: row.publisher,
    text,
    wanted,
    given,
    joins: joinsOf(wanted),
    negatives: row.negatives,
  };
}

function foundAt(match: Match | undefined, found: readonly FoundSegment[]) {
  return isSame(match) ? found[match.found] : undefined;
}

/** Speakers are judged where a core segment was found, a role where its name was told as well. */
function toWanted(segment: GoldSegment, found: FoundSegment | undefined): Wanted {
  const { speaker } = segment;
  const isJudged = found !== undefined && sizeOf(segment) === 'core';
  const naming = isJudged ? judgeSpeaker(speaker, found.speaker) : undefined;
  const isNamed = speaker.cls === 'named' && naming === 'right';
  return { segment, found, naming, role: isNamed ? roleFit(speaker, found?.role) : undefined };
}

function ignoredIn(row: GoldRow, text: string): Span[] {
  return row.ignore.map((each) => bare(text, each));
}

function toGiven(
  segment: FoundSegment,
  match: Match | undefined,
  gold: GoldSegment | undefined,
  ignored: readonly Span[],
): Given {
  if (gold && isSame(match)) return { segment, counts: sizeOf(gold), isRight: true };
  const half = 0.5 * (segment.end - segment.start);
  const size = sizeOf(segment);
  const isIgnored = ignored.some((each) => commonLength(segment, each) >= half);
  // A short quote and its surroundings taken for a long one is a matter of edges.
  const isWider =
    size === 'core' && gold && sizeOf(gold) === 'short' && (match?.overlap ?? 0) >= 0.5;
  return { segment, counts: isIgnored || isWider ? undefined : size, isRight: false };
}

function joinsOf(wanted: readonly Wanted[]): Join[] {
  const core = wanted
    .filter(({ segment }) => sizeOf(segment) === 'core')
    .toSorted((a, b) => a.segment.start - b.segment.start);
  return core.flatMap((first, place) => {
    const second = core[place + 1];
    if (first.found === undefined || second?.found === undefined) return [];
    return [
      {
        isOne: first.segment.quote === second.segment.quote,
        wasJoined: first.found.quote === second.found.quote,
        between: [first.segment, second.segment] as const,
      },
    ];
  });
}
