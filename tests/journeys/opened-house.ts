import { onTestFinished } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { type House, type HouseParts, openHouse } from '../../src/house.ts';
import { createLog } from '../../src/operate/log.ts';
import type { Playground } from '../../src/playground/server.ts';
import type { ShownMessage } from '../../src/playground/protocol.ts';
import { partsOf } from '../render/accepted.ts';
import { temporaryFolder } from '../store/opened-store.ts';

/** The whole bot, discord.js included, in a playground, as `npm start` builds it. */
export async function openedHouse(
  playground: Playground,
  parts: Partial<HouseParts> = {},
): Promise<House> {
  const house = await openHouse({
    token: playground.token,
    api: playground.apiUrl,
    contentDir: 'content',
    store: { dataDir: await temporaryFolder(), databaseUrl: undefined, file: 'playground.db' },
    clock: systemClock,
    log: createLog({ level: 'silent', output: { write: () => {} } }),
    readAt: `${playground.url}/read`,
    onFatal: (message) => {
      throw new Error(message);
    },
    ...parts,
  });
  onTestFinished(() => house.stop());
  await house.bot.registered;
  return house;
}

/** What a person reads in a message, as Markdown, in reading order. */
export function readIn(message: ShownMessage | undefined): string {
  return partsOf(message?.components ?? [])
    .flatMap((part) => ('content' in part ? String(part.content) : []))
    .join('\n');
}

/** The labels of a message's buttons that can be pressed. */
export function buttonsOf(message: ShownMessage | undefined): string[] {
  return partsOf(message?.components ?? []).flatMap((part) =>
    'label' in part && !('disabled' in part && part.disabled === true) ? String(part.label) : [],
  );
}

/** The first select of a message: its `custom_id` and its values. */
export function selectOf(message: ShownMessage | undefined): { id: string; values: string[] } {
  const found = partsOf(message?.components ?? []).find((part) => 'options' in part);
  if (found === undefined || !('options' in found) || !('custom_id' in found)) {
    throw new Error('There is no select in this message.');
  }
  const options = Array.isArray(found.options) ? found.options : [];
  return { id: String(found.custom_id), values: options.map(({ value }) => String(value)) };
}

export const hasSelect = (message: ShownMessage | undefined): boolean =>
  partsOf(message?.components ?? []).some((part) => 'options' in part);

/** What may become of a callback on its way, as the playground's faults: the answer must come once all the same. */
export const LOST_CALLBACKS = [
  ['a 502 after the answer took effect', { status: 502, when: 'after' }],
  ['a 500 before it did', { status: 500, when: 'before' }],
  ['a connection cut after it did', { cut: true, when: 'after' }],
  ['a connection cut before it did', { cut: true, when: 'before' }],
] as const;
