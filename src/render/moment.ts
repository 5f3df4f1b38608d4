/** Discord shows a moment by the clock of whoever reads it: `F` in full, `f` shorter, `t` the time of day alone, `R` as `in 3 hours`. */
export const moment = (at: Date, style: 'F' | 'f' | 't' | 'R'): string =>
  `<t:${Math.floor(at.getTime() / 1000)}:${style}>`;
