import type { Article, Printed } from '../article/article.ts';
import { wordCount } from '../search/fold.ts';
import { isNoneOpen, NONE_OPEN, type OpenMarks, openAfter, QUOTED } from './marks.ts';
import { refersBack } from './openers.ts';
import { meansUntoldPerson } from './untold-person.ts';
import { tellsUntoldTime } from './untold-time.ts';

/** Why a sentence may not be shown without its neighbours. */
export type WhyNot =
  | 'too short'
  | 'too long'
  | 'a fragment'
  | 'a question'
  | 'cuts a quotation or a parenthesis'
  | 'is quoted without its speaker'
  | 'refers to what stands before it'
  | 'speaks as the author';

const FEWEST_WORDS = 6;
const LONGEST = 300;

const CLOSING = String.raw`["'”’»)\]]*$`;
const ENDS_AS_SENTENCE = new RegExp(`[.!…。！]${CLOSING}`, 'u');
const ENDS_AS_QUESTION = new RegExp(`[?？]${CLOSING}`, 'u');
/** Short forms behind which a sentence goes on, though a cutter may think that it ends. */
const ENDS_IN_SHORT_FORM =
  /\b(?:Inc|Ltd|Corp|Co|Kft|Bros|No|Nos|vs|St|Mt|Dr|Mr|Mrs|Ms|Prof|Gen|Sen|Rep|Gov|Lt|Sgt|Capt|Fr|approx|ca|cf|e\.g|i\.e)\.$/u;
const OPENS_AS_SENTENCE = /^["'“‘«„([]*[\p{Lu}\p{Lo}\p{N}$€£]/u;
/** Case matters: US is a country. */
const AUTHOR = /(?<![\p{L}.])(?:I|[Ww]e|[Oo]urs?|[Mm]y|me|us)(?![\p{L}.])/u;

/**
 * What keeps a sentence from standing alone, or nothing where it can. `open` are
 * the marks that its paragraph has open before it; `words` how many it has.
 */
export function whyNotAlone(
  sentence: Printed,
  article: Article,
  open: OpenMarks = NONE_OPEN,
  words = wordCount(sentence.text),
): WhyNot | undefined {
  const { text } = sentence;
  if (text.length > LONGEST) return 'too long';
  if (ENDS_AS_QUESTION.test(text)) return 'a question';
  if (!ENDS_AS_SENTENCE.test(text) || !OPENS_AS_SENTENCE.test(text)) return 'a fragment';
  if (ENDS_IN_SHORT_FORM.test(text)) return 'a fragment';
  if (words < FEWEST_WORDS) return 'too short';
  if (isCut(sentence, article, open)) return 'cuts a quotation or a parenthesis';
  if (!/[\p{L}\p{N}]/u.test(text.replaceAll(QUOTED, ''))) return 'is quoted without its speaker';
  if (refersBack(text) || tellsUntoldTime(text) || meansUntoldPerson(text)) {
    return 'refers to what stands before it';
  }
  return AUTHOR.test(text.replaceAll(QUOTED, '')) ? 'speaks as the author' : undefined;
}

/**
 * Whether words that were said can be understood without the talk around them.
 * A speaker may say "we"; a fragment ("a bad deal") says too little by itself.
 */
export function quoteStandsAlone(printed: string): boolean {
  const said = printed.replaceAll(/^["“«„]|["”»]$/gu, '');
  return OPENS_AS_SENTENCE.test(said) && !ENDS_AS_QUESTION.test(said) && !refersBack(said);
}

/** Whether a quotation or a parenthesis reaches over an edge of the sentence. */
function isCut(sentence: Printed, article: Article, open: OpenMarks): boolean {
  if (!isNoneOpen(open) || !isNoneOpen(openAfter(sentence.text))) return true;
  return article.quotes.some(({ parts }) =>
    parts.some(
      ({ start, end }) =>
        start < sentence.end &&
        end > sentence.start &&
        (start < sentence.start || end > sentence.end),
    ),
  );
}
