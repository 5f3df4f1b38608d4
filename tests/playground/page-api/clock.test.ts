import { expect, test } from 'vitest';
import { movableClock } from '../../../src/clock.ts';
import type { Playground } from '../../../src/playground/server.ts';
import { personNamed } from '../../../src/playground/world/cast.ts';
import { heldTime } from '../held-time.ts';
import { get, opened } from '../opened.ts';

const NOW = '2026-11-03T07:00:00.000Z';
const LATER = '2026-11-03T19:30:00.000Z';

/** A playground whose next digest is due at a moment, and which was told of every move. */
async function withMachine(due: string | undefined) {
  const clock = movableClock(heldTime(NOW).clock);
  const moves: string[] = [];
  const playground = await opened({
    clock,
    timeMachine: {
      now: () => clock.now(),
      moveTo(at) {
        moves.push(at.toISOString());
        clock.moveTo(at);
      },
      next: async () => (due === undefined ? undefined : new Date(due)),
    },
  });
  return { playground, moves };
}

async function move(playground: Playground, to: unknown) {
  const address = `${playground.url}/playground/clock`;
  const response = await fetch(address, { method: 'POST', body: JSON.stringify({ to }) });
  const said: unknown = await response.json();
  return { status: response.status, said };
}

test('the page is told the time, and when the next digest is due', async () => {
  const { playground } = await withMachine(LATER);

  const clock = await get(playground, '/playground/clock');
  const state = await get(playground, '/playground/state');

  expect(await clock.json()).toEqual({ now: NOW, next: LATER });
  expect(await state.json()).toMatchObject({ clock: { now: NOW, movable: true } });
});

test.each([
  ['a moment', '2026-11-04T00:00:00Z', '2026-11-04T00:00:00.000Z'],
  ['a moment by another zone', '2026-11-04T00:00:00+02:00', '2026-11-03T22:00:00.000Z'],
  ['the next digest', 'next', LATER],
])('it can be put forward to %s', async (_, to, now) => {
  const { playground, moves } = await withMachine(LATER);

  const answer = await move(playground, to);

  expect(answer).toEqual({ status: 200, said: { now, next: LATER } });
  expect(moves).toEqual([now]);
});

test.each([
  ['back', '2026-11-03T06:59:00Z', 'forward only'],
  ['nowhere', NOW, 'forward only'],
  ['more than a year ahead', '2027-11-05T07:00:00Z', 'a year'],
  ['to no moment', 'tomorrow', 'this is no moment'],
  ['to a day that is not there', '2026-02-30T00:00:00Z', 'this is no moment'],
  ['to nothing', undefined, 'this is no moment'],
])('it cannot be put %s', async (_, to, words) => {
  const { playground, moves } = await withMachine(LATER);

  const answer = await move(playground, to);

  expect(answer).toMatchObject({
    status: 400,
    said: { message: expect.stringContaining(words) },
  });
  expect(moves).toEqual([]);
});

test.each([
  [undefined, 'No digest is due'],
  [NOW, 'due at this very moment'],
])('where the next digest is due at %s, nobody can go there', async (due, words) => {
  const { playground, moves } = await withMachine(due);

  const answer = await move(playground, 'next');

  expect(answer).toMatchObject({ status: 400, said: { message: expect.stringContaining(words) } });
  expect(moves).toEqual([]);
});

test('a playground by the real clock says that it cannot be moved', async () => {
  const playground = await opened();

  const answer = await move(playground, 'next');

  expect(answer).toMatchObject({
    status: 400,
    said: { message: 'The clock of this playground is a real one.' },
  });
});

test('every page hears of a move', async () => {
  const { playground } = await withMachine(LATER);
  const sam = personNamed('Sam').user.id;
  const { body } = await get(playground, `/playground/events?person=${sam}`);
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();

  await move(playground, 'next');

  const event = await reader?.read();
  await reader?.cancel();
  const [first] = event?.value?.split('\n\n') ?? [];
  expect(first).toBe(`data: ${JSON.stringify({ type: 'clock', now: LATER })}`);
});
