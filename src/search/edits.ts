/**
 * How many slips of the finger turn one word into the other: letters left out,
 * added, replaced, or two neighbours swapped (the restricted Damerau-Levenshtein
 * distance). Counted in UTF-16 units. Costs the product of the lengths, so it is
 * for words.
 */
export function editsBetween(a: string, b: string): number {
  let twoAbove: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap && row > 1 ? (twoAbove[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    twoAbove = above;
    above = current;
  }
  return above[b.length] ?? 0;
}

/** How many slips a word may have and still be taken for another: none where it is short. */
export function editsForgiven(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 6 ? 1 : 2;
}
