import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { EditionState } from '../../src/ledger/edition.ts';
import { isSettled, SETTLED, type Step } from '../../src/ledger/step.ts';
import { mayFollow, OPENINGS, TRANSITIONS } from '../../src/ledger/transitions.ts';

const isState = (name: string): name is EditionState => name in TRANSITIONS;
const STATES = Object.keys(TRANSITIONS).filter(isState);
const PAIRS = STATES.flatMap((from) => STATES.map((to) => ({ from, to })));
const GUIDE = readFileSync('docs/ledger.md', 'utf8');

/** The states in the first cells of each row of a table of the guide. */
function rowsOf(heading: string, cells: number): string[][] {
  const [, chapter = ''] = GUIDE.split(`\n## ${heading}\n`);
  return (chapter.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, cells + 1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
}

describe('the table of the ledger', () => {
  test('every state has a row, and its type knows no other', () => {
    expectTypeOf<keyof typeof TRANSITIONS>().toEqualTypeOf<EditionState>();
    expect(STATES.toSorted()).toEqual(rowsOf('States', 1).flat().toSorted());
  });

  const documented = new Set(rowsOf('Transitions', 2).map(([from, to]) => `${from} → ${to}`));

  test.each(PAIRS)('$from → $to is allowed exactly where the guide has a row for it', (pair) => {
    const { from, to } = pair;

    const allowed = mayFollow(from, to);

    expect(allowed).toBe(documented.has(`${from} → ${to}`));
  });

  test('the guide has no row twice and none for a state that does not exist', () => {
    const rows = rowsOf('Transitions', 2);

    expect(rows).toHaveLength(documented.size);
    expect(rows.flat().filter((state) => !isState(state))).toEqual([]);
  });

  test.each(STATES)('%s is settled exactly where nothing follows on it', (state) => {
    expect(isSettled(state)).toBe(TRANSITIONS[state].length === 0);
  });

  test('every state can be reached from a new edition', () => {
    const reached = new Set<EditionState>(OPENINGS);
    for (const from of reached) for (const to of TRANSITIONS[from]) reached.add(to);

    expect([...reached].toSorted()).toEqual(STATES.toSorted());
  });

  test.each(STATES)('from %s there is a way to a settled state', (state) => {
    const reached = new Set<EditionState>([state]);
    for (const from of reached) for (const to of TRANSITIONS[from]) reached.add(to);

    expect([...reached].some(isSettled)).toBe(true);
  });

  test('whatever an owner can record is somewhere in the table', () => {
    const arrivals = new Set<string>(Object.values(TRANSITIONS).flat());
    const recorded: Record<Step['to'], true> = {
      sending: true,
      sent: true,
      planned: true,
      unsettled: true,
      'nothing-new': true,
      skipped: true,
      never: true,
      uncertain: true,
    };

    expect(Object.keys(recorded).filter((to) => !arrivals.has(to))).toEqual([]);
    expect(SETTLED.filter((state) => !(state in recorded))).toEqual([]);
  });

  test('an edition that may have been posted is never simply skipped or sent for again', () => {
    expect(mayFollow('unsettled', 'skipped')).toBe(false);
    expect(mayFollow('unsettled', 'sending')).toBe(false);
    expect(mayFollow('uncertain', 'planned')).toBe(false);
  });
});
