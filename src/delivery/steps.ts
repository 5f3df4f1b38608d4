/**
 * The moments of a delivery at which a process may die, in the order in which an edition meets them.
 * After each of them something else is true on disk or at Discord, so each is a crash of its own.
 */
export const STEPS = [
  /** Editions were opened and their subscriptions moved on. */
  'planned',
  /** What dead owners held was taken back. */
  'taken-back',
  /** An edition is leased. */
  'leased',
  /** Its message is composed, and known to this process alone. */
  'composed',
  /** The message and its nonce are stored; no request was made yet. */
  'frozen',
  /** The request's turn has come. */
  'in-turn',
  /** The request is on its way. */
  'requested',
  /** Its answer is here, and known to this process alone. */
  'answered',
  /** What became of it is stored. */
  'recorded',
  /** An edition is leased to be settled. */
  'settling',
  /** Its channel was read. */
  'read',
  /** What that told is stored. */
  'settled',
  /** A notice is leased. */
  'telling',
  /** It was told; nothing is stored about that yet. */
  'told',
  /** It is closed. */
  'closed',
] as const;

/** One of them. */
export type StepName = (typeof STEPS)[number];

/** Called at each step and awaited. Where it throws, the process counts as dead at that step. */
export type OnStep = (step: StepName) => void | Promise<void>;
