import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fate, Trial } from './trial.ts';

const BOT = fileURLToPath(new URL('bot.ts', import.meta.url));

/** A bot that lives until its fate or somebody ends it. */
export type Bot = {
  readonly fate: Fate;
  /** Resolves when the process is gone; false where it ended in another way than by SIGKILL. */
  readonly gone: Promise<boolean>;
  kill(): void;
};

/** Bots, one of them always loaded and waiting. */
export type Fleet = AsyncDisposable & {
  launch(fate: Fate): Promise<Bot>;
};

/** Loads the first. */
export function createFleet(trial: Trial): Fleet {
  // Loading is most of what a kill costs, and what was compiled once need not be compiled again.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(trial.dataDir, 'compiled') };
  const load = () => {
    const child = fork(BOT, [JSON.stringify(trial)], { execArgv: [], env });
    return { child, loaded: once(child, 'message') };
  };
  let spare = load();

  return {
    async launch(fate) {
      const { child, loaded } = spare;
      spare = load();
      await loaded;
      child.send(fate);
      return { fate, gone: goneByKill(child), kill: () => child.kill('SIGKILL') };
    },
    async [Symbol.asyncDispose]() {
      const gone = goneByKill(spare.child);
      spare.child.kill('SIGKILL');
      await gone;
    },
  };
}

async function goneByKill(child: ChildProcess): Promise<boolean> {
  if (child.signalCode !== null || child.exitCode !== null) return child.signalCode === 'SIGKILL';
  const [, signal]: unknown[] = await once(child, 'exit');
  return signal === 'SIGKILL';
}
