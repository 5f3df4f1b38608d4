import { cp, mkdtemp, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Archive, openArchive } from '../../src/archive/archive.ts';
import {
  type Newsroom,
  type NewsroomParts,
  openNewsroom,
} from '../../src/newsroom/open-newsroom.ts';
import { createLog } from '../../src/operate/log.ts';
import { inWords } from '../../src/search/query.ts';
import { openedSqlite } from '../store/opened-store.ts';

const NOON = new Date('2026-03-10T12:00:00Z');

let folder: string;
let kept: string;
/** What an operator reads of how the library came to stand. */
let indexed: { readonly from: string; readonly notFromArchive?: string }[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-newsroom-'));
  kept = `${folder}-archive`;
  indexed = [];
  onTestFinished(async () => {
    await rm(folder, { recursive: true, force: true });
    await rm(kept, { recursive: true, force: true });
  });
});

const log = createLog({
  level: 'info',
  output: {
    write(line) {
      const said = JSON.parse(line);
      if (said.msg === 'The library is indexed.') indexed.push(said);
    },
  },
});

/** An archive that tells when all that it was given is on the disk. */
function openedArchive(fingerprint = 'ours'): Archive & { settled(): Promise<void> } {
  const archive = openArchive({ folder: kept, fingerprint, log });
  let last = Promise.resolve();
  return {
    ...archive,
    keep(parts) {
      last = archive.keep(parts);
      return last;
    },
    settled: () => last,
  };
}

async function opened(parts: Partial<NewsroomParts> = {}): Promise<Newsroom> {
  const newsroom = await openNewsroom({
    folder,
    clock: { now: () => NOON },
    log,
    addressOf: (id) => `http://127.0.0.1/read/${id}`,
    ...parts,
  });
  onTestFinished(() => newsroom[Symbol.asyncDispose]());
  return newsroom;
}

/** Opens a newsroom with an archive, lets it keep all that it has, and closes it. */
async function onceKept(fingerprint?: string): Promise<void> {
  const archive = openedArchive(fingerprint);
  const newsroom = await opened({ archive });
  await newsroom.refresh();
  await archive.settled();
  await newsroom[Symbol.asyncDispose]();
}

const each = <T, R>(all: readonly T[], ask: (one: T) => Promise<R>) => Promise.all(all.map(ask));

/** Much of what readers can see. */
async function answersOf({ desk }: Newsroom): Promise<unknown> {
  const words = ['tariffs', 'chips act', '"rare earths"', 'Altman', 'gargoyle', 'tarifs'];
  const topics = desk.shelf().topics.map(({ topic }) => topic.id);
  return structuredClone({
    shelf: desk.shelf(),
    found: await each(words, (word) => desk.search(inWords(word), {}, { from: 0, count: 10 })),
    briefs: await each(topics, (topic) => desk.brief(topic, undefined)),
    timelines: await each(topics, (topic) => desk.timeline(topic, undefined)),
    quotes: await each(topics, (topic) => desk.quotes(topic, undefined)),
    all: await desk.quotes(undefined, undefined),
    checked: await desk.check('tariffs on imports from China and the European Union', undefined),
    typed: ['', 'a', 'ch', 'euro', 'tra'].map((typed) => [
      desk.topicsLike(typed),
      desk.speakersLike(typed),
      desk.sourcesLike(typed),
      desk.titlesLike(typed),
    ]),
    named: desk.speakersNamed('Thierry Breton'),
  });
}

/** What a newsroom answers that has no archive. */
const answersAnew = async () => answersOf(await opened());

