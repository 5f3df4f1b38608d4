import { dueAfter } from './due-after.ts';
import type { Passage } from './passage.ts';
import { spread } from './spread.ts';

const PASSAGES_BETWEEN_PAUSES = 10_000;

/** Two primes, for two sums that have nothing to do with each other. */
const PRIMES = [0x0100_0193, 0x85eb_ca6b] as const;

/**
 * What tells these passages, in this order, from others: two numbers of their keys, the dates of
 * their articles, and how long everything is. Awaits `pause` on the way.
 */
export async function printOf(
  passages: Iterable<Passage>,
  pause: () => Promise<void>,
): Promise<Uint32Array> {
  const sums = Uint32Array.from(PRIMES);
  const isDue = dueAfter(PASSAGES_BETWEEN_PAUSES);
  for (const passage of passages) {
    const { kind, key, article, section } = passage;
    const moment = article.published?.getTime() ?? -1;
    const { start, end } = kind === 'quote' ? passage.quote : section;
    const numbers = [moment / 1_000, moment % 1_000, article.text.length, start, end, kind.length];
    for (const [lane, prime] of PRIMES.entries()) {
      let sum = sums[lane] ?? 0;
      for (let at = 0; at < key.length; at += 1) sum = Math.imul(sum ^ key.charCodeAt(at), prime);
      for (const number of numbers) sum = Math.imul(sum ^ number, prime);
      sums[lane] = spread(sum);
    }
    if (isDue(1)) await pause();
  }
  return sums;
}

/** Whether `printOf` told the same of these. */
export async function sameAs(
  print: Uint32Array,
  passages: readonly Passage[],
  pause: () => Promise<void>,
): Promise<boolean> {
  const own = await printOf(passages, pause);
  return print.length === own.length && own.every((sum, at) => print[at] === sum);
}
