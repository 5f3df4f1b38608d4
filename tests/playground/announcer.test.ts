import { expect, test } from 'vitest';
import { announcer, untilTrue } from '../../src/playground/announcer.ts';

test('a listener hears everything until it stops listening, even while it is told', () => {
  const news = announcer<string>();
  const heard: string[] = [];
  const stop = news.listen((event) => {
    heard.push(event);
    if (event === 'last') stop();
  });
  news.listen((event) => heard.push(`${event} too`));

  for (const event of ['first', 'last', 'after']) news.announce(event);

  expect(heard).toEqual(['first', 'first too', 'last', 'last too', 'after too']);
});

test('waiting ends at once where the condition holds, else with the news that makes it hold', async () => {
  const news = announcer<undefined>();
  let count = 0;
  await untilTrue(() => count === 0, [news]);
  const waiting = untilTrue(() => count === 2, [news]);

  count = 1;
  news.announce(undefined);
  count = 2;
  news.announce(undefined);

  await expect(waiting).resolves.toBeUndefined();
});
