import { setImmediate as others } from 'node:timers/promises';
import { z } from 'zod';
import type { Engine, Queries } from './engine.ts';
import { jsonOf, readRow } from './json.ts';
import { listed } from './listed.ts';
import type { Arrival, LibraryBook, SectionPrint } from './store.ts';

type Recorded = Awaited<ReturnType<LibraryBook['recordLibrary']>>;

/** Sections in one statement: SQLite holds up the process while it works, PostgreSQL costs a round trip. */
const AT_ONCE = { sqlite: 500, postgres: 5000 } as const;

/** What came into the library when. */
export const libraryBook = (engine: Engine): LibraryBook => ({
  async recordLibrary(sections, at) {
    const arrivals = new Map<string, Arrival>();
    const missing = await compare(engine, sections, arrivals);
    if (missing.length === 0) return { revision: await engine.run(revisionOf), arrivals };
    return engine.transaction((db) => record(db, engine, missing, at, arrivals));
  },

  versionsAt: async (sectionIds, revision) => {
    const versions = new Map<string, SectionPrint>();
    for (const some of chunks(sectionIds, AT_ONCE[engine.kind])) {
      const found = await engine.run((db) => latestAt(db, engine, some, revision));
      for (const version of found) versions.set(version.sectionId, version);
      await others();
    }
    return versions;
  },

  shownIn: (channelId, limit) =>
    engine.run(async (db) => {
      const rows = await db
        .selectFrom('shown_section')
        .select(['section_id', 'print'])
        .where('channel_id', '=', channelId)
        .orderBy('shown_at', 'desc')
        .orderBy('section_id')
        .limit(limit)
        .execute();
      return new Map(rows.map((row) => [row.section_id, row.print]));
    }),
});

const KEY = { section_id: 'text', print: 'text' } as const;

const keyOf = ({ sectionId, print }: SectionPrint) => ({ section_id: sectionId, print });

/** Fills in when each known version came, and returns the others. A version never goes away, so no lock is needed. */
async function compare(
  engine: Engine,
  sections: readonly SectionPrint[],
  arrivals: Map<string, Arrival>,
): Promise<readonly SectionPrint[]> {
  const missing: SectionPrint[] = [];
  for (const some of chunks(sections, AT_ONCE[engine.kind])) {
    await engine.run((db) => findArrivals(db, engine, some, arrivals));
    missing.push(...some.filter(({ sectionId }) => !arrivals.has(sectionId)));
    await others();
  }
  return missing;
}

async function findArrivals(
  db: Queries,
  { kind }: Engine,
  sections: readonly SectionPrint[],
  arrivals: Map<string, Arrival>,
): Promise<void> {
  const rows = await db
    .selectFrom(listed(kind, KEY, sections.map(keyOf)))
    .innerJoin('section_version', (join) =>
      join
        .onRef('section_version.section_id', '=', 'listed.section_id')
        .onRef('section_version.print', '=', 'listed.print'),
    )
    .select(['section_version.section_id', 'revision', 'arrived_at'])
    .execute();
  for (const row of rows) {
    arrivals.set(row.section_id, { revision: row.revision, at: new Date(row.arrived_at) });
  }
}

/** Under the lock of the revision's row: whoever comes second finds what the first wrote. */
async function record(
  db: Queries,
  engine: Engine,
  missing: readonly SectionPrint[],
  at: Date,
  known: ReadonlyMap<string, Arrival>,
): Promise<Recorded> {
  const present = await revisionOf(db, engine);
  const arrivals = new Map(known);
  const added = await add(db, engine, missing, present + 1, at);
  for (const some of chunks(missing, AT_ONCE[engine.kind])) {
    await findArrivals(db, engine, some, arrivals);
    await others();
  }
  if (added === 0) return { revision: present, arrivals };
  await db
    .updateTable('library_revision')
    .set({ revision: present + 1 })
    .where('id', '=', 1)
    .execute();
  return { revision: present + 1, arrivals };
}

const ADDED = {
  section_id: 'text',
  print: 'text',
  lines: 'text',
} as const;

async function add(
  db: Queries,
  { kind }: Engine,
  missing: readonly SectionPrint[],
  revision: number,
  at: Date,
): Promise<number> {
  let added = 0;
  for (const some of chunks(missing, AT_ONCE[kind])) {
    const rows = some.map((each) => ({ ...keyOf(each), lines: JSON.stringify(each.lines) }));
    const inserted = await db
      .insertInto('section_version')
      .columns(['section_id', 'print', 'lines', 'revision', 'arrived_at'])
      .expression((query) =>
        query
          .selectFrom(listed(kind, ADDED, rows))
          .select((row) => [
            'section_id',
            'print',
            'lines',
            row.lit(revision).as('revision'),
            row.lit(at.getTime()).as('arrived_at'),
          ])
          .where((where) => where.lit(true)),
      )
      .onConflict((conflict) => conflict.columns(['section_id', 'print']).doNothing())
      .executeTakeFirst();
    added += Number(inserted.numInsertedOrUpdatedRows ?? 0n);
    await others();
  }
  return added;
}

/** The present revision; with an engine given, nobody else moves it until the transaction ends. */
async function revisionOf(db: Queries, engine?: Engine): Promise<number> {
  const row = await db
    .selectFrom('library_revision')
    .select('revision')
    .where('id', '=', 1)
    .$if(engine?.kind === 'postgres', (query) => query.forUpdate())
    .executeTakeFirstOrThrow();
  return row.revision;
}

const linesJson = jsonOf(z.array(z.string()));

async function latestAt(
  db: Queries,
  { kind }: Engine,
  sectionIds: readonly string[],
  revision: number,
): Promise<readonly SectionPrint[]> {
  const ids = sectionIds.map((section_id) => ({ section_id }));
  const rows = await db
    .selectFrom(listed(kind, { section_id: 'text' }, ids))
    .innerJoin('section_version', 'section_version.section_id', 'listed.section_id')
    .select(['section_version.section_id', 'print', 'lines'])
    .where('revision', '<=', revision)
    // Each section's latest comes last, and so it is the one that stays.
    .orderBy('revision')
    .execute();
  return rows.map((row) => ({
    sectionId: row.section_id,
    print: row.print,
    lines: readRow(linesJson, row.lines, "section's lines"),
  }));
}

function* chunks<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}
