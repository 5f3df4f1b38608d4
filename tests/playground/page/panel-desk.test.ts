import { expect, test } from 'vitest';
import { createPanelDesk } from '../../../src/playground/page/panel/panel-desk.js';
import { createStore } from '../../../src/playground/page/state/page.js';
import { firstPage } from './pages.ts';

const NOW = '2026-11-03T07:00:00.000Z';
const LATER = '2026-11-04T07:30:00.000Z';

/** A desk before a server that answers, or refuses everything with one word. */
function deskBefore(refusal?: string) {
  const asked: unknown[] = [];
  const answer = async <T>(what: unknown, said: T) => {
    asked.push(what);
    if (refusal !== undefined) throw new Error(refusal);
    return said;
  };
  const store = createStore(firstPage());
  const desk = createPanelDesk(store, {
    readClock: () => answer('clock', { now: NOW, next: LATER }),
    moveClock: (to) => answer(to, { now: LATER, next: null }),
    switchPermission: (wanted) => answer(wanted, {}),
  });
  return { desk, store, asked };
}

test('a move is said in words, and brings the digest that comes after it', async () => {
  const { desk, store, asked } = deskBefore();

  await desk.move('next');

  expect(asked).toEqual(['next']);
  expect(store.page).toMatchObject({
    nextDigest: null,
    panelSays: expect.stringMatching(/^It is now .*2026/),
    panelProblem: '',
  });
});

test('a refusal is shown in the server’s words, and takes the last success away', async () => {
  const { desk, store } = deskBefore('Time goes forward only.');
  store.change({ panelSays: 'It is now noon.' });

  await desk.move(new Date(NOW));

  expect(store.page).toMatchObject({ panelSays: '', panelProblem: 'Time goes forward only.' });
});

test('a switch says what it did', async () => {
  const { desk, store, asked } = deskBefore();
  const wanted = { channelId: '1', whom: '2', name: 'Embed Links', denied: true };

  await desk.switchPermission(wanted);
  const taken = store.page.panelSays;
  await desk.switchPermission({ ...wanted, denied: false });

  expect(asked[0]).toEqual(wanted);
  expect([taken, store.page.panelSays]).toEqual([
    'Embed Links is taken away.',
    'Embed Links is given back.',
  ]);
});

test('asked again while it asks, it asks once more and no oftener', async () => {
  const { desk, store, asked } = deskBefore();

  await Promise.all([desk.refresh(), desk.refresh(), desk.refresh()]);

  expect(asked).toEqual(['clock', 'clock']);
  expect(store.page.nextDigest).toBe(LATER);
});

test('a server that is away leaves what was known', async () => {
  const { desk, store } = deskBefore('away');
  store.change({ nextDigest: LATER });

  await desk.refresh();

  expect(store.page).toMatchObject({ nextDigest: LATER, panelProblem: '' });
});

test('a clock that cannot be moved is not asked for its digests', async () => {
  const { desk, store, asked } = deskBefore();
  store.change({ clock: { now: NOW, movable: false } });

  await desk.refresh();

  expect(asked).toEqual([]);
});

test('the role that was chosen is kept for the switches', () => {
  const { desk, store } = deskBefore();

  desk.chooseRole('1110000000000000022');

  expect(store.page.chosenRole).toBe('1110000000000000022');
});
