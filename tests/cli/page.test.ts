import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { newPage } from '../../src/cli/page.ts';

/** A reader that goes away as soon as something is written to it. */
const leaving = () =>
  new Writable({
    write: (_chunk, _encoding, done) =>
      done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
  });

test('prints line by line, and an empty one where nothing is given', async () => {
  const stream = new PassThrough({ encoding: 'utf8' });
  const page = newPage(stream);

  const open = [await page.line('Ebb'), await page.line(), await page.line('“Flow”')];

  expect(open).toEqual([true, true, true]);
  expect(stream.read()).toBe('Ebb\n\n“Flow”\n');
});

test('waits for a reader who is slow', async () => {
  const stream = new PassThrough({ encoding: 'utf8', highWaterMark: 4 });
  const page = newPage(stream);

  let printed = false;
  const printing = page.line('More than fits').then(() => (printed = true));
  await Promise.resolve();
  expect(printed).toBe(false);
  stream.resume();
  await printing;

  expect(printed).toBe(true);
});

test('a reader who goes away ends the printing and nothing else', async () => {
  const stream = leaving();
  const page = newPage(stream);
  const gone = new Promise((done) => stream.once('error', done));

  await page.line('Ebb');
  await gone;

  expect(await page.line('Flow')).toBe(false);
});

test('a reader who goes away while one waits for him ends the waiting', async () => {
  const stream = new PassThrough({ highWaterMark: 1 });
  const page = newPage(stream);

  const printing = page.line('Ebb');
  stream.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));

  expect(await printing).toBe(false);
});

test('any other failure of the stream is not kept quiet', () => {
  const stream = new PassThrough();
  newPage(stream);

  expect(() => stream.emit('error', new Error('disk full'))).toThrow('disk full');
});
