/** As much of a process as is needed to be told to stop, and to go on without readers. */
type Told = Pick<NodeJS.Process, 'on' | 'stdout' | 'stderr'>;

/**
 * Aborts when the process is told to stop, by a supervisor or by Ctrl-C. It
 * heeds the first telling alone: the terminal and what started the process can
 * both pass on one Ctrl-C, and the second must not cut off what the first began.
 */
export function stopSignal(told: Told): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) told.on(signal, () => stopping.abort());
  return stopping.signal;
}

/** Goes on when whoever read the log is gone: Ctrl-C ends `npm start | tee log` from behind. */
export function outliveReaders({ stdout, stderr }: Told): void {
  for (const stream of [stdout, stderr]) stream.on('error', () => {});
}
