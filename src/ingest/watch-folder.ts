import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

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
  const watchers = new Map<string, FSWatcher>();
  let settling: NodeJS.Timeout | undefined;

  const lookSoon = () => {
    clearTimeout(settling);
    settling = setTimeout(lookNow, SETTLE).unref();
  };
  const lookNow = () => {
    watchAll(watchers, foldersIn(folder), lookSoon, onError);
    look();
  };
  watchAll(watchers, foldersIn(folder), lookSoon, onError);
  const ticking = setInterval(lookNow, LOOK_AGAIN).unref();

  return () => {
    clearTimeout(settling);
    clearInterval(ticking);
    for (const watcher of watchers.values()) watcher.close();
  };
}

/** A folder and all below it; none where it cannot be listed, which is for `look` to tell. */
function foldersIn(folder: string): readonly string[] {
  try {
    const below = readdirSync(folder, { recursive: true, withFileTypes: true });
    const folders = below.filter((entry) => entry.isDirectory());
    return [folder, ...folders.map((entry) => join(entry.parentPath, entry.name))];
  } catch {
    return [];
  }
}

/**
 * Watches these folders and no others. Each has a watcher of its own: Node's recursive one throws
 * where nobody can catch it when it meets a link that leads to itself.
 */
function watchAll(
  watchers: Map<string, FSWatcher>,
  folders: readonly string[],
  onEvent: () => void,
  onError: (error: unknown) => void,
): void {
  const wanted = new Set(folders);
  for (const [path, watcher] of watchers) if (!wanted.has(path)) watcher.close();
  for (const path of wanted) {
    if (watchers.has(path)) continue;
    const watcher = tryWatch(path, onEvent, onError);
    if (watcher === undefined) continue;
    watchers.set(path, watcher);
    watcher.once('close', () => watchers.delete(path));
  }
}

function tryWatch(
  folder: string,
  onEvent: () => void,
  onError: (error: unknown) => void,
): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false }, onEvent);
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
