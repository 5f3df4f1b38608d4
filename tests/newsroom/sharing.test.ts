import { expect, test } from 'vitest';
import { sharing } from '../../src/newsroom/sharing.ts';

const counted = (most: number, work: (key: string) => Promise<string> = async (key) => key) => {
  const done: string[] = [];
  const shared = sharing(
    most,
    (key: string) => key,
    async (key) => {
      done.push(key);
      return work(key);
    },
  );
  return { done, shared };
};

test('work is done once for all who ask for the same, at a time and one after another', async () => {
  const { done, shared } = counted(9);

  const together = await Promise.all([shared('a'), shared('a'), shared('b')]);
  const later = await shared('a');

  expect([...together, later]).toEqual(['a', 'a', 'b', 'a']);
  expect(done).toEqual(['a', 'b']);
});

test('what was asked for the longest ago is forgotten first', async () => {
  const { done, shared } = counted(2);

  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await shared(key);

  expect(done).toEqual(['a', 'b', 'c', 'b']);
});

test('work that failed is done again for who asks next, and fails all who waited for it', async () => {
  let isDown = true;
  const { done, shared } = counted(9, async (key) => {
    if (isDown) throw new Error('down');
    return key;
  });

  const failed = await Promise.allSettled([shared('a'), shared('a')]);
  isDown = false;
  const again = await shared('a');

  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(again).toBe('a');
  expect(done).toEqual(['a', 'a']);
});
