import { expect, test } from 'vitest';
import { createWatchdog } from '../../src/discord/watchdog.ts';
import type { Pulse } from '../../src/discord/watchdog.ts';

/** A watchdog whose clock and shards the test moves. */
function watching() {
  const world = { now: 0, pulses: new Array<Pulse>() };
  const watchdog = createWatchdog({
    pulses: () => world.pulses,
    elapsed: () => world.now,
    readyWithinMs: 60_000,
    silentAfterMs: 135_000,
  });
  return { world, watchdog };
}

const shard = (beat: number, ready = true, number = 0): Pulse => ({ shard: number, ready, beat });

test('a start that takes its time is left alone, one that takes too long is not', () => {
  const { world, watchdog } = watching();

  world.now = 60_000;
  const inTime = watchdog.look();
  world.now = 60_001;
  const late = watchdog.look();

  expect(inTime).toBeUndefined();
  expect(late).toContain('has not greeted the bot within 60 s');
});

test('a bot that was greeted once may connect again in its own time', () => {
  const { world, watchdog } = watching();
  world.pulses = [shard(1)];
  watchdog.look();

  world.now = 100_000;
  world.pulses = [shard(1, false)];

  expect(watchdog.look()).toBeUndefined();
});

test('a shard without an acknowledged heartbeat is noticed, by its number', () => {
  const { world, watchdog } = watching();
  world.pulses = [shard(1), shard(1, true, 7)];
  watchdog.look();

  world.now = 135_001;
  world.pulses = [shard(2), shard(1, true, 7)];

  expect(watchdog.look()).toContain('shard 7 for 135 s');
});

test('each acknowledged heartbeat begins the wait anew', () => {
  const { world, watchdog } = watching();

  const looks = [0, 100_000, 200_000, 300_000].map((now, beat) => {
    world.now = now;
    world.pulses = [shard(beat)];
    return watchdog.look();
  });

  expect(looks).toEqual([undefined, undefined, undefined, undefined]);
});

test('a shard that joins later is not blamed for the time before', () => {
  const { world, watchdog } = watching();
  world.pulses = [shard(1)];
  watchdog.look();

  world.now = 200_000;
  world.pulses = [shard(2), shard(-1, false, 1)];

  expect(watchdog.look()).toBeUndefined();
});

test('health says how long each shard has been silent', () => {
  const { world, watchdog } = watching();
  world.pulses = [shard(1)];
  watchdog.shards();

  world.now = 4_000;

  expect(watchdog.shards()).toEqual([{ shard: 0, ready: true, lastAckMs: 4_000 }]);
});
