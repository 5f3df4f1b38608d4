/** Discord shows a moment by the clock of whoever reads it: `F` in full, `f` shorter, `R` as `in 3 hours`. */
export const moment = (at: Date, style: 'F' | 'f' | 'R'): string =>
  `<t:${Math.floor(at.getTime() / 1000)}:${style}>`;
