import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from '../article/article.ts';
import type { Clock } from '../clock.ts';
import type { Desk } from '../desk.ts';
import type { DigestDesk } from '../digest-desk.ts';
import type { Snapshot } from '../ingest/shelf.ts';
import { openLibrary } from '../ingest/library.ts';
import type { Log } from '../operate/log.ts';
import type { LibraryBook } from '../store/store.ts';
import { deskOver } from './desk-over.ts';
import type { LibraryView } from './library-view.ts';
import { noDigests } from './no-digests.ts';
import { noPicture } from './no-picture.ts';
import { createRecording } from './recording.ts';
import { shelve, type Shelves } from './shelves.ts';

/** The articles, served. */
export type Newsroom = AsyncDisposable & {
  /** Always answers from the library as it was last read whole: there is no moment without one. */
  readonly desk: Desk;
  article(id: string): Article | undefined;
  /** The library as digests are made from it; `undefined` until it was recorded, and without a book. */
  view(): LibraryView | undefined;
  /** Reads the folder now; resolves once what changed in it is served, and recorded if that can be done. */
  refresh(): Promise<void>;
};

export type NewsroomParts = {
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Where an article can be read that nobody publishes on the web; `undefined` for nowhere. */
  readonly addressOf: (articleId: string) => string | undefined;
  /** What moderators order; left out where no store is open. */
  readonly digests?: DigestDesk;
  /** Makes pictures; left out where there are none to be had. */
  readonly picture?: Desk['picture'];
  /** Where it is recorded what came in when; left out where no store is open. */
  readonly book?: Pick<LibraryBook, 'recordLibrary'>;
};

/** A desk, and the articles that it was made from. */
type Edition = {
  readonly desk: Desk;
  readonly articles: ReadonlyMap<string, Article>;
  readonly shelves: Shelves;
};

/**
 * Opens the content folder and serves it until it is disposed of. A change is indexed beside what
 * is in service and then takes its place, in pieces that let answers go out in between.
 */
export async function openNewsroom(parts: NewsroomParts): Promise<Newsroom> {
  const { folder, log, clock, book } = parts;
  const recording = book && createRecording({ book, clock, log });
  // What changes meanwhile waits until there is an edition for it to take the place of.
  const opened = Promise.withResolvers<void>();
  let served = opened.promise;
  const library = await openLibrary(folder, {
    onChange: (snapshot) => {
      served = served.then(() => serve(snapshot));
    },
    onError: (error) => log.error({ error }, 'The content folder could not be read.'),
  });
  let edition = await editionOf(library.current(), parts);
  let recorded = recording?.record(edition.shelves);
  await recorded;
  opened.resolve();

  async function serve(snapshot: Snapshot): Promise<void> {
    try {
      edition = await editionOf(snapshot, parts);
    } catch (error) {
      log.error(
        { error },
        'Changed content could not be indexed; what there was stays in service.',
      );
      return;
    }
    // The next change need not wait for a slow store.
    recorded = recording?.record(edition.shelves);
  }
  return {
    get desk() {
      return edition.desk;
    },
    article: (id) => edition.articles.get(id),
    view: () => recording?.view(),
    async refresh() {
      await library.rescan();
      await served;
      await recorded;
    },
    async [Symbol.asyncDispose]() {
      await library[Symbol.asyncDispose]();
      await served;
      await recording?.stop();
    },
  };
}

async function editionOf(
  { articles: read, registers, problems }: Snapshot,
  { folder, clock, addressOf, log, digests = noDigests, picture = noPicture }: NewsroomParts,
): Promise<Edition> {
  for (const { file, line, message, remedy } of problems) {
    log.warn({ file, line, remedy }, `A problem in content: ${message}`);
  }
  const articles = read.map((article) => withAddress(article, addressOf));
  const shelves = await shelve(articles, registers, () => nextTurn());
  log.info(
    { articles: articles.length, sections: shelves.sections.length, quotes: shelves.quotes.length },
    'The library is indexed.',
  );
  if (articles.length === 0) {
    log.warn(
      { folder },
      'There is no article to answer from: put Markdown or text files into this folder, or set CONTENT_DIR to another.',
    );
  }
  const onDesk = { shelves, indexedAt: clock.now(), problems: problems.length };
  const desk = deskOver(onDesk, clock, digests, picture);
  await warmUp(desk);
  return {
    desk,
    articles: new Map(articles.map((article) => [article.id, article])),
    shelves,
  };
}

/** The first briefing on a topic costs the most: no reader should wait for it. */
async function warmUp(desk: Desk): Promise<void> {
  for (const { topic } of desk.shelf().topics) {
    await desk.brief(topic.id, undefined);
    await desk.coverage(topic.id, undefined);
    await nextTurn();
  }
}

/** An article that nobody publishes on the web is read where we show it. */
function withAddress(article: Article, addressOf: NewsroomParts['addressOf']): Article {
  if (article.source?.url !== undefined) return article;
  const url = addressOf(article.id);
  return { ...article, source: { name: article.source?.name ?? article.headline, url } };
}
