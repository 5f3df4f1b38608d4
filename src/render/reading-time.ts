/** Silent reading of English non-fiction: Brysbaert 2019, a mean over 190 studies. */
const WORDS_A_MINUTE = 238;

/** `Less than a minute to read`, `2 minutes to read`: rounded to whole minutes. */
export function readingTime(texts: readonly string[]): string {
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
  const minutes = Math.round(words / WORDS_A_MINUTE);
  if (minutes < 1) return 'Less than a minute to read';
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} to read`;
}
