import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from '../article/article.ts';
import type { Desk } from '../desk.ts';
import type { Snapshot } from '../ingest/shelf.ts';
import type { Clock } from '../clock.ts';
import type { DigestDesk } from '../digest-desk.ts';
import type { Log } from '../operate/log.ts';
import type { Asked } from './asked.ts';
import type { Before } from './basis.ts';
import { deskOver } from './desk-over.ts';
import { noDigests } from './no-digests.ts';
import { noPicture } from './no-picture.ts';
import { newProblemLog, type ProblemLog } from './problem-log.ts';
import { type Shelves, shelve } from './shelves.ts';

/** A desk, and the articles that it was made from. */
export type Edition = {
  readonly desk: Desk;
  readonly articles: ReadonlyMap<string, Article>;
  readonly shelves: Shelves;
};

export type EditionParts = {
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
  /** What moderators order; left out where no store is open. */
  readonly digests?: DigestDesk;
  /** Makes pictures; left out where there are none to be had. */
  readonly picture?: Desk['picture'];
  /** Tells of problems in content; left out, of all of them in each edition. */
  readonly tellOf?: ProblemLog;
  /** What readers ask for lately; left out, each edition counts anew. */
  readonly asked?: Asked;
};

/** Where most of an edition came from, for the log: the archive, the edition before it, or the files alone. */
export type Origin = 'archive' | 'before' | 'files';

/** Shelves a snapshot beside whatever is served, and tells the operator what there is. */
export async function editionOf(
  { articles, registers, problems }: Snapshot,
  before: Before | undefined,
  parts: EditionParts,
  about: { readonly from: Origin; readonly notFromArchive?: string },
): Promise<Edition> {
  const { folder, clock, log, digests = noDigests, picture = noPicture, asked } = parts;
  const { tellOf = newProblemLog(log) } = parts;
  tellOf(problems);
  const shelves = await shelve(articles, registers, () => nextTurn(), before);
  const { sections, quotes } = shelves;
  log.info(
    {
      articles: articles.length,
      sections: sections.length,
      quotes: quotes.length,
      ...about,
    },
    'The library is indexed.',
  );
  if (articles.length === 0) {
    log.warn(
      { folder },
      'There is no article to answer from: put Markdown or text files into this folder, or set CONTENT_DIR to another.',
    );
  }
  const onDesk = { shelves, indexedAt: clock.now(), problems: problems.length };
  return {
    desk: deskOver(onDesk, clock, digests, picture, asked),
    articles: new Map(articles.map((article) => [article.id, article])),
    shelves,
  };
}

/** The first briefing on a topic costs the most: few readers should wait for it. Ends early where told to. */
export async function warmUp(desk: Desk, signal: AbortSignal): Promise<void> {
  for (const { topic } of desk.shelf().topics) {
    if (signal.aborted) return;
    await desk.brief(topic.id, undefined);
    await nextTurn();
    await desk.coverage(topic.id, undefined);
    await nextTurn();
  }
}
