import type { Clock } from '../clock.ts';

/**
 * A look-up that is not repeated while its answer is young, nor while it is under way. `most` answers
 * are kept, and no failure.
 */
export function recent<T>(
  look: (key: string) => Promise<T>,
  clock: Clock,
  most: number,
): (key: string, maxAgeMs: number) => Promise<T> {
  const kept = new Map<string, { readonly at: number; readonly found: Promise<T> }>();

  const begin = (key: string, at: number): Promise<T> => {
    const entry = { at, found: look(key) };
    kept.delete(key);
    kept.set(key, entry);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    entry.found.catch(() => {
      if (kept.get(key) === entry) kept.delete(key);
    });
    return entry.found;
  };
  return (key, maxAgeMs) => {
    const now = clock.now().getTime();
    const known = kept.get(key);
    // A clock that was put back makes nothing young.
    const isYoung = known !== undefined && Math.abs(now - known.at) <= maxAgeMs;
    return isYoung ? known.found : begin(key, now);
  };
}
