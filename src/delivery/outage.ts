import type { Clock } from '../clock.ts';
import type { Log } from '../operate/log.ts';
import { StoreUnavailable } from '../store/store.ts';

/** Whether the store answers, as seen by those who ask it. */
export type Outage = {
  /** Hands an answer of the store on, and notes whether there was one. */
  watch<T>(answer: Promise<T>): Promise<T>;
  /** Since when it is away; `undefined` while it answers. */
  since(): Date | undefined;
};

/** An outage is said once when it begins and once when it is over, however many calls it fails. */
export function watchForOutages({ clock, log }: { clock: Clock; log: Log }): Outage {
  let since: Date | undefined;

  function isBack(): void {
    if (since === undefined) return;
    const awayMs = clock.now().getTime() - since.getTime();
    since = undefined;
    log.info({ awayMs }, 'The store is back; deliveries go on.');
  }

  return {
    async watch(answer) {
      try {
        const value = await answer;
        isBack();
        return value;
      } catch (error) {
        if (error instanceof StoreUnavailable && since === undefined) {
          since = clock.now();
          log.error({ error }, 'The store cannot be used; deliveries wait for it.');
        }
        throw error;
      }
    },
    since: () => since,
  };
}
