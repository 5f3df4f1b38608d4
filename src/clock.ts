/** The time, as an argument: everything that needs it is told it. */
export type Clock = {
  /** The present moment. */
  now(): Date;
};

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };
