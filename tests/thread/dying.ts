import { parentPort } from 'node:worker_threads';
import { openLine } from '../../src/line/line.ts';

/** A thread that opens well and dies of the first call, as one does that has no memory left. */
if (parentPort === null) throw new Error('This file is started as a thread.');
openLine(parentPort, {
  opened: async () => undefined,
  answer: () =>
    new Promise(() => {
      setImmediate(() => {
        throw new RangeError('Nothing is left.');
      });
    }),
  suggest: () => new Promise(() => {}),
});
