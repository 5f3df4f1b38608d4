import { figuresOf } from '../../figures.ts';

/** Compilers are warm after this long. */
const WARM_UP_MS = 1000;
const RUNS = 5;
/** Short work is repeated until it has taken this long together. */
const MEASURED_MS = 2000;

/** How often a second `work` is done, once warm: the median of several runs on this one thread. */
export function paceOf(work: () => void): number {
  repeat(work, WARM_UP_MS, 1);
  return 1000 / figuresOf(repeat(work, MEASURED_MS, RUNS)).p50;
}

function repeat(work: () => void, ms: number, atLeast: number): number[] {
  const times: number[] = [];
  const start = performance.now();
  while (times.length < atLeast || performance.now() - start < ms) {
    const from = performance.now();
    work();
    times.push(performance.now() - from);
  }
  return times;
}
