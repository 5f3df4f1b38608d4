import type { Article } from '../src/article/article.ts';
import type { Registers } from '../src/article/registers.ts';
import type { Clock } from '../src/clock.ts';
import type { Desk } from '../src/desk.ts';
import { deskOver } from '../src/newsroom/desk-over.ts';
import { shelve } from '../src/newsroom/shelves.ts';

/** A moment that tests agree on. */
const NOON = new Date('2026-03-10T12:00:00Z');

/** A clock that stands still. */
const clockAt = (moment: Date): Clock => ({ now: () => moment });

/** The real desk over exactly these articles, at noon. */
export async function deskWith(
  articles: readonly Article[],
  registers: Partial<Registers> = {},
): Promise<Desk> {
  const shelves = await shelve(
    articles,
    { topics: [], speakers: [], ...registers },
    async () => {},
  );
  return deskOver({ shelves, indexedAt: NOON, problems: 0 }, clockAt(NOON));
}
