import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';

type Package = {
  readonly version: string;
  readonly dev?: true;
  readonly optional?: true;
};
type Packages = Readonly<Record<string, Package>>;

const LOCKED: Packages = {
  'node_modules/paper': { version: '1.0.0' },
  'node_modules/press': { version: '2.0.0', dev: true },
  'node_modules/ink-for-macs': { version: '3.0.0', optional: true },
};
const { 'node_modules/paper': paper, 'node_modules/press': press } = LOCKED;
const ALL: Packages = { 'node_modules/paper': paper!, 'node_modules/press': press! };
const PRODUCT: Packages = { 'node_modules/paper': paper! };

/** What an npm that only writes down how it was called ends with. */
const NPM = (status: number) => `#!/bin/sh\necho "$@" >> called\nexit ${status}\n`;

let folder: string;
beforeEach(async () => {
  // A path with a space in it, as people have.
  folder = join(await mkdtemp(join(tmpdir(), 'date line ')), 'a clone');
  onTestFinished(() => rm(join(folder, '..'), { recursive: true, force: true }));
  for (const part of ['bin', 'node_modules', 'src', 'tools']) {
    await mkdir(join(folder, part), { recursive: true });
  }
  await copyFile('bin/ready.mjs', join(folder, 'bin/ready.mjs'));
  await putJson('package-lock.json', { packages: { '': {}, ...LOCKED } });
  await put('tools/npm', NPM(0));
  await chmod(join(folder, 'tools/npm'), 0o755);
});

const put = (file: string, words: string) => writeFile(join(folder, file), words);
const putJson = (file: string, value: unknown) => put(file, JSON.stringify(value));
const installed = (packages: Packages) => putJson('node_modules/.package-lock.json', { packages });
const npmCalls = () => readFile(join(folder, 'called'), 'utf8').catch(() => '');

/** What a file says as soon as it is there. */
const fileSays = (file: string) =>
  vi.waitFor(() => readFile(join(folder, file), 'utf8'), { timeout: 10_000, interval: 20 });

/** Runs a command through `bin/ready.mjs`, as `npm run` does. */
function ready(command: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['bin/ready.mjs', ...command], {
    cwd: folder,
    env: { PATH: `${join(folder, 'tools')}:/usr/bin:/bin`, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = Promise.all([text(child.stdout), text(child.stderr)]).then((all) => all.join(''));
  const ended = once(child, 'exit').then(([code]) => code);
  return { child, ended, said };
}

const SAY = ['node', '-e', 'console.log("here")'];

describe('the packages', () => {
  test.each<[string, Packages, readonly string[]]>([
    ['are all there', ALL, SAY],
    ['for development were left out, and the product is run', PRODUCT, ['node', 'src/main.js']],
  ])('that %s are left alone', async (_, packages, command) => {
    await installed(packages);
    await put('src/main.js', 'console.log("here")');

    const { ended, said } = ready(command);

    expect(await ended).toBe(0);
    expect(await said).toBe('here\n');
    expect(await npmCalls()).toBe('');
  });

  test.each<[string, Packages | undefined, string]>([
    ['are not there at all', undefined, 'no packages are installed yet'],
    ['lack one', { 'node_modules/press': press! }, 'paper is not the locked version'],
    [
      'are of another version',
      { ...ALL, 'node_modules/paper': { version: '0.9.0' } },
      'paper is not the locked version',
    ],
    ['lack what development needs', PRODUCT, 'press is not the locked version'],
  ])('that %s are installed first, and it is said why', async (_, packages, reason) => {
    if (packages !== undefined) await installed(packages);

    const { ended, said } = ready(SAY);

    expect(await ended).toBe(0);
    expect(await said).toContain(`because ${reason}: npm ci`);
    expect(await said).toMatch(/here\n$/);
    expect(await npmCalls()).toMatch(/^ci .*--include=dev\n$/);
  });

  test('are the product’s own where only that is wanted', async () => {
    await put('src/main.js', '');

    await ready(['node', 'src/main.js']).ended;

    expect(await npmCalls()).toMatch(/^ci /);
    expect(await npmCalls()).not.toContain('--include=dev');
  });

  test('that cannot be installed end it with npm’s own code, and nothing is run', async () => {
    await put('tools/npm', NPM(7));

    const { ended, said } = ready(SAY);

    expect(await ended).toBe(7);
    expect(await said).toContain('npm ci failed');
    expect(await said).not.toContain('here');
  });

  test('are not asked of another package manager that started this', async () => {
    const { ended } = ready(SAY, { npm_execpath: '/opt/yarn/bin/yarn.js' });

    expect(await ended).toBe(0);
    expect(await npmCalls()).toMatch(/^ci /);
  });
});

describe('the command', () => {
  beforeEach(() => installed(ALL));

  test.each([
    ['process.exit(0)', 0],
    ['process.exit(3)', 3],
    ['process.kill(process.pid, "SIGTERM")', 143],
    ['process.kill(process.pid, "SIGKILL")', 137],
  ])('that does %s gives %i', async (script, status) => {
    expect(await ready(['node', '-e', script]).ended).toBe(status);
  });

  test('that does not exist is named', async () => {
    const { ended, said } = ready(['no-such-program']);

    expect(await ended).toBe(127);
    expect(await said).toContain('no-such-program could not be started');
  });

  const WAITS = `
    const { writeFileSync } = require('node:fs');
    for (const signal of ['SIGINT', 'SIGTERM'])
      process.on(signal, () => { writeFileSync('stopped', signal); process.exit(5); });
    setInterval(() => {}, 1000);
    writeFileSync('waiting', String(process.pid));`;
  test.each(['SIGINT', 'SIGTERM'] as const)('is passed a %s and ends it', async (signal) => {
    const { child, ended } = ready(['node', '-e', WAITS]);
    await fileSays('waiting');

    child.kill(signal);

    expect(await ended).toBe(5);
    expect(await fileSays('stopped')).toBe(signal);
  });

  test('stops when the npm that started it is gone', async () => {
    await put('src/waits.js', WAITS);
    // npm's place is taken by a shell that does not become what it runs.
    const shell = spawn(
      '/bin/sh',
      ['-c', '"$0" bin/ready.mjs node src/waits.js; true', process.execPath],
      {
        cwd: folder,
        env: { PATH: '/usr/bin:/bin', npm_lifecycle_event: 'start' },
        stdio: 'ignore',
      },
    );
    onTestFinished(() => void shell.kill('SIGKILL'));
    await fileSays('waiting');

    shell.kill('SIGKILL');

    expect(await fileSays('stopped')).toBe('SIGTERM');
  });
});
