/** Runs something once, `ms` milliseconds from now. What it returns calls that off. */
export type Timer = (ms: number, run: () => void) => () => void;

/** The machine's own timer. It keeps no process alive. */
export const systemTimer: Timer = (ms, run) => {
  const handle = setTimeout(run, ms);
  handle.unref();
  return () => clearTimeout(handle);
};

/** A promise that is kept after `ms`, for what has to wait in line. */
export function wait(timer: Timer, ms: number): Promise<void> {
  return new Promise((resolve) => {
    timer(ms, resolve);
  });
}

/** Runs something again and again, `ms` apart, until what it returns is called. */
export function every(timer: Timer, ms: number, run: () => void): () => void {
  let callOff = timer(ms, again);
  function again(): void {
    callOff = timer(ms, again);
    run();
  }
  return () => callOff();
}
