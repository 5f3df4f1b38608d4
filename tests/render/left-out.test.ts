import { expect, test } from 'vitest';
import { leftOutLines, NOTHING_LEFT_OUT } from '../../src/render/left-out.ts';

test('a list that leaves nothing out says nothing of it', () => {
  expect(leftOutLines(NOTHING_LEFT_OUT, 'subscription')).toEqual([]);
});

test('a list says how many it leaves out, by each reason', () => {
  const [closed, unknown, ...more] = leftOutLines({ closed: 1, unknown: 2 }, 'record');

  expect(closed).toBe(
    '-# Left out: 1 record belonging to channels that you may not see, post in and manage.',
  );
  expect(unknown).toMatch(
    /^-# Left out: 2 records, as Discord did not say .*\. Try again in a minute\.$/,
  );
  expect(more).toEqual([]);
});
