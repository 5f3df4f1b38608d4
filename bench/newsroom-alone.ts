import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../src/clock.ts';
import { loadCommands } from '../src/command-files.ts';
import type { Log } from '../src/operate/log.ts';
import { type NewsroomThread, startNewsroom } from '../src/thread/start-newsroom.ts';

/** The product's newsroom in its thread, without deliveries; what moderators need of Discord is not there. */
export async function newsroomAlone(folder: string, log: Log): Promise<NewsroomThread> {
  return startNewsroom({
    folder,
    readAt: 'http://127.0.0.1/read',
    store: {
      dataDir: await mkdtemp(join(tmpdir(), 'dateline-bench-')),
      databaseUrl: undefined,
      file: 'dateline.db',
    },
    clock: systemClock,
    log,
    commands: await loadCommands(`${import.meta.dirname}/../commands`),
    newReference: () => 'bench',
    report: (error) => log.error({ error }, 'An answer failed.'),
    survey: async (channelId) => ({ channelId, reason: 'no-answer' }),
    rights: async () => new Map(),
    wake: () => {},
    onDeath: () => process.exit(1),
  });
}
