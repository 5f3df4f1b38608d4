import type { Line } from '../line/line.ts';
import { taken } from '../line/told-error.ts';
import type { Fields, Log } from '../operate/log.ts';
import type { HouseService } from './services.ts';

/** The main thread's log, written to from another. What a clone cannot hold goes as its words. */
export function logOver(house: Line<HouseService>): Log {
  const at =
    (level: keyof Log) =>
    ({ error, ...fields }: Fields, message: string): void => {
      const told = error === undefined ? undefined : taken(error);
      void house
        .ask('log', level, fields, message, told)
        .catch(() => house.ask('log', level, inWords(fields), message, told))
        // A line that is lost must not take the thread with it.
        .catch(() => undefined);
    };
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    fatal: at('fatal'),
  };
}

const inWords = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
