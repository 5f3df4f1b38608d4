import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

/**
 * Runs a PostgreSQL server for as long as the process that started this one lives: when standard
 * input ends, however that process ended, the server is stopped and its folder removed.
 * The line `halt` stops the server and leaves the folder.
 *
 *   node postgres-guard.ts <folder> <uid or -> <program> <arguments…>
 */
const [folder = '', uid = '-', program = '', ...options] = process.argv.slice(2);

const identity = uid === '-' ? {} : { uid: Number(uid), gid: Number(uid) };
const server = spawn(program, options, { stdio: ['ignore', 'inherit', 'inherit'], ...identity });

let isHalted = false;

server.once('error', (error) => {
  console.error(error);
  process.exitCode = 1;
});
server.once('exit', () => {
  if (!isHalted) rmSync(folder, { recursive: true, force: true });
  process.exit();
});

process.stdin.on('data', () => {
  isHalted = true;
  // Fast: what was committed is written out, connections are told and closed.
  server.kill('SIGINT');
});
// Immediate: nothing of it is needed any more.
process.stdin.once('end', () => !isHalted && server.kill('SIGQUIT'));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // The one who started this decides.
  process.on(signal, () => undefined);
}
