/**
 * Does a work once for all who ask for the same at a time, and keeps the latest `most` results by
 * their keys. A work that failed is not kept: who asks next has it tried again.
 */
export function sharing<Asked extends readonly unknown[], Result>(
  most: number,
  keyOf: (...asked: Asked) => string,
  work: (...asked: Asked) => Promise<Result>,
): (...asked: Asked) => Promise<Result> {
  const kept = new Map<string, Promise<Result>>();
  return async (...asked) => {
    const key = keyOf(...asked);
    const result = kept.get(key) ?? work(...asked);
    kept.delete(key);
    kept.set(key, result);
    const oldest = kept.size > most ? kept.keys().next() : undefined;
    if (oldest?.done === false) kept.delete(oldest.value);
    try {
      return await result;
    } catch (error) {
      if (kept.get(key) === result) kept.delete(key);
      throw error;
    }
  };
}
