import type { GoldSpeaker } from './gold.ts';
import type { Marked, Wanted } from './marking.ts';
import { type Size, sizeOf } from './segments.ts';
import type { Naming } from './speakers.ts';

/** How well segments of one size were found. */
export type Finding = {
  readonly gold: number;
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
};

/** How well the speakers of one class were told. Shares are `undefined` where nothing was judged. */
export type SpeakerScore = {
  /** How many core segments have a speaker of this class: its weight. */
  readonly gold: number;
  readonly judged: number;
  readonly accuracy: number | undefined;
  readonly precision: number | undefined;
  /** The share of judged ones for which anybody was told. */
  readonly attempted: number | undefined;
};

/** What an extractor reaches; every share is from 0 to 1. */
export type Score = {
  readonly articles: number;
  readonly core: Finding;
  readonly short: Finding;
  readonly named: SpeakerScore;
  readonly pronoun: SpeakerScore;
  readonly nominal: SpeakerScore;
  /** The three classes together, each by its weight. */
  readonly speakers: { readonly accuracy: number; readonly wrong: number };
  /** Segment found, and its speaker right. */
  readonly endToEnd: number;
  readonly joined: { readonly gold: number; readonly recall: number; readonly precision: number };
  readonly role: { readonly judged: number; readonly f1: number | undefined };
};

/** Counts what became of all segments of some articles. */
export function scoreOf(articles: readonly Marked[]): Score {
  const wanted = articles.flatMap((article) => article.wanted);
  const [core, short] = [findingOf(articles, 'core'), findingOf(articles, 'short')];
  const named = speakerScore(wanted, 'named');
  const pronoun = speakerScore(wanted, 'pronoun');
  const nominal = speakerScore(wanted, 'nominal');
  const speakers = weighted([named, pronoun, nominal]);
  const hits = wanted.filter(({ segment, found }) => found && sizeOf(segment) === 'core').length;
  return {
    articles: articles.length,
    core,
    short,
    named,
    pronoun,
    nominal,
    speakers,
    endToEnd: share(2 * hits * speakers.accuracy, core.found + core.gold),
    joined: joinedOf(articles),
    role: roleOf(wanted),
  };
}

function findingOf(articles: readonly Marked[], size: Size): Finding {
  const wanted = articles.flatMap((article) =>
    article.wanted.filter(({ segment }) => sizeOf(segment) === size),
  );
  const gold = wanted.length;
  const right = wanted.filter(({ found }) => found !== undefined).length;
  const found = articles
    .flatMap((article) => article.given)
    .filter(({ counts }) => counts === size).length;
  return {
    gold,
    found,
    precision: share(right, found),
    recall: share(right, gold),
    f1: share(2 * right, found + gold),
  };
}

function speakerScore(wanted: readonly Wanted[], cls: GoldSpeaker['cls']): SpeakerScore {
  const all = wanted.filter(
    ({ segment }) => segment.speaker.cls === cls && sizeOf(segment) === 'core',
  );
  const count = (naming: Naming) => all.filter((each) => each.naming === naming).length;
  const [right, wrong, nobody] = [count('right'), count('wrong'), count('nobody')];
  const judged = right + wrong + nobody;
  return {
    gold: all.length,
    judged,
    accuracy: shareOrNone(right, judged),
    precision: shareOrNone(right, right + wrong),
    attempted: shareOrNone(right + wrong, judged),
  };
}

/** A sample of a class stands for the whole of it. */
function weighted(classes: readonly SpeakerScore[]): Score['speakers'] {
  const all = sum(classes.map(({ gold }) => gold));
  const over = (figure: (one: SpeakerScore) => number | undefined) =>
    sum(classes.map((one) => share(one.gold, all) * (figure(one) ?? 0)));
  const accuracy = over((one) => one.accuracy);
  return { accuracy, wrong: over((one) => one.attempted) - accuracy };
}

function joinedOf(articles: readonly Marked[]): Score['joined'] {
  const joins = articles.flatMap((article) => article.joins);
  const gold = joins.filter(({ isOne }) => isOne).length;
  const joined = joins.filter(({ wasJoined }) => wasJoined).length;
  const right = joins.filter(({ isOne, wasJoined }) => isOne && wasJoined).length;
  return { gold, recall: share(right, gold), precision: share(right, joined) };
}

function roleOf(wanted: readonly Wanted[]): Score['role'] {
  const fits = wanted.flatMap(({ role }) => role ?? []);
  return { judged: fits.length, f1: shareOrNone(sum(fits), fits.length) };
}

function shareOrNone(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

/** A share of nothing is 0. */
function share(part: number, whole: number): number {
  return shareOrNone(part, whole) ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
