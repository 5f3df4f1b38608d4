import { listed } from '../article/words/listed.ts';

/**
 * Words that turn what stands near them: left out at the edge of a cut, they make the rest say what
 * nobody said. The lists err on the side of turning: a cut is then shown with the words that it left
 * out, and a reader judges.
 */

/** What says no to a clause. */
const NEGATIONS =
  listed(`no not never nor neither none nobody nothing nowhere cannot hardly scarcely
  barely seldom rarely without lack lacks lacked lacking deny denies denied denying refuse refuses
  refused refusing reject rejects rejected rejecting dismiss dismisses dismissed fail fails failed
  failing doubt doubts doubted doubtful false falsely untrue wrong wrongly unlikely impossible unable
  unwilling stop stops stopped prevent prevents prevented avoid avoids avoided banned forbid
  forbids forbidden instead myth hoax lie lies nonsense dont doesnt didnt isnt arent wasnt werent wont
  wouldnt cant couldnt shouldnt hasnt havent hadnt aint`);

/** What makes a clause hold only under a condition, or ask a question. */
const CONDITIONS = listed(`if unless whether until till lest supposing assuming provided providing
  except suppose imagine pretend when whenever hypothetically otherwise`);

/** What makes a clause somebody's opinion, guess or report. */
const REPORTS =
  listed(`say says said saying tell tells told claim claims claimed claiming argue argues
  argued arguing think thinks thought believe believes believed believing suggest suggests suggested
  hope hopes hoped wish wishes wished expect expects expected fear fears feared allege alleges alleged
  allegedly reportedly supposedly apparently insist insists insisted assert asserts asserted accuse
  accuses accused ask asks asked wonder wonders wondered warn warns warned deny according perhaps maybe
  possibly probably rumour rumours rumoured predict predicts predicted guess promise promised promises
  pledged called describe described demand demands demanded propose proposes proposed want
  wants wanted seem seems seemed appear appears appeared considers considered acknowledged admitted
  admits agreed announced announces answered answers complained complains concluded concludes
  contended contends declared declares disclosed estimated estimates explained explains hinted hints
  implied implies indicated indicates maintained maintains noted notes observed pointed reckoned reckons
  recalled replied replies reported reports responded responds revealed stated stresses stressed testified
  threatened urged urges vowed writes wrote confirmed confirms decided rumoured speculated`);

/** Verbs that make what follows them at once no fact. */
const MODALS = listed('would could might may should must ought almost nearly');

/** What a report is denied with, before a quotation that is a sentence of its own. */
const DENIALS = listed('deny denies denied denying never not untrue false falsely');

const CONJUNCTIONS = listed('and but or so yet');

const isNegation = (word: string) => NEGATIONS.has(word) || word.endsWith("n't");

/** How near a modal must stand before a cut: `would close the port` cut to `close the port`. */
const NEAR = 3;

/** Whether the folded words and marks before a cut turn what follows. */
export function turnBefore(before: readonly string[]): boolean {
  return (
    before.at(-1) === 'that' ||
    before.slice(-2).join(' ') === 'used to' ||
    before.some((word) => CONDITIONS.has(word) || REPORTS.has(word)) ||
    clauseBefore(before).some(isNegation) ||
    before.slice(-NEAR).some((word, at, near) => MODALS.has(word) && !isMonth(near, at))
  );
}

/** `5 May` and `May 2025` are no modals; case is folded away. */
const isMonth = (near: readonly string[], at: number) =>
  near[at] === 'may' && [near[at - 1], near[at + 1]].some((word) => /^\d+$/.test(word ?? ''));

/** What begins a clause of its own behind a comma: `not a tax, “but a fee”`. */
const OPENS_CLAUSE = listed('and but or so yet because since which as');

/**
 * Whether what the article itself says before a quotation turns it: `it is not “a tax”`. `first` is the
 * quotation's first word, as printed.
 */
export function turnsQuotation(before: readonly string[], first: string): boolean {
  if (before.at(-1) === ',' && OPENS_CLAUSE.has(first.toLowerCase())) return false;
  if (/^\p{Lu}/u.test(first)) return before.slice(-4).some((word) => DENIALS.has(word));
  return clauseBefore(before).some((word) => isNegation(word) || CONDITIONS.has(word));
}

/** Whether the folded words and marks behind a cut, to the end of the sentence, turn what stands before it. */
export function turnBehind(behind: readonly string[]): boolean {
  const joined = behind.findIndex((word) => /^[,;:-]$/.test(word) || CONJUNCTIONS.has(word));
  // `, not a tax` and `, but not here` turn it still; what a further clause denies does not.
  const clause = joined < 0 ? behind : behind.slice(0, joined + 3);
  return (
    behind.includes('?') ||
    behind.some((word) => CONDITIONS.has(word)) ||
    clause.some(isNegation) ||
    isReportedBehind(behind)
  );
}

/** Behind a comma these are nouns: `for want of magnets`. */
const NOUNS_TOO = listed('want wants wish hope hopes fear fears claim claims promise demand guess');

/** `, officials said` at the end; `and officials said that …` begins something else. */
function isReportedBehind(behind: readonly string[]): boolean {
  const at = behind.findLastIndex((word) => REPORTS.has(word) && !NOUNS_TOO.has(word));
  const opens = behind[0] === ',' || behind[0] === '-';
  return at >= 0 && opens && !behind.slice(at).includes('that');
}

/** Back to where another clause was joined on: `not a tax, but | a fee`. */
function clauseBefore(before: readonly string[]): readonly string[] {
  const joined = before.findLastIndex(
    (word, at) => word === ';' || (CONJUNCTIONS.has(word) && before[at - 1] === ','),
  );
  return before.slice(joined + 1);
}
