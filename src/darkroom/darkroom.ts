import type { Log } from '../operate/log.ts';
import { remembering } from '../search/remembering.ts';
import { pngOf } from './png.ts';

/** Pictures that are kept; each is some tens of kilobytes, and the same readers ask again. */
const REMEMBERED = 50;

/**
 * Makes pictures from SVG and remembers the latest. `undefined` where one cannot be made: what it
 * shows is said in words too, so that is for the log alone.
 */
export function createDarkroom(
  log: Pick<Log, 'error'>,
  make: (svg: string) => Promise<Uint8Array> = pngOf,
): (svg: string) => Promise<Uint8Array | undefined> {
  async function made(svg: string): Promise<Uint8Array | undefined> {
    try {
      return await make(svg);
    } catch (error) {
      log.error({ error }, 'A picture could not be made; its words stand alone.');
      return undefined;
    }
  }
  return remembering(REMEMBERED, (svg) => svg, made);
}
