import { expect, test } from 'vitest';
import { nonces } from '../../../src/playground/http-api/nonces.ts';
import { heldTime } from '../held-time.ts';

test('a nonce stands for its message for two minutes, and then for none', () => {
  const time = heldTime();
  const posted = nonces(time.clock);
  posted.keep('news:1', 'a message');

  time.pass(120_000);
  const inTime = posted.find('news:1');
  time.pass(1);

  expect([inTime, posted.find('news:1')]).toEqual(['a message', undefined]);
});

test('asking for a nonce does not keep it any longer', () => {
  const time = heldTime();
  const posted = nonces(time.clock);
  posted.keep('news:1', 'a message');

  for (let minute = 0; minute < 2; minute += 1) {
    time.pass(60_000);
    posted.find('news:1');
  }
  time.pass(1);

  expect(posted.find('news:1')).toBeUndefined();
});

test('each nonce has a time of its own, and a stranger stands for nothing', () => {
  const time = heldTime();
  const posted = nonces(time.clock);
  posted.keep('news:1', 'the first');
  time.pass(90_000);
  posted.keep('news:2', 'the second');

  time.pass(60_000);

  expect(['news:1', 'news:2', 'quiet:2'].map((key) => posted.find(key))).toEqual([
    undefined,
    'the second',
    undefined,
  ]);
});
