import { termsOf, wordCount } from '../search/fold.ts';
import type { SectionPassage } from '../search/passage.ts';
import type { Line } from './briefing.ts';
import { leaning } from './leaning.ts';
import { NONE_OPEN, openAfter } from './marks.ts';
import { whyNotAlone } from './stand-alone.ts';

/** A sentence that could be a line, with what choosing needs to know about it. */
export type Candidate = Line & {
  readonly terms: ReadonlySet<string>;
  /** The terms in printed order, repeats included. */
  readonly inOrder: readonly string[];
  readonly words: number;
  /** How many sentences its article prints before it. */
  readonly inArticle: number;
  /** How many sentences its section prints before it. */
  readonly inSection: number;
  /** How much of it hangs on sentences that are not shown with it, from 0 to 1. */
  readonly leaning: number;
};

/** A section's candidates do not change, and topics share passages: each is read once. */
const known = new WeakMap<SectionPassage, readonly Candidate[]>();

/** Sections that list where things were found, or say who wrote them: nothing there is news. */
const LISTS =
  /^(?:sources?|references|notes?|footnotes|bibliography|credits|further reading|see also|related|about the authors?|corrections?)\b/iu;

/** Whether a section tells anything: one that lists where things were found is no reading. */
export const isTold = ({ section }: SectionPassage): boolean => !LISTS.test(section.heading ?? '');

/** The sentences of a section that can stand alone, in printed order. */
export function candidatesOf(passage: SectionPassage): readonly Candidate[] {
  const kept = known.get(passage) ?? (isTold(passage) ? readCandidates(passage) : []);
  known.set(passage, kept);
  return kept;
}

function readCandidates(passage: SectionPassage): Candidate[] {
  const before = sentencesBefore(passage);
  let inSection = -1;
  return passage.section.paragraphs.flatMap(({ sentences }) => {
    let open = NONE_OPEN;
    return sentences.flatMap((sentence, place): Candidate[] => {
      inSection += 1;
      const openBefore = open;
      open = openAfter(sentence.text, open);
      // What goes on in a small letter was cut at a short form that no list has.
      if (/^\p{Ll}/u.test(sentences[place + 1]?.text ?? '')) return [];
      const words = wordCount(sentence.text);
      if (whyNotAlone(sentence, passage.article, openBefore, words) !== undefined) return [];
      const inOrder = termsOf(sentence.text);
      const terms = new Set(inOrder);
      const leans = leaning(sentence.text, passage.article);
      const inArticle = before + inSection;
      return [{ sentence, passage, terms, inOrder, words, inSection, inArticle, leaning: leans }];
    });
  });
}

function sentencesBefore({ article, section }: SectionPassage): number {
  return article.sections
    .slice(0, article.sections.indexOf(section))
    .flatMap(({ paragraphs }) => paragraphs)
    .reduce((count, { sentences }) => count + sentences.length, 0);
}
