import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { movableClock, systemClock } from '../../src/clock.ts';
import type { DrivenPerson, Values } from '../../src/playground/people/driven-person.ts';
import type { ShownMessage } from '../../src/playground/protocol.ts';
import type { Playground } from '../../src/playground/server.ts';
import { keptLog } from '../discord/front.ts';
import { opened } from '../playground/opened.ts';
import { temporaryFolder } from '../store/opened-store.ts';
import { openedHouse } from './opened-house.ts';

/** A Monday, 07:00 in New York. */
const START = new Date('2026-03-02T12:00:00Z');
/** Half past seven there on that day and the two that follow. */
export const FIRST_SLOT = new Date('2026-03-02T12:30:00Z');
export const SECOND_SLOT = new Date('2026-03-03T12:30:00Z');
export const THIRD_SLOT = new Date('2026-03-04T12:30:00Z');
export const MINUTE_MS = 60_000;

/** What Sam subscribes #news to. */
export const EVERY_MORNING = { topics: 'ferries', time: '07:30', timezone: 'America/New_York' };
/** The line of the one article that there is. */
export const FARES = 'The council raised fares on the night boat by four crowns.';

/** #news, with Sam and Robin in it, a library that grows, and a clock that the test holds. */
export type Scene = {
  readonly playground: Playground;
  readonly sam: DrivenPerson;
  readonly robin: DrivenPerson;
  /** What everybody sees in #news. */
  news(): readonly ShownMessage[];
  now(): Date;
  /** It is this moment now, and all that is due then has been done. */
  at(moment: Date): Promise<void>;
  /** All that is to be done at this moment has been done. */
  settled(): Promise<void>;
  /** Puts an article on the topic into the library. */
  publish(file: string, title: string, line: string): Promise<void>;
  /** Sam calls a command there and is answered. */
  answerTo(command: string, values?: Values): Promise<ShownMessage | undefined>;
  /** Sam subscribes #news for every morning. */
  subscribed(): Promise<ShownMessage | undefined>;
  /** The id of the one subscription that there is, as autocomplete offers it. */
  theSubscription(): Promise<string>;
  /** Stops the house; it opens on the same file at this moment. */
  restart(moment?: Date): Promise<void>;
};

/** Opens one. */
export async function moderatedChannel(): Promise<Scene> {
  const folder = await temporaryFolder();
  const contentDir = join(folder, 'content');
  await mkdir(contentDir);
  await writeFile(
    join(contentDir, 'topics.yaml'),
    '- id: ferries\n  name: Island ferries\n  aliases: [Ferry lines]\n',
  );
  await writeArticle(contentDir, 'fares', 'Fares rise', FARES);
  const clock = movableClock(systemClock);
  clock.moveTo(START);
  const playground = await opened({ clock });
  const log = keptLog();
  onTestFinished(() => {
    expect(log.lines.filter((line) => /^(?:error|fatal) /.test(line))).toEqual([]);
  });
  const store = { dataDir: join(folder, 'data'), databaseUrl: undefined, file: 'playground.db' };
  const open = () => openedHouse(playground, { clock, contentDir, store, log });
  let house = await open();
  const sam = playground.person('Sam', playground.channels.news);

  const settled = async () => {
    house.delivery.wake();
    await house.delivery.idle();
  };
  const answerTo = async (command: string, values: Values = {}) => {
    const { message, failed } = await sam.run(command, values);
    expect(failed).toBeUndefined();
    return message;
  };

  return {
    playground,
    sam,
    robin: playground.person('Robin', playground.channels.news),
    news: () => playground.messages(playground.channels.news, 'Robin'),
    now: () => clock.now(),
    settled,
    async at(moment) {
      clock.moveTo(moment);
      await settled();
    },
    async publish(file, title, line) {
      await writeArticle(contentDir, file, title, line);
      await house.newsroom.refresh();
    },
    answerTo,
    subscribed: () => answerTo('digest subscribe', EVERY_MORNING),
    async theSubscription() {
      const { choices } = await sam.type('digest pause', {}, 'subscription');
      expect(choices).toHaveLength(1);
      return String(choices[0]?.value);
    },
    async restart(moment) {
      await house.stop();
      if (moment !== undefined) clock.moveTo(moment);
      house = await open();
    },
  };
}

async function writeArticle(dir: string, file: string, title: string, line: string): Promise<void> {
  const head = `---\ntitle: ${title}\npublished: 2026-03-01\ntopics: [ferries]\n---\n`;
  await writeFile(join(dir, `${file}.md`), `${head}\n## What happened\n\n${line}\n`);
}
