import type { Query } from './query.ts';

/** What somebody typed, taken apart: what to look for, and what narrows it, as it was written. */
export type Typed = {
  readonly query: Query;
  readonly narrowed: { readonly [Each in Operator]?: string | undefined };
};

const OPERATORS = ['in', 'speaker', 'source', 'topic', 'since', 'before'] as const;
export type Operator = (typeof OPERATORS)[number];

const MARKS = '"“”„«»';
const VALUE = String.raw`(?:[${MARKS}](?<quoted>[^${MARKS}]+)[${MARKS}]|(?<bare>[^\s${MARKS}]+))`;
const BEGINS = String.raw`(?<![^\s${MARKS}])`;
const PARTS = new RegExp(
  String.raw`${BEGINS}(?<operator>${OPERATORS.join('|')}):${VALUE}|` +
    String.raw`${BEGINS}-(?<without>[\p{L}\p{N}][^\s${MARKS}]*)|` +
    String.raw`[${MARKS}](?<phrase>[^${MARKS}]*[\p{L}\p{N}][^${MARKS}]*)[${MARKS}]`,
  'giu',
);
const ANY_MARK = new RegExp(`[${MARKS}]`, 'gu');

/**
 * Takes apart what was typed: `"phrases"`, `-word`, `speaker:`, `source:`, `topic:`, `in:quotes`,
 * `since:` and `before:`, with marks around a value of several words. Whatever is not well formed,
 * or not `understood`, is read as words.
 */
export function readTyped(
  typed: string,
  understood: (operator: Operator, value: string) => boolean,
): Typed {
  const narrowed: Partial<Record<Operator, string>> = {};
  const phrases: string[] = [];
  const without: string[] = [];
  let words = '';
  let from = 0;
  for (const { 0: part, index, groups = {} } of typed.matchAll(PARTS)) {
    const limit = limitIn(groups);
    if (limit !== undefined && !(limit.operator in narrowed) && understood(...limit.both)) {
      narrowed[limit.operator] = limit.value;
    } else if (groups['without'] !== undefined) without.push(groups['without']);
    else if (groups['phrase'] !== undefined) phrases.push(groups['phrase'].trim());
    else continue;
    words += `${typed.slice(from, index)} `;
    from = index + part.length;
  }
  words += typed.slice(from);
  return { query: { words: plain(words), phrases, without }, narrowed };
}

/** A mark without its other half says nothing. */
const plain = (words: string): string =>
  words.replaceAll(ANY_MARK, ' ').replaceAll(/\s+/g, ' ').trim();

function limitIn(groups: Readonly<Record<string, string>>) {
  const operator = operatorOf(groups['operator'] ?? '');
  const value = (groups['quoted'] ?? groups['bare'] ?? '').trim();
  return operator === undefined || value === ''
    ? undefined
    : { operator, value, both: [operator, value] as const };
}

const operatorOf = (written: string): Operator | undefined =>
  OPERATORS.find((each) => each === written.toLowerCase());

/** Writes what `readTyped` reads. */
export function writeTyped({ query: { words, phrases, without }, narrowed }: Typed): string {
  const operators = OPERATORS.flatMap((operator) => {
    const value = narrowed[operator];
    return value === undefined ? [] : `${operator}:${/\s/.test(value) ? `"${value}"` : value}`;
  });
  return [
    ...operators,
    words,
    ...phrases.map((phrase) => `"${phrase}"`),
    ...without.map((word) => `-${word}`),
  ]
    .filter(Boolean)
    .join(' ');
}
