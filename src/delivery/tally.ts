import type { Step } from '../ledger/step.ts';
import type { Outcome } from './sender.ts';

/** What came of the deliveries since the process started. */
export type Counts = {
  readonly posted: number;
  /** Of those posted: the ones that say that they are late. */
  readonly late: number;
  readonly nothingNew: number;
  readonly skipped: number;
  readonly never: number;
  readonly uncertain: number;
  /** Put off to another try. */
  readonly putOff: number;
  /** What Discord refused: so many of these in ten minutes are a ban. */
  readonly refused401: number;
  readonly refused403: number;
  readonly refused429: number;
};

/** Counts. */
export type Tally = {
  /** An answer from Discord. */
  answered(outcome: Outcome): void;
  /** An edition moved on. */
  moved(step: Step, late: boolean): void;
  counts(): Counts;
};

type Name = keyof Counts;

const NONE: Counts = {
  posted: 0,
  late: 0,
  nothingNew: 0,
  skipped: 0,
  never: 0,
  uncertain: 0,
  putOff: 0,
  refused401: 0,
  refused403: 0,
  refused429: 0,
};

const AT_STEP: Readonly<Record<Step['to'], Name | undefined>> = {
  sending: undefined,
  sent: 'posted',
  planned: 'putOff',
  unsettled: 'putOff',
  'nothing-new': 'nothingNew',
  skipped: 'skipped',
  never: 'never',
  uncertain: 'uncertain',
};

/** All at zero. */
export function createTally(): Tally {
  const counts: Record<Name, number> = { ...NONE };
  const count = (name: Name | undefined) => {
    if (name !== undefined) counts[name] += 1;
  };
  return {
    answered: (outcome) => count(refusal(outcome)),
    moved(step, late) {
      count(AT_STEP[step.to]);
      if (step.to === 'sent' && late) count('late');
    },
    counts: () => ({ ...counts }),
  };
}

/** The refusals that Discord counts against us; a 404 it does not. */
function refusal(outcome: Outcome): Name | undefined {
  if (outcome.kind === 'fatal') return 'refused401';
  if (outcome.kind === 'later' && !outcome.mayBePosted && outcome.retryAfterMs !== undefined) {
    return 'refused429';
  }
  const forbidden = outcome.kind === 'never' && outcome.why.startsWith('no-');
  return forbidden ? 'refused403' : undefined;
}
