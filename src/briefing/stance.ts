import type { QuotePassage } from '../search/passage.ts';
import { sentencesAround } from './around.ts';

/** On which side of a question somebody is, as far as the text says so. */
export type Stance = 'for' | 'against' | undefined;

/** English only: in another language nobody has a side. */
const FOR =
  /\b(?:welcom(?:ed|es|ing)|prais(?:ed|es|ing)|support(?:ed|s|ers?|ing)|back(?:ed|s|ing)|defend(?:ed|s|ers?|ing)|hail(?:ed|s|ing)|endors(?:ed|es|ing)|applaud(?:ed|s|ing)|in favou?r of|agreed with)\b/iu;
const AGAINST =
  /\b(?:critici[sz](?:ed|es|ing)|critics?|oppos(?:ed|es|ing)|opponents?|condemn(?:ed|s|ing)|reject(?:ed|s|ing)|den(?:ied|ies|ying)|disput(?:ed|es|ing)|dismiss(?:ed|es|ing)|warn(?:ed|s|ing)|object(?:ed|s|ing)|protest(?:ed|s|ing|ers?)|disagreed?|countered|accus(?:ed|es|ing)|against)\b/iu;

/**
 * The side on which the words around a quote put its speaker: not the words that were said, which
 * may speak of another's side. Where they speak of both, neither counts.
 */
export function stanceOf(passage: QuotePassage): Stance {
  const { parts } = passage.quote;
  const around = sentencesAround(passage)
    .map(({ text }) => parts.reduce((rest, part) => rest.replace(part.text, ' '), text))
    .join(' ');
  const isFor = FOR.test(around);
  const isAgainst = AGAINST.test(around);
  if (isFor === isAgainst) return undefined;
  return isFor ? 'for' : 'against';
}

/** Whether two take opposite sides. */
export const oppose = (a: Stance, b: Stance): boolean =>
  a !== undefined && b !== undefined && a !== b;
