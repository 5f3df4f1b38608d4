import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { memberRights, type ReadRights } from '../../src/newsroom/member-rights.ts';
import { GUILD, MODERATES, NEWS, SAM } from './ordered.ts';

const member = { guildId: GUILD, userId: SAM, roleIds: [] };
const all = new Map([[NEWS, MODERATES]]);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Answers when it is told to. */
function reading() {
  const ages: number[] = [];
  const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<ReadRights>>>();
  const rights = memberRights(async (_, __, maxAgeMs) => {
    ages.push(maxAgeMs);
    return promise;
  });
  return { ages, rights, answer: () => resolve(all) };
}

describe('a member’s rights', () => {
  test('may be a minute old for a list, and hardly any older than what is done with them', async () => {
    const { ages, rights, answer } = reading();
    answer();

    for (const to of ['acting', 'listing', 'typing'] as const) await rights(member, [NEWS], to);

    expect(ages).toEqual([5_000, 60_000, 60_000]);
  });

  test('are not waited for longer than somebody who types can be kept waiting', async () => {
    const { rights, answer } = reading();
    const asked = rights(member, [NEWS], 'typing');
    await vi.advanceTimersByTimeAsync(1_500);
    const late = await asked;
    answer();

    expect(late).toEqual(new Map());
    expect(await rights(member, [NEWS], 'typing')).toEqual(all);
  });

  test('are waited for where something is to be done', async () => {
    const { rights, answer } = reading();
    const asked = rights(member, [NEWS], 'acting');
    await vi.advanceTimersByTimeAsync(10_000);
    answer();

    expect(await asked).toEqual(all);
  });

  test('are not asked for where there is no channel', async () => {
    const { ages, rights } = reading();

    expect(await rights(member, [], 'acting')).toEqual(new Map());
    expect(ages).toEqual([]);
  });
});
