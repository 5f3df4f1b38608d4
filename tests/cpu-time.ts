/**
 * Starts to count the milliseconds that this thread computes, and gives what asks for them. Time in
 * which other threads and programs had the processor is not among them, so a bound on it holds on a
 * busy machine too.
 */
export function startCpuTime(): () => number {
  const started = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(started);
    return (user + system) / 1000;
  };
}
