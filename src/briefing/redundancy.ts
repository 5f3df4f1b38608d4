/** More of the shorter text's terms than this in the other, and both say the same. */
const SAME = 0.6;

/**
 * How much of what the shorter of two texts says the other says too, from 0 to 1.
 * A sentence within a longer one is a repetition, which the usual measure of
 * common terms by all terms would miss.
 */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  if (shorter.size === 0) return 0;
  let common = 0;
  for (const term of shorter) if (longer.has(term)) common += 1;
  return common / shorter.size;
}

/** Whether a reader who has seen one of them learns nothing from the other. */
export function saysTheSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return overlap(a, b) >= SAME;
}

/** Of lines that say the same, the first alone. */
export function withoutRepeats<T extends { readonly terms: ReadonlySet<string> }>(
  lines: readonly T[],
): readonly T[] {
  const kept: T[] = [];
  for (const line of lines) {
    if (!kept.some(({ terms }) => saysTheSame(terms, line.terms))) kept.push(line);
  }
  return kept;
}
