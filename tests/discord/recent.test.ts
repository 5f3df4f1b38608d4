import { describe, expect, test } from 'vitest';
import { recent } from '../../src/discord/recent.ts';

/** A look-up that counts, by a clock that the test moves. */
function counted(most = 9) {
  const looked: string[] = [];
  const state = { now: 1_000_000, fails: false };
  const look = async (key: string) => {
    looked.push(key);
    if (state.fails) throw new Error('no answer');
    return `${key}${looked.length}`;
  };
  const clock = { now: () => new Date(state.now) };
  return { looked, state, ask: recent(look, clock, most) };
}

describe('what was looked up', () => {
  test('is not looked up again while it is young enough for the one who asks', async () => {
    const { looked, state, ask } = counted();
    const first = await ask('a', 0);
    state.now += 5_000;

    const young = await ask('a', 5_000);
    const old = await ask('a', 4_999);

    expect([first, young, old]).toEqual(['a1', 'a1', 'a2']);
    expect(looked).toEqual(['a', 'a']);
  });

  test('is shared by those who ask while it is under way', async () => {
    const { looked, ask } = counted();

    const both = await Promise.all([ask('a', 100), ask('a', 100), ask('b', 100)]);

    expect(both).toEqual(['a1', 'a1', 'b2']);
    expect(looked).toEqual(['a', 'b']);
  });

  test('is not young because the clock was put back', async () => {
    const { state, ask } = counted();
    await ask('a', 100);
    state.now -= 3_600_000;

    expect(await ask('a', 100)).toBe('a2');
  });

  test('is not kept where it failed', async () => {
    const { state, ask } = counted();
    state.fails = true;
    const failed = await ask('a', 100).catch(String);
    state.fails = false;

    expect(failed).toContain('no answer');
    expect(await ask('a', 100)).toBe('a2');
  });

  test('makes room for what is newer', async () => {
    const { looked, ask } = counted(2);
    for (const key of ['a', 'b', 'a', 'c', 'a']) await ask(key, 100);

    expect(looked).toEqual(['a', 'b', 'c', 'a']);
  });
});
