import { Worker } from 'node:worker_threads';
import { apology, type Counter, noChoices } from '../answer.ts';
import { type Clock, systemClock } from '../clock.ts';
import type { Editor } from '../delivery/editor.ts';
import { openLine } from '../line/line.ts';
import { revived } from '../line/told-error.ts';
import type { Log } from '../operate/log.ts';
import { within } from '../operate/within.ts';
import type { Inventory } from '../render/library-card.ts';
import {
  type HouseService,
  KINDS,
  type NewsroomService,
  type NewsroomSettings,
} from './services.ts';

/** The newsroom, seen from the main thread. */
export type NewsroomThread = Counter & {
  readonly editor: Editor;
  /** What the library holds at this moment. */
  shelf(): Promise<Inventory>;
  /** An article as a page to read; `undefined` where there is none of this id. */
  page(articleId: string): Promise<string | undefined>;
  /** Reads the content folder now; resolves once what changed in it is served. */
  refresh(): Promise<void>;
  /** Lets it end what it has in hand, then ends the thread. */
  stop(): Promise<void>;
};

export type StartParts = NewsroomSettings &
  Pick<HouseService, 'survey' | 'rights'> &
  Pick<Counter, 'commands' | 'newReference' | 'report'> & {
    readonly clock: Clock;
    readonly log: Log;
    /** Tells the delivery that there is something to do now. */
    readonly wake: () => void;
    /** The thread ended by itself: nothing can be answered any more in this process. */
    readonly onDeath: (why: Error) => void;
    /** What the thread runs; the newsroom, where left out. */
    readonly entry?: URL;
  };

/** A library that is being indexed is not waited for. */
const CLOSE_WITHIN_MS = 3_000;

const ENTRY = new URL('newsroom-thread.ts', import.meta.url);

/**
 * Starts the newsroom in a thread of its own; resolves once it can answer.
 *
 * @throws StoreUnavailable or StoreUnusable as `openStore` does; an error where the content folder cannot be read.
 */
export async function startNewsroom(parts: StartParts): Promise<NewsroomThread> {
  const { folder, readAt, store, clock, commands, newReference, report, entry = ENTRY } = parts;
  const settings: NewsroomSettings = { folder, readAt, store };
  const worker = new Worker(entry, { workerData: settings, name: 'newsroom' });
  const line = openLine<NewsroomService>(worker, houseOver(parts), KINDS);
  const ahead = () => clock.now().getTime() - systemClock.now().getTime();
  let stopping = false;
  const died = (why: Error): void => {
    line.cut(why);
    if (stopping) return;
    stopping = true;
    parts.onDeath(why);
  };
  worker.on('error', (error) => died(toError(error)));
  worker.on('exit', (code) => died(new Error(`The newsroom’s thread ended, with code ${code}.`)));
  const end = async (): Promise<void> => {
    stopping = true;
    await worker.terminate();
  };

  try {
    await line.ask('opened', ahead());
  } catch (error) {
    await end();
    throw error;
  }
  return {
    commands,
    newReference,
    report,
    // What goes wrong there is answered there; what comes here has befallen the thread itself.
    answer: (call) =>
      line.ask('answer', call, ahead()).catch((error: unknown) => apology(error, parts)),
    suggest: (inquiry) =>
      line.ask('suggest', inquiry, ahead()).catch((error: unknown) => noChoices(error, parts)),
    editor: {
      compose: (edition, subscription, now) =>
        line.ask('compose', edition, subscription, now, ahead()),
    },
    shelf: () => line.ask('shelf'),
    page: (articleId) => line.ask('page', articleId),
    refresh: () => line.ask('refresh', ahead()),
    async stop() {
      stopping = true;
      // What it has in hand can be made again; a thread that died has nothing left to end.
      await within(() => line.ask('close').catch(() => undefined), CLOSE_WITHIN_MS);
      await end();
    },
  };
}

const houseOver = ({ survey, rights, wake, log }: StartParts): HouseService => ({
  survey,
  rights,
  wake: async () => wake(),
  log: async (level, fields, message, error) =>
    log[level](error === undefined ? fields : { ...fields, error: revived(error, KINDS) }, message),
});

const toError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown));
