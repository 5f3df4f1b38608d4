import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { postgresBinaries } from './postgres-binaries.ts';

/** A PostgreSQL server of our own on loopback, empty at first. Disposing of it removes all of it. */
export type PostgresServer = AsyncDisposable & {
  readonly url: string;
  /** Stops it; its connections break. */
  halt(): Promise<void>;
  /** Starts it again at the same address, with the same data. */
  resume(): Promise<void>;
};

/** `nobody`: PostgreSQL refuses to run as root. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

const READY_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 50;

const GUARD = fileURLToPath(new URL('postgres-guard.ts', import.meta.url));

/** For tests and benchmarks only: what it commits does not survive a power cut. */
const OPTIONS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

/** Makes and starts a server; it ends with this process, however this process ends. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-postgres-'));
  await chmod(folder, 0o755);
  const { home } = await postgresBinaries(folder);
  const data = await makeCluster(folder, home);
  const port = await freePort();
  const url = `postgres://dateline@127.0.0.1:${port}/postgres`;

  const start = async () => {
    const log = await open(join(folder, 'log'), 'a');
    const settings = Object.entries(OPTIONS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const server = [join(home, 'bin', 'postgres'), '-D', data, '-p', String(port), ...settings];
    const guard = spawn(
      process.execPath,
      [GUARD, folder, isRoot ? String(NOBODY) : '-', ...server],
      { stdio: ['pipe', log.fd, log.fd], detached: true },
    );
    await log.close();
    await ready(url, guard, join(folder, 'log'));
    return guard;
  };

  let guard = await start();
  const ended = async (message?: string) => {
    if (guard.exitCode !== null) return;
    guard.stdin?.end(message);
    await once(guard, 'exit');
  };
  return {
    url,
    halt: () => ended('halt\n'),
    async resume() {
      guard = await start();
    },
    [Symbol.asyncDispose]: () => ended(),
  };
}

async function makeCluster(folder: string, home: string): Promise<string> {
  const data = join(folder, 'data');
  await mkdir(data, { mode: 0o700 });
  if (isRoot) await chown(data, NOBODY, NOBODY);
  const options = [
    '--auth=trust',
    '--username=dateline',
    '--no-sync',
    '--encoding=UTF8',
    '--locale=C',
  ];
  await promisify(execFile)(join(home, 'bin', 'initdb'), [`--pgdata=${data}`, ...options], {
    cwd: folder,
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  return data;
}

async function ready(url: string, guard: ChildProcess, log: string): Promise<void> {
  const until = performance.now() + READY_WITHIN_MS;
  while (guard.exitCode === null && performance.now() < until) {
    if (await answers(url)) return;
    await after(LOOK_EVERY_MS);
  }
  throw new Error(`PostgreSQL did not start:\n${await readFile(log, 'utf8')}`);
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    // Not yet.
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
