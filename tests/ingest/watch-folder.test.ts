import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFolder } from '../../src/ingest/watch-folder.ts';

let folder: string;
let stop: () => void;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-watch-'));
  stop = () => undefined;
});
afterEach(async () => {
  stop();
  vi.useRealTimers();
  await rm(folder, { recursive: true, force: true });
});

const unexpected = (error: unknown) => {
  throw error;
};

test('a change is told soon', async () => {
  const look = vi.fn<() => void>();
  stop = watchFolder(folder, look, unexpected);

  await writeFile(join(folder, 'tide.md'), 'Ebb');

  await vi.waitFor(() => expect(look).toHaveBeenCalled(), 2_000);
});

test('a change in a folder below is told as well', async () => {
  await mkdir(join(folder, 'port'));
  const look = vi.fn<() => void>();
  stop = watchFolder(folder, look, unexpected);

  await writeFile(join(folder, 'port', 'quay.md'), 'Sold');

  await vi.waitFor(() => expect(look).toHaveBeenCalled(), 2_000);
});

test('a file that is saved in many steps is told once', async () => {
  const look = vi.fn<() => void>();
  stop = watchFolder(folder, look, unexpected);

  for (let step = 0; step < 20; step += 1) await writeFile(join(folder, 'tide.md'), `${step}`);

  await vi.waitFor(() => expect(look).toHaveBeenCalled(), 2_000);
  expect(look.mock.calls.length).toBeLessThan(5);
});

test('without any change the folder is looked at now and then', () => {
  vi.useFakeTimers();
  const look = vi.fn<() => void>();
  stop = watchFolder(folder, look, unexpected);

  vi.advanceTimersByTime(30_000);

  expect(look).toHaveBeenCalledTimes(3);
});

test('a folder that is not there yet is no error, and is looked for', () => {
  vi.useFakeTimers();
  const look = vi.fn<() => void>();
  const onError = vi.fn<(error: unknown) => void>();
  stop = watchFolder(join(folder, 'later'), look, onError);

  vi.advanceTimersByTime(10_000);

  expect(look).toHaveBeenCalledOnce();
  expect(onError).not.toHaveBeenCalled();
});

test('once it is ended nothing is looked at', () => {
  vi.useFakeTimers();
  const look = vi.fn<() => void>();
  const end = watchFolder(folder, look, unexpected);

  end();
  vi.advanceTimersByTime(60_000);

  expect(look).not.toHaveBeenCalled();
});

test('a link that leads to itself stops nothing', async () => {
  const look = vi.fn<() => void>();
  stop = watchFolder(folder, look, unexpected);

  await symlink('loop.md', join(folder, 'loop.md'));
  await vi.waitFor(() => expect(look).toHaveBeenCalled(), 2_000);
  look.mockClear();
  await writeFile(join(folder, 'tide.md'), 'Ebb');

  await vi.waitFor(() => expect(look).toHaveBeenCalled(), 2_000);
});
