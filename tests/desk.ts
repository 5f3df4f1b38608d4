import type { Article } from '../src/article/article.ts';
import type { Registers } from '../src/article/registers.ts';
import type { Clock } from '../src/clock.ts';
import type { Desk } from '../src/desk.ts';
import type { DigestDesk } from '../src/digest-desk.ts';
import { deskOver } from '../src/newsroom/desk-over.ts';
import { shelve } from '../src/newsroom/shelves.ts';

/** A moment that tests agree on. */
const NOON = new Date('2026-03-10T12:00:00Z');

/** A clock that stands still. */
const clockAt = (moment: Date): Clock => ({ now: () => moment });

/** The smallest thing that is a picture: what is drawn is tested where it is drawn. */
const picture: Desk['picture'] = async () => new Uint8Array([0x89, 0x50, 0x4e, 0x47]);

const notAskedFor = async (): Promise<never> => {
  throw new Error('Digests are not asked for here.');
};

/** For tests that must not ask about digests, but for which there are: none. */
const notAsked: DigestDesk = {
  list: async () => [],
  find: notAskedFor,
  subscribe: notAskedFor,
  edit: notAskedFor,
  pause: notAskedFor,
  resume: notAskedFor,
  unsubscribe: notAskedFor,
  change: notAskedFor,
  undo: notAskedFor,
  runNow: notAskedFor,
  preview: notAskedFor,
  history: notAskedFor,
  survey: notAskedFor,
  rights: notAskedFor,
  newsFor: notAskedFor,
  shownIn: notAskedFor,
};

/** The real desk over exactly these articles, at noon. */
export async function deskWith(
  articles: readonly Article[],
  registers: Partial<Registers> = {},
  digests: DigestDesk = notAsked,
): Promise<Desk> {
  const shelves = await shelve(
    articles,
    { topics: [], speakers: [], ...registers },
    async () => {},
  );
  return deskOver({ shelves, indexedAt: NOON, problems: 0 }, clockAt(NOON), digests, picture);
}
