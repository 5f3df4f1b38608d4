import { describe, expect, onTestFinished, test } from 'vitest';
import { createRecording } from '../../src/newsroom/recording.ts';
import { type Shelves, shelve } from '../../src/newsroom/shelves.ts';
import { createLog } from '../../src/operate/log.ts';
import { type LibraryBook, StoreUnavailable } from '../../src/store/store.ts';
import { articleOf } from '../article.ts';

const NOON = new Date('2026-03-10T12:00:00Z');

const shelvesOf = (...towns: readonly string[]): Promise<Shelves> =>
  shelve(
    towns.map((id) => articleOf({ id, sections: { '': [`Rain fell on ${id} all day.`] } })),
    { topics: [], speakers: [] },
    async () => {},
  );

/** A book that can be taken away, waits that end when the test says so, and what was logged. */
function opened() {
  const recorded: string[][] = [];
  const waited: number[] = [];
  const logged: string[] = [];
  let fault: Error | undefined;
  let release: (() => void) | undefined;
  let isWaiting = Promise.withResolvers<void>();
  const book: Pick<LibraryBook, 'recordLibrary'> = {
    async recordLibrary(sections, at) {
      if (fault !== undefined) throw fault;
      recorded.push(sections.map(({ sectionId }) => sectionId));
      const revision = recorded.length;
      const arrivals = new Map(sections.map(({ sectionId }) => [sectionId, { revision, at }]));
      return { revision, arrivals };
    },
  };
  const recording = createRecording({
    book,
    clock: { now: () => NOON },
    log: createLog({
      level: 'info',
      output: { write: (line) => logged.push(JSON.parse(line).msg) },
    }),
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        waited.push(ms);
        release = resolve;
        signal.addEventListener('abort', () => reject(new Error('stopped')));
        isWaiting.resolve();
        isWaiting = Promise.withResolvers();
      }),
  });
  onTestFinished(() => recording.stop());
  return {
    recording,
    recorded,
    waited,
    logged,
    fail: (error: Error | undefined) => {
      fault = error;
    },
    /** Ends the wait; resolves once the next one has begun. */
    retriedInVain: () => {
      const next = isWaiting.promise;
      release?.();
      return next;
    },
    retried: () => release?.(),
  };
}

describe('a library', () => {
  test('is there for digests once it was recorded', async () => {
    const { recording } = opened();
    const shelves = await shelvesOf('lima', 'oslo');
    expect(recording.view()).toBeUndefined();

    await recording.record(shelves);

    const view = recording.view();
    expect(view?.shelves).toBe(shelves);
    expect(view?.revision).toBe(1);
    expect([...(view?.arrivals.keys() ?? [])]).toEqual([...(view?.prints.keys() ?? [])]);
    expect(view?.arrivals.get('lima#top')).toEqual({ revision: 1, at: NOON });
  });

  test('that cannot be recorded is tried again, later and later, until it can', async () => {
    const { recording, fail, retried, retriedInVain, waited, logged } = opened();
    fail(new StoreUnavailable('gone'));
    await recording.record(await shelvesOf('lima'));
    expect(recording.view()).toBeUndefined();

    for (let n = 0; n < 7; n += 1) await retriedInVain();
    fail(undefined);
    retried();
    await expect.poll(() => recording.view()?.revision).toBe(1);

    expect(waited).toEqual([1, 2, 4, 8, 16, 32, 60, 60].map((seconds) => seconds * 1_000));
    expect(logged).toEqual([
      expect.stringContaining('is not recorded yet'),
      'What came into the library is recorded again.',
    ]);
  });

  test('leaves digests with what was recorded before, as long as it is not recorded itself', async () => {
    const { recording, fail } = opened();
    const before = await shelvesOf('lima');
    await recording.record(before);
    fail(new StoreUnavailable('gone'));

    await recording.record(await shelvesOf('lima', 'oslo'));

    expect(recording.view()?.shelves).toBe(before);
  });

  test('that changed meanwhile is recorded in the place of the older one, never before it', async () => {
    const { recording, fail, retried, recorded } = opened();
    fail(new StoreUnavailable('gone'));
    await recording.record(await shelvesOf('lima'));
    fail(undefined);

    await recording.record(await shelvesOf('oslo'));
    retried();
    await recording.record(await shelvesOf('perth'));

    expect(recorded).toEqual([['oslo#top'], ['perth#top']]);
    expect(recording.view()?.arrivals.has('perth#top')).toBe(true);
  });

  test('that brings out a fault of ours is told and not tried again', async () => {
    const { recording, fail, logged, waited } = opened();
    fail(new TypeError('a fault'));

    await recording.record(await shelvesOf('lima'));

    expect(logged).toEqual(['What came into the library could not be recorded.']);
    expect(waited).toEqual([]);
  });
});

test('recording that was stopped waits for nothing any more', async () => {
  const { recording, fail, recorded } = opened();
  fail(new StoreUnavailable('gone'));
  await recording.record(await shelvesOf('lima'));
  fail(undefined);

  await recording.stop();

  expect(recorded).toEqual([]);
});
