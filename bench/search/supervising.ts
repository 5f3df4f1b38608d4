import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Order, type Told, toldSchema } from './told.ts';

/** What came of a trial: what it measured, and why it ended, or what it could not do. */
export type Outcome = {
  readonly figures: Readonly<Record<string, number>>;
  readonly failures: readonly string[];
};

const TRIAL = join(import.meta.dirname, 'trial.ts');
const OUT_OF_MEMORY = /heap out of memory|ERR_WORKER_OUT_OF_MEMORY/;

/**
 * Runs a trial in a process of its own. One that dies, or is at one piece of work for more than
 * `limit` seconds, comes to what it measured until then and a failure: nothing is thrown.
 */
export async function supervised(order: Order, limit: number): Promise<Outcome> {
  const figures: Record<string, number> = {};
  const failures: string[] = [];
  let work = 'starting';
  let isDone = false;
  let isLate = false;
  let stderr = '';

  const child = fork(TRIAL, [JSON.stringify(order)], {
    execArgv: [`--max-old-space-size=${order.memory}`],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  const late = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, limit * 1000);
  const take = (told: Told) => {
    if ('begins' in told) {
      work = told.begins;
      late.refresh();
    } else if ('figures' in told) Object.assign(figures, told.figures);
    else if ('failed' in told) failures.push(told.failed);
    else isDone = true;
  };
  child.on('message', (message) => take(toldSchema.parse(message)));
  child.stderr?.on('data', (data) => (stderr += String(data)));
  await once(child, 'close');
  clearTimeout(late);

  if (isLate) failures.push(`stopped after ${limit} s of ${work}`);
  else if (OUT_OF_MEMORY.test(stderr))
    failures.push(`no memory left of ${order.memory} MB at ${work}`);
  else if (!isDone) failures.push(`failed at ${work}: ${lastError(stderr)}`);
  return { figures, failures };
}

const lastError = (stderr: string): string =>
  stderr.match(/^\w*Error.*$/m)?.[0] ?? stderr.trim().split('\n').at(-1) ?? '';
