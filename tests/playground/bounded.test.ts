import { expect, test } from 'vitest';
import { requestRecord } from '../../src/playground/http-api/request-record.ts';
import { createInteractions } from '../../src/playground/interactions/interactions.ts';
import { markdownReader } from '../../src/playground/markdown.ts';
import { createRateLimits } from '../../src/playground/rate-limits.ts';
import { CHANNEL, PEOPLE } from '../../src/playground/world/cast.ts';
import { createWorld } from '../../src/playground/world/world.ts';
import { startCpuTime } from '../cpu-time.ts';
import { heldTime } from './held-time.ts';

test('the record of requests keeps the last thousand', () => {
  const record = requestRecord(heldTime().clock);

  for (let n = 0; n < 1001; n += 1) record.add({ method: 'GET', path: `/${n}`, body: '' });

  expect([record.made.length, record.made[0]?.path]).toEqual([1000, '/1']);
});

test('the oldest interactions are forgotten', () => {
  const time = heldTime();
  const interactions = createInteractions(createWorld(time.clock), time.timer);
  const begin = () =>
    interactions.begin({
      kind: 'command',
      type: 2,
      personId: PEOPLE[0]?.user.id ?? '',
      channelId: CHANNEL.news,
      guildId: undefined,
      name: 'brief',
    });
  const oldest = begin();

  for (let n = 0; n < 2000; n += 1) begin();

  expect(interactions.withToken(oldest.token)).toBeUndefined();
});

test('ten thousand channels have buckets of their own, and the spent ones go', () => {
  const time = heldTime();
  const limits = createRateLimits(time.clock);

  for (let n = 0; n < 10_000; n += 1) {
    time.pass(10);
    const headers = limits.count({
      method: 'GET',
      route: '/channels/:channel',
      major: `${n}`,
      auth: 'token',
    });
    expect(headers['X-RateLimit-Remaining']).toBe('49');
  }
});

test('the same text is parsed once, and a hostile one in little time', () => {
  const read = markdownReader();
  const hostile = ['[a](', '**', '<t:1', '||', '> ', '`'].map((part) =>
    part.repeat(4000 / part.length),
  );
  const spentMs = startCpuTime();

  const nodes = hostile.map(read);

  expect(spentMs()).toBeLessThan(1000);
  expect(hostile.map(read)).toEqual(nodes);
  expect(read('a **b**')).toBe(read('a **b**'));
});

test('masked links, headings and timestamps are read', () => {
  const read = markdownReader();

  expect(read('# [News](https://a.test/) <t:1730620800:R>')).toEqual([
    {
      type: 'heading',
      level: 1,
      content: [
        { type: 'link', target: 'https://a.test/', content: [{ type: 'text', content: 'News' }] },
        { type: 'text', content: ' ' },
        { type: 'timestamp', timestamp: '1730620800', format: 'R' },
      ],
    },
  ]);
});
