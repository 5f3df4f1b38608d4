/**
 * Keeps the latest `most` answers by their keys. For pure functions of things that never change: a
 * memory of them is still pure.
 */
export function remembering<Asked extends readonly unknown[], Answer>(
  most: number,
  keyOf: (...asked: Asked) => string,
  answer: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  const kept = new Map<string, { readonly answer: Answer }>();
  return (...asked) => {
    const key = keyOf(...asked);
    const found = kept.get(key) ?? { answer: answer(...asked) };
    kept.delete(key);
    kept.set(key, found);
    const oldest = kept.size > most ? kept.keys().next() : undefined;
    if (oldest?.done === false) kept.delete(oldest.value);
    return found.answer;
  };
}
