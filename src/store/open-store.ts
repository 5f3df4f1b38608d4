import { join } from 'node:path';
import { advancing } from './advancing.ts';
import { editionFile } from './edition-file.ts';
import type { Engine } from './engine.ts';
import { leasing } from './leasing.ts';
import { libraryBook } from './library-book.ts';
import { noticeBoard } from './notice-board.ts';
import { planning } from './planning.ts';
import { openPostgres } from './postgres.ts';
import { probing } from './probing.ts';
import { sendSlots } from './send-slots.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';
import { subscriptionBook } from './subscription-book.ts';

/**
 * Opens what the settings name: PostgreSQL where they give a `databaseUrl`, else a file in
 * `dataDir`, which is made where it is missing. Brings the schema up to date first.
 * Rejects with `StoreUnavailable` where trying again later may help, with `StoreUnusable` where only
 * the operator can.
 */
export async function openStore(where: {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** The file's name in `dataDir`: `dateline.db`. */
  readonly file: string;
}): Promise<Store> {
  const engine =
    where.databaseUrl === undefined
      ? await openSqlite(join(where.dataDir, where.file))
      : await openPostgres(where.databaseUrl);
  return storeOver(engine);
}

/** All books over one database. Disposing of the store closes it; what is asked afterwards is rejected. */
export function storeOver(opened: Engine): Store {
  const { engine, close } = closable(opened);
  return {
    kind: engine.kind,
    ...libraryBook(engine),
    ...subscriptionBook(engine),
    ...planning(engine),
    ...leasing(engine),
    ...advancing(engine),
    ...editionFile(engine),
    ...noticeBoard(engine),
    ...sendSlots(engine),
    ...probing(engine),
    [Symbol.asyncDispose]: close,
  };
}

/** Kysely opens what was closed before its first use. */
function closable(opened: Engine): {
  readonly engine: Engine;
  readonly close: () => Promise<void>;
} {
  let isClosed = false;
  const whileOpen = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isClosed) throw new Error('The store is closed.');
    return work();
  };
  const engine: Engine = {
    ...opened,
    run: (work) => whileOpen(() => opened.run(work)),
    transaction: (work) => whileOpen(() => opened.transaction(work)),
  };
  const close = async () => {
    isClosed = true;
    await opened.close();
  };
  return { engine, close };
}
