/** A piece of work that is done again whenever somebody calls for it; never twice at once. */
export type Errand = {
  /** Does it now, or once more as soon as it is done. */
  wake(): void;
  /** Whether it is being done. */
  isRunning(): boolean;
  /** Resolves once it is not. */
  rest(): Promise<void>;
};

/** `run` must not reject. */
export function createErrand(run: () => Promise<void>): Errand {
  let running: Promise<void> | undefined;
  let again = false;

  async function goOn(): Promise<void> {
    do {
      again = false;
      await run();
    } while (again);
    running = undefined;
  }

  return {
    wake() {
      again = true;
      running ??= goOn();
    },
    isRunning: () => running !== undefined,
    async rest() {
      await running;
    },
  };
}