describe('a start from the archive', () => {
  test('answers as a start from the files does', async () => {
    await cp('content', folder, { recursive: true });
    await onceKept();

    const newsroom = await opened({ archive: openedArchive() });

    expect(indexed.map(({ from }) => from)).toEqual(['files', 'archive']);
    expect(await answersOf(newsroom)).toEqual(await answersAnew());
  });

  test('serves what changed in the folder meanwhile, and keeps that', async () => {
    await cp('content', folder, { recursive: true });
    await onceKept();
    await rm(join(folder, 'chips-act.md'));
    await writeFile(join(folder, 'new.md'), '# A gargoyle\n\nThe gargoyle fell on the tariffs.\n');
    await writeFile(
      join(folder, 'small-parcels.txt'),
      'Parcels\nEvery parcel has a gargoyle now.\n',
    );

    await onceKept();
    const newsroom = await opened({ archive: openedArchive() });

    const answers = await answersOf(newsroom);
    expect(answers).toEqual(await answersAnew());
    expect(newsroom.article('new')?.headline).toBe('A gargoyle');
    expect(newsroom.article('chips-act')).toBeUndefined();
    expect(indexed.map(({ from }) => from)).toEqual(['files', 'archive', 'archive', 'files']);
  });

  test('goes by a register that changed meanwhile', async () => {
    await cp('content', folder, { recursive: true });
    await onceKept();
    await writeFile(
      join(folder, 'topics.yaml'),
      '- { id: port, name: Tariffs, aliases: [duties] }',
    );

    const newsroom = await opened({ archive: openedArchive() });

    expect(newsroom.desk.shelf().topics).toMatchObject([{ topic: { id: 'port' } }]);
    expect(await answersOf(newsroom)).toEqual(await answersAnew());
  });

  test('writes nothing where nothing changed', async () => {
    await writeFile(join(folder, 'tug.md'), '# The tug\n\nIt has a berth.\n');
    await utimes(join(folder, 'tug.md'), new Date(1), new Date(1));
    await onceKept();
    const before = await readdir(kept);

    await onceKept();

    expect(await readdir(kept)).toEqual(before);
  });

  test('waits for no store', async () => {
    await writeFile(join(folder, 'tug.md'), '# The tug\n\nIt has a berth.\n');
    await onceKept();
    const store = await openedSqlite();
    const open = Promise.withResolvers<void>();
    const book: NewsroomParts['book'] = {
      recordLibrary: async (...asked) => {
        await open.promise;
        return store.recordLibrary(...asked);
      },
    };

    const newsroom = await opened({ archive: openedArchive(), book });

    expect(newsroom.desk.shelf().articles).toBe(1);
    expect(newsroom.view()).toBeUndefined();
    open.resolve();
    await vi.waitFor(() => expect(newsroom.view()?.revision).toBe(1));
  });
});

describe('a start that cannot be from the archive says why, and is from the files', () => {
  beforeEach(() => writeFile(join(folder, 'tug.md'), '# The tug\n\nIt has a berth.\n'));

  test('at first', async () => {
    await onceKept();

    expect(indexed).toMatchObject([{ from: 'files', notFromArchive: 'nothing is kept yet' }]);
  });

  test('after an update', async () => {
    await onceKept();
    await onceKept('theirs');

    expect(indexed[1]).toMatchObject({
      from: 'files',
      notFromArchive: 'it was made by other code',
    });
  });

  test('after damage, and keeps it whole again', async () => {
    await onceKept();
    const [some = ''] = (await readdir(kept)).filter((file) => file.endsWith('.part'));
    await truncate(join(kept, some), 3);

    await onceKept();
    await onceKept();

    expect(indexed[1]?.notFromArchive).toMatch('is damaged');
    expect(indexed[2]?.from).toBe('archive');
  });

  test('where no archive is asked for, without a reason', async () => {
    await opened();

    expect(indexed[0]).not.toHaveProperty('notFromArchive');
  });
});

test('what changes while it is served is kept for the next start', async () => {
  await writeFile(join(folder, 'tug.md'), '# The tug\n\nIt has a berth.\n');
  const archive = openedArchive();
  const newsroom = await opened({ archive });
  await writeFile(join(folder, 'ketch.md'), '# The ketch\n\nIt has a gargoyle.\n');
  await newsroom.refresh();
  await archive.settled();
  await newsroom[Symbol.asyncDispose]();

  const next = await opened({ archive: openedArchive() });

  expect(indexed.map(({ from }) => from)).toEqual(['files', 'before', 'archive']);
  expect(await answersOf(next)).toEqual(await answersAnew());
});
