/** A list of words that are parted by spaces or new lines, as a set. */
export const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
