import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

type Settings = Readonly<Record<string, string>>;

/** What `npm start` passes on: where programs are, and what Node compiled before. */
const KEPT = {
  PATH: process.env['PATH'],
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
};

const READY = 'Dateline is ready: ';

/** The process as `npm start` starts it, with these settings; it remembers in a folder of its own. */
export function startedProcess(settings: Settings) {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-process-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: { ...KEPT, DATA_DIR: dataDir, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const lines: string[] = [];
  const { promise: ready, resolve } = Promise.withResolvers<string>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => {
      lines.push(line);
      if (line.startsWith(READY)) resolve(line.slice(READY.length));
    });
  }
  const ended = once(child, 'close').then(([code]) => Number(code));
  return { child, ready, ended, said: () => lines.join('\n') };
}
