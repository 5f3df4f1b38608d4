import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { stallOf, watchLoop } from './loop.ts';
import { type Order, orderSchema, type Tell, type Told, toldSchema } from './told.ts';

/*
 * One engine in one library, in a process of its own: what it is to do is its only argument, what it
 * measures it tells its parent. An engine that has a thread of its own is measured there, while the
 * main thread has nothing to do but to tick.
 */
const order = orderSchema.parse(isMainThread ? JSON.parse(process.argv[2] ?? '') : workerData);
if (isMainThread) await beginning(order);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window.
else await attempted(order, (told) => parentPort?.postMessage(told));

async function beginning(given: Order): Promise<void> {
  // Nobody is told any more what it measures once its parent is gone.
  process.once('disconnect', () => process.exit(1));
  process.channel?.unref();
  if (given.thread === 'worker') watchWorker(given);
  else await attempted(given, toParent);
}

/** The engines are loaded where they work alone: a main thread that ticks needs none. */
async function attempted(given: Order, tell: Tell): Promise<void> {
  const { attempt } = await import('./measuring.ts');
  await attempt(given, tell);
}

function toParent(told: Told): void {
  process.send?.(told);
}

/** Passes on what is told, and how long the main thread's loop stood still during each piece of work. */
function watchWorker(given: Order): void {
  const loop = watchLoop();
  let work = 'nothing';
  const worker = new Worker(import.meta.filename, {
    workerData: given,
    resourceLimits: { maxOldGenerationSizeMb: given.memory },
  });
  worker.on('message', (message: unknown) => {
    const told = toldSchema.parse(message);
    if (!('figures' in told)) toParent({ figures: stallOf(work, 'main', loop.longest()) });
    toParent(told);
    if (!('begins' in told)) return;
    work = told.begins;
    loop.reset();
  });
}
