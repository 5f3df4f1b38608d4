/** The time, as an argument: everything that needs it is told it. */
export type Clock = {
  /** The present moment. */
  now(): Date;
};

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that goes on as another does, and can be put forward or back. */
export type MovableClock = Clock & {
  /** From now on it is this moment, and time goes on from there. */
  moveTo(at: Date): void;
};

/** At first it shows what `clock` shows. */
export function movableClock(clock: Clock): MovableClock {
  let aheadMs = 0;
  return {
    now: () => new Date(clock.now().getTime() + aheadMs),
    moveTo(at) {
      aheadMs = at.getTime() - clock.now().getTime();
    },
  };
}
