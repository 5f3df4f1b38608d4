import { describe, expect, test } from 'vitest';
import {
  deliveryPart,
  discordPart,
  examine,
  libraryPart,
  storePart,
} from '../../src/operate/health.ts';
import type { Part } from '../../src/operate/health.ts';

const CONNECTED = { ready: true, shards: 2, lastAckMs: 20_400 };
const DELIVERING = { ok: true, problem: undefined, tickAgeMs: 30_000, inHand: 3 };
const kept = { kind: 'sqlite', probe: async () => {} };

const allWell = [
  discordPart(() => CONNECTED),
  storePart(kept),
  deliveryPart(() => DELIVERING),
  libraryPart(async () => ({ articles: 7 })),
];

/** The only check of a part. */
const checkOf = async (part: Part) => (await examine([part])).checks[0];

test('a bot is well where each of its parts is, and says how', async () => {
  expect(await examine(allWell)).toEqual({
    ok: true,
    checks: [
      { name: 'discord', ok: true, detail: 'Shards: 2. Last heartbeat acknowledged 20 s ago.' },
      { name: 'store', ok: true, detail: 'Written and read (sqlite).' },
      { name: 'delivery', ok: true, detail: 'In hand: 3. Last minute tick 30 s ago.' },
      { name: 'library', ok: true, detail: 'Articles: 7.' },
    ],
  });
});

describe('a part that is not well', () => {
  test('makes the whole not well, and leaves the others as they are', async () => {
    const health = await examine([...allWell, libraryPart(async () => ({ articles: 0 }))]);

    expect(health.ok).toBe(false);
    expect(health.checks.map(({ ok }) => ok)).toEqual([true, true, true, true, false]);
  });

  test.each([
    [{ ...CONNECTED, ready: false }, 'Not every shard'],
    [{ ...CONNECTED, lastAckMs: 140_000 }, '140 s ago'],
  ])('is a Discord that is %j', async (state, words) => {
    expect(await checkOf(discordPart(() => state))).toMatchObject({
      ok: false,
      detail: expect.stringContaining(words),
    });
  });

  test('is a store that cannot be written, without the words of its error, which may hold an address', async () => {
    const error = new Error('connect postgres://dateline:secret@db');
    const store = { kind: 'postgres', probe: () => Promise.reject(error) };

    const check = await checkOf(storePart(store));

    expect(check).toMatchObject({ ok: false, detail: expect.stringContaining('postgres') });
    expect(check?.detail).not.toContain('secret');
  });

  test('is a delivery that says so, in its own words', async () => {
    const problem = 'No minute tick comes any more.';
    const state = { ...DELIVERING, ok: false, problem };

    expect(await checkOf(deliveryPart(() => state))).toMatchObject({ ok: false, detail: problem });
  });

  test('is a library without articles', async () => {
    expect(await checkOf(libraryPart(async () => ({ articles: 0 })))).toMatchObject({
      ok: false,
      detail: expect.stringContaining('CONTENT_DIR'),
    });
  });

  test('is one that never answers, and nobody waits for it', async () => {
    const stuck = storePart({ kind: 'sqlite', probe: () => new Promise(() => {}) });

    const { ok, checks } = await examine([stuck, ...allWell], 20);

    expect(ok).toBe(false);
    expect(checks[0]).toMatchObject({ name: 'store', ok: false });
    expect(checks[1]).toMatchObject({ name: 'discord', ok: true });
  });

  test('is one that throws', async () => {
    const broken = discordPart(() => {
      throw new Error('no shard');
    });

    expect(await checkOf(broken)).toMatchObject({ name: 'discord', ok: false });
  });
});

test('a delivery without a minute tick says nothing of one', async () => {
  const state = { ...DELIVERING, tickAgeMs: undefined };

  expect(await checkOf(deliveryPart(() => state))).toMatchObject({ detail: 'In hand: 3.' });
});
