import { dueAfter } from './due-after.ts';
import type { Passage } from './passage.ts';
import { spread } from './spread.ts';

const PASSAGES_BETWEEN_PAUSES = 4_000;

const PRIME = 0x0100_0193;

/**
 * What tells these passages, in this order, from others: two numbers of their keys, the dates of
 * their articles, and where each begins and ends. Asks for no text. Awaits `pause` on the way.
 */
export async function printOf(
  passages: Iterable<Passage>,
  pause: () => Promise<void>,
): Promise<Uint32Array> {
  let one = 0;
  let other = 1;
  const isDue = dueAfter(PASSAGES_BETWEEN_PAUSES);
  for (const passage of passages) {
    const own = numberOf(passage);
    one = spread(one ^ own);
    other = (Math.imul(other, PRIME) + own) | 0;
    if (isDue(1)) await pause();
  }
  return Uint32Array.of(one, other);
}

function numberOf(passage: Passage): number {
  const { key, article, section } = passage;
  const { start, end } = passage.kind === 'quote' ? passage.quote : section;
  const moment = article.published?.getTime() ?? -1;
  let number = Math.imul(Math.floor(moment / 1_000), PRIME) ^ (moment % 1_000);
  for (let at = 0; at < key.length; at += 1) number = Math.imul(number ^ key.charCodeAt(at), PRIME);
  number = Math.imul(number ^ start, PRIME);
  return spread(number ^ end);
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
