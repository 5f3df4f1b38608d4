/**
 * Remembers the last `size` ids and says whether one is new. A resumed
 * connection replays what was under way, so the same interaction can come twice.
 */
export function rememberLast(size: number): (id: string) => boolean {
  const ids = new Set<string>();
  return (id) => {
    if (ids.has(id)) return false;
    ids.add(id);
    const [oldest] = ids;
    if (ids.size > size && oldest !== undefined) ids.delete(oldest);
    return true;
  };
}
