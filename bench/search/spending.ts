import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Engine } from './engine.ts';

/** The clock that counts a thread's own time may be as coarse as this. */
const COARSE_MS = 4;

/**
 * Milliseconds that this thread takes for it: by the clock, or by the thread's own time where the
 * machine did something else meanwhile.
 */
export async function timeOf(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  const started = performance.now();
  await work();
  const wall = performance.now() - started;
  const { user, system } = process.threadCpuUsage(before);
  return Math.min(wall, (user + system) / 1000 + COARSE_MS);
}

/** Since now, in milliseconds: by the clock, and of all threads of the process. */
export function spending(): () => { readonly wall: number; readonly cpu: number } {
  const started = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { wall: performance.now() - started, cpu: (user + system) / 1000 };
  };
}

/** Bytes that this thread holds once everything is collected, or that the process has. */
export function memoryBy(counted: Engine['memory']): () => Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('Nothing can be collected.');
  return async () => {
    // Buffers are let go of after what held them.
    for (let times = 0; times < 2; times += 1) {
      collect();
      await setImmediate();
    }
    const { heapUsed, external, rss } = process.memoryUsage();
    return counted === 'process' ? rss : heapUsed + external;
  };
}
