import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from '../article/article.ts';
import type { Archive } from '../archive/archive.ts';
import type { Desk } from '../desk.ts';
import { withSource } from '../ingest/kept-article.ts';
import type { Files } from '../ingest/kept.ts';
import { openLibrary } from '../ingest/library.ts';
import type { Snapshot } from '../ingest/shelf.ts';
import type { LibraryBook } from '../store/store.ts';
import { after } from './basis.ts';
import { newAsked } from './asked.ts';
import { newProblemLog } from './problem-log.ts';
import { type EditionParts, editionOf, warmUp } from './edition.ts';
import type { LibraryView } from './library-view.ts';
import { readKept } from './opening.ts';
import { createRecording } from './recording.ts';

/** The articles, served. */
export type Newsroom = AsyncDisposable & {
  /** Always answers from the library as it was last read whole: there is no moment without one. */
  readonly desk: Desk;
  article(id: string): Article | undefined;
  /** The library as digests are made from it; `undefined` until it was recorded, and without a book. */
  view(): LibraryView | undefined;
  /** The same, once it was tried to record what came first. */
  recordedView(): Promise<LibraryView | undefined>;
  /** Reads the folder now; resolves once what changed in it is served, and recorded if that can be done. */
  refresh(): Promise<void>;
};

export type NewsroomParts = EditionParts & {
  /** Where an article can be read that nobody publishes on the web; `undefined` for nowhere. */
  readonly addressOf: (articleId: string) => string | undefined;
  /** Where it is recorded what came in when; left out where no store is open. */
  readonly book?: Pick<LibraryBook, 'recordLibrary'>;
  /** Keeps what is made for the next start; the newsroom closes it. Left out, each start makes all anew. */
  readonly archive?: Archive;
};

/**
 * Opens the content folder and serves it until it is disposed of. A change is indexed beside what
 * is in service and then takes its place, in pieces that let answers go out in between. What an
 * archive has of it is served without being read and indexed again.
 */
export async function openNewsroom(given: NewsroomParts): Promise<Newsroom> {
  const parts = { asked: newAsked(), tellOf: newProblemLog(given.log), ...given };
  const { folder, log, clock, book, archive } = parts;
  const recording = book && createRecording({ book, clock, log });
  const addressed = addressing(parts.addressOf);
  const kept = await readKept(archive);
  const { partsOf } = kept;
  // What changes meanwhile waits until there is an edition for it to take the place of.
  const opened = Promise.withResolvers<void>();
  let served = opened.promise;
  const library = await openLibrary(folder, {
    before: kept.files(),
    onChange: (snapshot, files) => {
      served = served.then(() => serve(addressed(snapshot), files));
    },
    onError: (error) => log.error({ error }, 'The content folder could not be read.'),
  });
  const [first, firstFiles] = [addressed(library.current()), library.files()];
  const { before, isKept } = await kept.before(first, firstFiles, addressed);
  let edition = await editionOf(first, before, parts, {
    from: before === undefined ? 'files' : 'archive',
    ...(kept.absent !== undefined && { notFromArchive: kept.absent }),
  });
  const isStopped = new AbortController();
  let superseded = new AbortController();
  let recorded: Promise<void> | undefined;
  let followed = Promise.resolve();
  const recordedFirst = follow(isKept() ? undefined : firstFiles);
  // From an archive, the first answer need not wait for it.
  if (before === undefined) await followed;
  opened.resolve();

  async function serve(snapshot: Snapshot, files: Files): Promise<void> {
    if (isStopped.signal.aborted) return;
    try {
      const basis = after(edition.shelves.basis, () => nextTurn());
      edition = await editionOf(snapshot, basis, parts, { from: 'before' });
    } catch (error) {
      log.error(
        { error },
        'Changed content could not be indexed; what there was stays in service.',
      );
      return;
    }
    // The next change need not wait for a slow store, nor for a slow disk.
    void follow(files);
  }
  /** Begins what follows when an edition is served, in the place of what followed the one before; resolves once it is recorded. */
  function follow(files: Files | undefined): Promise<void> | undefined {
    superseded.abort();
    superseded = new AbortController();
    recorded = recording?.record(edition.shelves);
    const signal = AbortSignal.any([superseded.signal, isStopped.signal]);
    followed = afterwards(Promise.all([followed, recorded]), files, signal);
    return recorded;
  }
  /** One thing after another: while the record is written the store is locked, and others wait for each pause. */
  async function afterwards(
    due: Promise<unknown>,
    files: Files | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    await due;
    if (signal.aborted) return;
    if (files !== undefined) void archive?.keep(partsOf(files, edition.shelves));
    await warmUp(edition.desk, signal).catch((error: unknown) =>
      log.error({ error }, 'A first briefing could not be composed.'),
    );
  }
  return {
    get desk() {
      return edition.desk;
    },
    article: (id) => edition.articles.get(id),
    view: () => recording?.view(),
    async recordedView() {
      await recordedFirst;
      return recording?.view();
    },
    async refresh() {
      await library.rescan();
      await served;
      await recorded;
    },
    async [Symbol.asyncDispose]() {
      isStopped.abort();
      await library[Symbol.asyncDispose]();
      await served;
      await followed;
      await archive?.[Symbol.asyncDispose]();
      await recording?.stop();
    },
  };
}

/** An article that nobody publishes on the web is read where we show it. The same article comes to the same object. */
function addressing(addressOf: NewsroomParts['addressOf']): (snapshot: Snapshot) => Snapshot {
  const met = new WeakMap<Article, Article>();
  const withAddress = (article: Article): Article => {
    if (article.source?.url !== undefined) return article;
    const source = { name: article.source?.name ?? article.headline, url: addressOf(article.id) };
    const own = met.get(article) ?? withSource(article, source);
    met.set(article, own);
    return own;
  };
  return (snapshot) => ({ ...snapshot, articles: snapshot.articles.map(withAddress) });
}
