import { NOT_NAMES } from '../article/words/not-people.ts';
import { isRoleNoun } from '../article/words/roles.ts';
import { QUOTED } from './marks.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.-][\p{L}\p{N}\p{M}]+)*/gu;
const PERSON = /^(?:he|she|him|his|her|hers)(?:['’]\p{L}+)?$/u;

/**
 * Whether a sentence speaks of a person whom it names neither before nor describes: "Last year, poor
 * health was cited when he stepped down." In what is quoted, the one who speaks knows whom they mean.
 */
export function meansUntoldPerson(sentence: string): boolean {
  const words = sentence.replaceAll(QUOTED, ' ').match(WORD) ?? [];
  const pronoun = words.findIndex((word) => PERSON.test(word.toLowerCase()));
  return pronoun >= 0 && !words.slice(0, pronoun).some(isSomebody);
}

/** A name, or a word for somebody; a word with a capital that opens a sentence need be neither. */
function isSomebody(word: string): boolean {
  if (/^\p{Lu}/u.test(word)) return !NOT_NAMES.has(word);
  return isRoleNoun(word.toLowerCase());
}
