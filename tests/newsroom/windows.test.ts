import { expect, test } from 'vitest';
import { windowKey, windowsOver } from '../../src/newsroom/windows.ts';
import { articleOf } from '../article.ts';
import { at } from '../store/entries.ts';
import { openPress } from './press.ts';

const articleOn = (id: string, ...sentences: readonly string[]) =>
  articleOf({ id, sections: { '': [sentences] } });
const registers = {
  topics: [
    { id: 'ports', name: 'Ports', aliases: [] },
    { id: 'ferries', name: 'Ferries', aliases: [] },
  ],
  speakers: [],
};

/** The first revision has the ports alone, the second mends them and adds ferries. */
async function opened() {
  const press = await openPress(at('07:30'), registers);
  await press.bring([articleOn('p', 'Ports closed.')], at('05:00'));
  const view = await press.bring(
    [articleOn('p', 'Ports closed.', 'Ports opened.'), articleOn('f', 'Ferries left their ports.')],
    at('06:00'),
  );
  return { press, windows: windowsOver(view, press.store) };
}

test('a window holds what came in on its topics after its revision, and which lines are new', async () => {
  const { windows } = await opened();

  const onPorts = await windows.news([{ topics: ['ports'], after: 1 }]);
  const onFerries = await windows.news([{ topics: ['ferries'], after: 0 }]);
  const none = await windows.news([{ topics: [], after: 2 }]);

  expect(onPorts.map(({ passage, changed }) => [passage.article.id, changed])).toEqual([
    ['f', undefined],
    ['p', [1]],
  ]);
  expect(onPorts.every(({ arrivedAt }) => arrivedAt.getTime() === at('06:00').getTime())).toBe(
    true,
  );
  expect(onFerries.map(({ passage }) => passage.article.id)).toEqual(['f']);
  expect(none).toEqual([]);
});

test('two windows hold each section once, as an update where one of them had an older version', async () => {
  const { windows } = await opened();
  const both = [
    { topics: ['ports'], after: undefined },
    { topics: ['ports', 'ferries'], after: 1 },
  ];

  for (const order of [both, both.toReversed()]) {
    const news = await windows.news(order);

    expect(news.map(({ passage, changed }) => [passage.article.id, changed])).toEqual([
      ['f', undefined],
      ['p', [1]],
    ]);
  }
});

test('topics that the register does not have hold nothing, and none stands for everything', async () => {
  const { windows } = await opened();

  expect(await windows.news([{ topics: ['gone'], after: undefined }])).toEqual([]);
  expect(windows.subjects([{ topics: ['gone', 'ports'], after: 0 }])).toMatchObject([
    { topicId: 'ports' },
  ]);
  expect(
    windows.subjects([
      { topics: ['ports'], after: 0 },
      { topics: [], after: 0 },
    ]),
  ).toEqual([]);
  expect(windows.newest([{ topics: ['gone'], after: 0 }])).toBeUndefined();
});

test('windows are the same in whatever order their topics are named', () => {
  expect(windowKey({ topics: ['a', 'b'], after: 1 })).toBe(
    windowKey({ topics: ['b', 'a'], after: 1 }),
  );
  expect(windowKey({ topics: ['a b'], after: 1 })).not.toBe(
    windowKey({ topics: ['a', 'b'], after: 1 }),
  );
  expect(windowKey({ topics: [], after: undefined })).not.toBe(windowKey({ topics: [], after: 0 }));
});
