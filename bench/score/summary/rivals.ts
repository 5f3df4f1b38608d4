import type { Printed } from '../../../src/article/article.ts';
import { gramsOf, rouge, wordsOf } from './rouge.ts';
import type { Room, Task } from './tasks.ts';

/** Chooses sentences of a task, in the order in which they are shown. */
export type Way = (task: Task) => readonly string[];

/** The top of the article; of several articles, the tops of all in turn. */
export const leads: Way = ({ articles, room }) => {
  const each = articles.map(sentencesOf);
  const longest = Math.max(...each.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, at) => each.flatMap((own) => own[at] ?? []));
  return within(inTurn.flat(), room);
};

/** Mihalcea and Tarau 2004: sentences that have words in common recommend one another. */
export const textRank: Way = (task) => {
  const sentences = task.articles.flatMap(sentencesOf);
  const sets = sentences.map((text) => new Set(wordsOf(text)));
  return ranked(sentences, matrixOf(sets, likeness), task.room);
};

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const sizes = Math.log(a.size) + Math.log(b.size);
  return sizes > 0 ? a.intersection(b).size / sizes : 0;
}

/** Two sentences of LexRank with a cosine above this count as neighbours. */
const NEIGHBOURS = 0.1;
/** With one above this, the second is a repetition. */
const REPEATS = 0.5;

/** Erkan and Radev 2004: the same with the cosine of tf·idf and a threshold; repetitions are passed over. */
export const lexRank: Way = (task) => {
  const sentences = task.articles.flatMap(sentencesOf);
  const vectors = vectorsOf(sentences);
  const cosines = matrixOf(vectors, cosine);
  const linked = cosines.map((row) => row.map((each) => (each >= NEIGHBOURS ? each : 0)));
  return ranked(sentences, linked, task.room, (a, b) => (cosines[a]?.[b] ?? 0) > REPEATS);
};

/** The ceiling: again and again the sentence that brings the most of ROUGE-2 (of ROUGE-1 where none does). */
export const oracle: Way = (task) => {
  const { room, references } = task;
  const chosen: string[] = [];
  let left = [...new Set(task.articles.flatMap(sentencesOf))];
  let reached = 0;
  while (chosen.length < room.sentences && countOf(chosen) < room.words && left.length > 0) {
    const scored = left.map((text) => {
      const { one, two } = rouge([...chosen, text], references, room.words);
      return { text, worth: two.f + one.f / 1000 };
    });
    const best = scored.reduce((a, b) => (b.worth > a.worth ? b : a));
    if (best.worth <= reached) break;
    reached = best.worth;
    chosen.push(best.text);
    left = left.filter((text) => text !== best.text);
  }
  return chosen;
};

const sentencesOf = ({ sections }: Task['articles'][number]): readonly string[] =>
  sections
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ sentences }) => sentences.map(({ text }: Printed) => text));

const countOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + wordsOf(text).length, 0);

/** Sentences from the first until the room is full; the scorer cuts the last one where it counts words. */
function within(sentences: readonly string[], { sentences: most, words }: Room): readonly string[] {
  const kept: string[] = [];
  for (const text of sentences) {
    if (kept.length >= most || countOf(kept) >= words) break;
    kept.push(text);
  }
  return kept;
}

type Matrix = readonly (readonly number[])[];

function matrixOf<T>(each: readonly T[], alike: (a: T, b: T) => number): Matrix {
  return each.map((a, i) => each.map((b, j) => (i === j ? 0 : alike(a, b))));
}

/** Sentences by PageRank over their likeness, those that repeat a chosen one passed over. */
function ranked(
  sentences: readonly string[],
  links: Matrix,
  room: Room,
  repeats: (a: number, b: number) => boolean = () => false,
): readonly string[] {
  const rank = pageRank(links);
  const order = [...sentences.keys()].toSorted((a, b) => (rank[b] ?? 0) - (rank[a] ?? 0) || a - b);
  const kept: number[] = [];
  for (const at of order) if (!kept.some((other) => repeats(at, other))) kept.push(at);
  return within(
    kept.map((at) => sentences[at] ?? ''),
    room,
  );
}

const DAMPING = 0.85;
const ROUNDS = 50;

function pageRank(links: Matrix): readonly number[] {
  const sums = links.map((row) => row.reduce((sum, each) => sum + each, 0));
  let rank = links.map(() => 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = rank.map((each, at) => each / Math.max(sums[at] ?? 0, Number.EPSILON));
    rank = links.map(
      (row) =>
        1 - DAMPING + DAMPING * row.reduce((sum, each, at) => sum + each * (before[at] ?? 0), 0),
    );
  }
  return rank;
}

type Vector = ReadonlyMap<string, number>;

function vectorsOf(sentences: readonly string[]): readonly Vector[] {
  const counts = sentences.map((text) => gramsOf(wordsOf(text), 1));
  const holders = new Map<string, number>();
  for (const word of counts.flatMap((each) => [...each.keys()]))
    holders.set(word, (holders.get(word) ?? 0) + 1);
  const rarity = (word: string) => Math.log(sentences.length / (holders.get(word) ?? 1)) + 0.01;
  return counts.map((each) => new Map([...each].map(([word, n]) => [word, n * rarity(word)])));
}

function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const [word, weight] of small) common += weight * (large.get(word) ?? 0);
  return common === 0 ? 0 : common / (lengthOf(a) * lengthOf(b));
}

const lengthOf = (vector: Vector): number =>
  Math.sqrt(vector.values().reduce((sum, each) => sum + each * each, 0));
