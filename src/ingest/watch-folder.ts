import { type FSWatcher, watch } from 'node:fs';

/** Editors save in several steps: what changed is told this long after the last, in milliseconds. */
const SETTLE = 100;
/** Some file systems tell nobody of changes: look anyway, this often, in milliseconds. */
const LOOK_AGAIN = 10_000;

/**
 * Calls `look` soon after something below a folder changes, and now and then
 * without a reason; a folder that is not there yet is watched once it is. The
 * function that is returned ends it.
 */
export function watchFolder(
  folder: string,
  look: () => void,
  onError: (error: unknown) => void,
): () => void {
  let watcher: FSWatcher | undefined;
  let settling: NodeJS.Timeout | undefined;

  const lookSoon = () => {
    clearTimeout(settling);
    settling = setTimeout(look, SETTLE).unref();
  };
  const begin = () => {
    watcher ??= tryWatch(folder, lookSoon, onError);
    watcher?.once('close', () => (watcher = undefined));
  };
  begin();
  const ticking = setInterval(() => {
    begin();
    look();
  }, LOOK_AGAIN).unref();

  return () => {
    clearTimeout(settling);
    clearInterval(ticking);
    watcher?.close();
  };
}

function tryWatch(
  folder: string,
  onEvent: () => void,
  onError: (error: unknown) => void,
): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { recursive: true, persistent: false }, onEvent);
    return watcher.on('error', (error) => {
      onError(error);
      watcher.close();
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    onError(error);
    return undefined;
  }
}
