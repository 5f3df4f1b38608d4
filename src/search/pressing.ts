import { dueAfter } from './due-after.ts';
import type { Run } from './engine.ts';
import { sortedInSlices } from './sorting.ts';
import { laidOut, type Words } from './words.ts';

/** The postings of terms, those of each behind those of the one before it. */
export type Lists = {
  /** By the term's number: where its postings begin; behind the last, where they end. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  readonly scores: Uint16Array;
};

/** Terms in order, in how many passages each is, and its postings in each field. */
export type Pressed = {
  readonly terms: Words;
  readonly counts: Uint32Array;
  readonly all: Lists;
  readonly title: Lists;
};

/** Takes postings as they come, and lays them out by term. */
export type Pressing = {
  /** `passages` have it in one field or both. What comes again is put behind what came. */
  add(term: string, passages: number, all: Run, title: Run): void;
  press(pause: () => Promise<void>): Promise<Pressed>;
};

/** How many postings are laid out between two pauses: a millisecond or two. */
const POSTINGS_BETWEEN_PAUSES = 50_000;

const byWord = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Prepares pressing. Until then postings lie in the order in which they came, six bytes each. */
export function newPressing(): Pressing {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const logs = { all: newLog(), title: newLog() };
  return {
    add(term, passages, all, title) {
      let number = numbers.get(term);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(term, number);
      }
      counts[number] = (counts[number] ?? 0) + passages;
      logs.all.add(number, all);
      logs.title.add(number, title);
    },
    async press(pause) {
      const sorted = await sortedInSlices([...numbers.keys()], byWord, pause);
      const order = new Uint32Array(sorted.length);
      const sortedCounts = new Uint32Array(sorted.length);
      const isDue = dueAfter(POSTINGS_BETWEEN_PAUSES / 10);
      for (const [at, term] of sorted.entries()) {
        const number = numbers.get(term) ?? 0;
        order[number] = at;
        sortedCounts[at] = counts[number] ?? 0;
        if (isDue(1)) await pause();
      }
      return {
        terms: laidOut(sorted),
        counts: sortedCounts,
        all: await logs.all.press(order, pause),
        title: await logs.title.press(order, pause),
      };
    },
  };
}

type Log = {
  add(term: number, run: Run): void;
  /** `order` gives each term the number that it is to have. */
  press(order: Uint32Array, pause: () => Promise<void>): Promise<Lists>;
};

const CHUNK = 2 ** 16;

/** Chunks, because an array that grows is copied whole. */
function newLog(): Log {
  const places: Uint32Array[] = [];
  const scores: Uint16Array[] = [];
  const terms: number[] = [];
  const lengths: number[] = [];
  let total = 0;
  const push = (place: number, score: number): void => {
    const at = total % CHUNK;
    if (at === 0) {
      places.push(new Uint32Array(CHUNK));
      scores.push(new Uint16Array(CHUNK));
    }
    const [chunk, itsScores] = [places.at(-1), scores.at(-1)];
    if (chunk !== undefined) chunk[at] = place;
    if (itsScores !== undefined) itsScores[at] = score;
    total += 1;
  };
  return {
    add(term, run) {
      if (run.places.length === 0) return;
      terms.push(term);
      lengths.push(run.places.length);
      for (let at = 0; at < run.places.length; at += 1) {
        push(run.places[at] ?? 0, run.scores[at] ?? 0);
      }
    },
    async press(order, pause) {
      const isDue = dueAfter(POSTINGS_BETWEEN_PAUSES);
      const starts = new Uint32Array(order.length + 1);
      for (let run = 0; run < terms.length; run += 1) {
        const next = (order[terms[run] ?? 0] ?? 0) + 1;
        starts[next] = (starts[next] ?? 0) + (lengths[run] ?? 0);
        if (isDue(1)) await pause();
      }
      for (let at = 1; at < starts.length; at += 1) {
        starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
      }
      const next = starts.slice();
      const pressed = { places: new Uint32Array(total), scores: new Uint16Array(total) };
      let from = 0;
      for (let run = 0; run < terms.length; run += 1) {
        const number = order[terms[run] ?? 0] ?? 0;
        const length = lengths[run] ?? 0;
        const to = next[number] ?? 0;
        for (let at = 0; at < length; at += 1) {
          const chunk = Math.floor((from + at) / CHUNK);
          pressed.places[to + at] = places[chunk]?.[(from + at) % CHUNK] ?? 0;
          pressed.scores[to + at] = scores[chunk]?.[(from + at) % CHUNK] ?? 0;
        }
        next[number] = to + length;
        from += length;
        if (isDue(length + 1)) await pause();
      }
      return { starts, ...pressed };
    },
  };
}
