/** A clock that a person at the page can put forward, and that knows when there will be something to see. */
export type TimeMachine = {
  now(): Date;
  /** From now on it is this moment, and time goes on from there. */
  moveTo(at: Date): void;
  /** When the next digest is due; `undefined` where none is. */
  next(): Promise<Date | undefined>;
};
