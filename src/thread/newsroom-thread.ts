import { randomInt, randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { answer, type Front, suggest } from '../answer.ts';
import { openArchive } from '../archive/archive.ts';
import { fingerprintOf } from '../archive/fingerprint.ts';
import { movableClock, systemClock } from '../clock.ts';
import { loadCommands } from '../command-files.ts';
import { createDarkroom } from '../darkroom/darkroom.ts';
import { type Line, openLine } from '../line/line.ts';
import { digestDeskOver } from '../newsroom/digest-desk-over.ts';
import { createEditor, type DigestEditor } from '../newsroom/editor.ts';
import { type Newsroom, openNewsroom } from '../newsroom/open-newsroom.ts';
import { readingPage } from '../render/reading-page.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { logOver } from './log-over.ts';
import {
  type HouseService,
  KINDS,
  type NewsroomService,
  type NewsroomSettings,
} from './services.ts';

/**
 * The newsroom's own thread: articles, index, commands and composing. However large the library and
 * however long an answer takes, the main thread goes on hearing Discord.
 */
if (parentPort === null) throw new Error('This file is started as a thread, by start-newsroom.ts.');

const COMMANDS = fileURLToPath(new URL('../../commands', import.meta.url));

/** As the main thread's shows: that one may have been put forward. */
const clock = movableClock(systemClock);

type Open = {
  readonly store: Store;
  readonly newsroom: Newsroom;
  readonly editor: DigestEditor;
  readonly front: Front;
};

/** The open newsroom, at the main thread's time. */
async function openAt(aheadMs: number): Promise<Open> {
  clock.moveTo(new Date(systemClock.now().getTime() + aheadMs));
  return open;
}

const service: NewsroomService = {
  opened: async (aheadMs) => void (await openAt(aheadMs)),
  answer: async (call, aheadMs) => answer(call, (await openAt(aheadMs)).front),
  suggest: async (inquiry, aheadMs) => suggest(inquiry, (await openAt(aheadMs)).front),
  compose: async (edition, subscription, now, aheadMs) =>
    (await openAt(aheadMs)).editor.compose(edition, subscription, now),
  shelf: async () => (await open).newsroom.desk.shelf(),
  async page(articleId) {
    const article = (await open).newsroom.article(articleId);
    return article && readingPage(article);
  },
  refresh: async (aheadMs) => (await openAt(aheadMs)).newsroom.refresh(),
  async close() {
    const { newsroom, store } = await open;
    await newsroom[Symbol.asyncDispose]();
    await store[Symbol.asyncDispose]();
  },
};

const house = openLine<HouseService>(parentPort, service, KINDS);
const open = openHere(workerData, house);
// Whoever asks is told; nobody may have asked yet.
open.catch(() => {});

async function openHere(
  { folder, readAt, store: where }: NewsroomSettings,
  line: Line<HouseService>,
): Promise<Open> {
  const log = logOver(line);
  const store = await openStore(where);
  const editor = createEditor({ newsroomView: () => newsroom.recordedView(), store, clock });
  const digests = digestDeskOver({
    store,
    clock,
    newId: newSubscriptionId,
    survey: (channelId, ask) => line.ask('survey', channelId, ask),
    rights: (member, channelIds, maxAgeMs) => line.ask('rights', member, channelIds, maxAgeMs),
    editor,
    wake: () => void line.ask('wake'),
  });
  const newsroom = await openNewsroom({
    folder,
    clock,
    log,
    addressOf: (id) => (readAt === undefined ? undefined : `${readAt}/${id}`),
    digests,
    book: store,
    archive: openArchive({
      folder: join(where.dataDir, 'archive'),
      fingerprint: await fingerprintOf(resolve(folder)),
      log,
    }),
    picture: createDarkroom(log),
  });
  const front: Front = {
    commands: await loadCommands(COMMANDS),
    get desk() {
      return newsroom.desk;
    },
    newReference: () => randomUUID().slice(0, 8),
    report: (error, reference) => log.error({ error, reference }, 'An answer failed.'),
  };
  return { store, newsroom, editor, front };
}

/** Eight small letters and digits. The store refuses one that is taken, and that is not to be expected. */
function newSubscriptionId(): string {
  return Array.from({ length: 8 }, () => randomInt(36).toString(36)).join('');
}
