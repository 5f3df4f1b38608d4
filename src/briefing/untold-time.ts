const UNTOLD =
  /^at the time,|\b(?:that (?:day|week|month|year|night|morning|afternoon|evening)|(?:until|since|by|before) then|the (?:same|next|following|previous) (?:day|week|month|year)|the day before|a (?:day|week|month|year) (?:later|earlier|before))\b/iu;

const DATE = /\b[12]\d{3}\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u;

/**
 * Whether a sentence speaks of a time that it does not tell: "that day", "until
 * then". Where a year or a weekday stands before the words, they mean that.
 */
export function tellsUntoldTime(sentence: string): boolean {
  const found = UNTOLD.exec(sentence);
  return found !== null && !DATE.test(sentence.slice(0, found.index));
}
