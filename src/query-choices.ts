import type { Choice } from './command.ts';
import type { Desk } from './desk.ts';

/** Choices of one kind that come before more of another. */
const EACH_KIND = 8;

/**
 * Topics, people, headlines and headings, in this order: of each as many as leave room for the
 * others. What is longer than a query may be is not offered: it would be refused.
 */
export function queryChoices(typed: string, longest: number, desk: Desk): readonly Choice[] {
  const kinds = [
    desk.topicsLike(typed).map(({ name }) => name),
    typed.trim() === '' ? [] : desk.speakersLike(typed),
    desk.titlesLike(typed),
  ];
  const first = kinds.flatMap((names) => names.slice(0, EACH_KIND));
  const rest = kinds.flatMap((names) => names.slice(EACH_KIND));
  const names = [...new Set([...first, ...rest])].filter((name) => name.length <= longest);
  return names.map((name) => ({ name, value: name }));
}
