import type { EditionState } from './edition.ts';

/**
 * Which state may follow on which: the whole of it. `docs/ledger.md` says what each arrow is for,
 * and a test compares the two. A state that is missing here does not compile.
 */
export const TRANSITIONS = {
  planned: ['leased'],
  leased: ['sending', 'planned', 'unsettled', 'nothing-new', 'skipped'],
  sending: ['sent', 'planned', 'unsettled', 'skipped', 'never'],
  unsettled: ['sent', 'planned', 'unsettled', 'uncertain'],
  sent: [],
  'nothing-new': [],
  skipped: [],
  never: [],
  uncertain: [],
} as const satisfies Record<EditionState, readonly EditionState[]>;

/** The states that a new edition may be opened in. */
export const OPENINGS = ['planned', 'skipped'] as const satisfies readonly EditionState[];

/** Whether an edition in the one state may be moved on to the other. */
export function mayFollow(from: EditionState, to: EditionState): boolean {
  const next: readonly EditionState[] = TRANSITIONS[from];
  return next.includes(to);
}
