import { isAdded, isReopened } from './carrying.ts';
import type { ReadLine } from './read-line.ts';
import { sentenceStart } from './sentence.ts';
import type { Spoken } from './spoken.ts';
import { isUtterance } from './wording.ts';

/** How many quotations back a stretch may belong to: what keeps a paragraph of nothing but marks cheap. */
const REACH = 6;

/** Stretches of one utterance become one quote: `“A,” said Ruiz. “B.”`, `Ruiz said it was “A” and “B”` */
export function joined(line: ReadLine, spoken: readonly Spoken[]): Spoken[][] {
  const quotes: Spoken[][] = [];
  for (const one of spoken) {
    const quote = quotes.slice(-REACH).findLast((each) => belongs(line, each, one));
    if (quote === undefined) quotes.push([one]);
    else quote.push(one);
  }
  return quotes;
}

function belongs(line: ReadLine, quote: readonly Spoken[], next: Spoken): boolean {
  const [first, last] = [quote[0], quote.at(-1)];
  if (first?.voice === undefined || last === undefined) return false;
  const isOneSubject = next.subject !== undefined && first.subject === next.subject;
  if (isReopened(next, last)) return isOneSubject || first.voice === next.voice;
  if (next.how === 'carried' && first.voice === next.voice) {
    return first.how === 'after' || first.how === 'later' || last.token === next.token - 1;
  }
  const isRead =
    first.how === next.how ||
    (isUtterance(line.text, next.stretch) && !isAdded(line, next.token, last));
  const isOneCue = isOneSubject && isRead;
  const goesOn =
    next.how === 'none' && first.voice === next.voice && !isAdded(line, next.token, last);
  return (isOneCue || goesOn) && sentenceStart(line, next.token) <= first.token;
}
