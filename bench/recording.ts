import { monitorEventLoopDelay } from 'node:perf_hooks';
import { storeOver } from '../src/store/open-store.ts';
import type { SectionPrint } from '../src/store/store.ts';
import { onEachEngine } from './opened-engines.ts';

const LINES = 10;
const EDITED = 20;

/**
 * Prints how long it takes to record what a library holds: at first, with nothing changed, and with
 * some sections edited; and how long nothing else could be done meanwhile.
 */
export async function benchRecording({ sections }: { sections: number }): Promise<void> {
  console.log(`${sections} sections of ${LINES} lines`);
  const first = Array.from({ length: sections }, (_, n) => section(n, 'first'));
  const edited = first.map((each, n) => (n < EDITED ? section(n, 'edited') : each));
  await onEachEngine(async (engine) => {
    const store = storeOver(engine);
    for (const [what, library] of [
      ['at first', first],
      ['unchanged', first],
      [`${EDITED} edited`, edited],
    ] as const) {
      const loop = monitorEventLoopDelay({ resolution: 1 });
      loop.enable();
      const start = performance.now();
      const { revision } = await store.recordLibrary(library, new Date('2026-11-03T06:00Z'));
      const seconds = ((performance.now() - start) / 1000).toFixed(2);
      loop.disable();
      const stall = (loop.max / 1e6).toFixed(0);
      console.log(
        `${engine.kind.padEnd(9)} ${what.padEnd(10)} ${seconds} s · revision ${revision} · ` +
          `longest stall of the event loop ${stall} ms`,
      );
    }
  });
}

const section = (n: number, version: string): SectionPrint => ({
  sectionId: `folder/article-${n >> 3}#heading-${n}`,
  print: `${version}-${n}`.padEnd(22, '0'),
  lines: Array.from({ length: LINES }, (_, line) => `${version}-${n}-${line}`.padEnd(11, '0')),
});
