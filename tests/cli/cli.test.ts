import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-cli-'));
  await writeFile(
    join(folder, 'flood.txt'),
    'Harbour floods again\nA pump that nobody serviced\n' +
      'The water rose overnight, and nobody had been told what the gauges had shown since spring.\n' +
      'Who pays\n“The town will pay for it,” said Ana Ruiz, mayor of Porto Novo. “It always has.”\n',
  );
  await writeFile(join(folder, 'ebb.md'), '---\ntitle: Ebb\ntopcs: water\n---\nThe water fell.\n');
  await writeFile(join(folder, 'broken.md'), 'No headline.\n');
  await writeFile(
    join(folder, 'topics.yaml'),
    '- { id: tides, name: Tides, aliases: [High water] }\n',
  );
});
afterAll(() => rm(folder, { recursive: true }));

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

const dateline = (...args: string[]) =>
  new Promise<Ended>((done) => {
    const env = { ...process.env, CONTENT_DIR: folder };
    const child = execFile(
      process.execPath,
      ['src/cli.ts', ...args],
      { env },
      (_, stdout, stderr) => done({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });

test('`check` shows what was understood of an article, and ends with 0', async () => {
  const { code, stdout } = await dateline('check', join(folder, 'flood.txt'));

  expect(code).toBe(0);
  expect(stdout).toContain('Headline   Harbour floods again');
  expect(stdout).toContain('Dek        A pump that nobody serviced');
  expect(stdout).toContain('Section    Who pays  #who-pays');
  expect(stdout).toContain('Quote    Ana Ruiz, mayor of Porto Novo');
  expect(stdout).toContain('“It always has.”');
});

test('`check` tells every problem with file, line and remedy, and ends with 1', async () => {
  const file = join(folder, 'ebb.md');

  const { code, stdout } = await dateline('check', file);

  expect(code).toBe(1);
  expect(stdout).toContain(`${file}:3: No article has a \`topcs\`.\n    Did you mean \`topics\`?`);
});

test('`check` reads registers too', async () => {
  const { code, stdout } = await dateline('check', join(folder, 'topics.yaml'));

  expect(code).toBe(0);
  expect(stdout).toContain('tides: Tides, High water');
});

test('`check` of a file that is not there says so', async () => {
  const { code, stdout } = await dateline('check', join(folder, 'gone.md'));

  expect(code).toBe(1);
  expect(stdout).toContain('There is no such file.');
});

test('`check` without a file sums up the content folder', async () => {
  const { code, stdout } = await dateline('check');

  expect(code).toBe(1);
  expect(stdout).toContain(
    `${folder}: 2 articles, 3 sections, 1 quotes (1 with a speaker), 1 topics, 0 speakers`,
  );
  expect(stdout).toContain(`${folder}/broken.md:1: The article has no headline.`);
  expect(stdout).toContain('2 to mend.');
});

test('`parse` prints one line of JSON for each article, in order, with offsets into the file', async () => {
  const { code, stdout, stderr } = await dateline('parse', '--jsonl', folder);

  const [ebb, flood, ...rest] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rest).toEqual([]);
  expect(ebb).toMatchObject({
    doc: 'ebb',
    title: 'Ebb',
    dek: null,
    quotes: [],
    sentences: [{ start: 32, end: 47 }],
  });
  expect(flood).toMatchObject({
    doc: 'flood',
    sections: [{ heading: null }, { heading: 'Who pays' }],
    quotes: [{ speaker: 'Ana Ruiz', role: 'mayor of Porto Novo', parts: [{}, {}] }],
  });
  expect(Object.keys(flood)).toEqual(['doc', 'title', 'dek', 'sections', 'sentences', 'quotes']);
  expect(code).toBe(1);
  expect(stderr).toContain('broken.md:1: The article has no headline.');
});

test('a reader that goes away ends `parse` quietly', async () => {
  const paths = Array.from({ length: 3_000 }, () => join(folder, 'flood.txt'));
  const child = spawn(process.execPath, ['src/cli.ts', 'parse', '--jsonl', ...paths]);
  let stderr = '';
  child.stderr.on('data', (text) => (stderr += text));
  child.stdout.once('data', () => child.stdout.destroy());

  const code = await new Promise((done) => child.once('close', done));

  expect(stderr).toBe('');
  expect(code).toBe(0);
});

test('`preview` prints a briefing as plain text and, asked why, why each line was chosen', async () => {
  const { code, stdout } = await dateline('preview', 'water', '--why');

  expect(code).toBe(0);
  expect(stdout).toMatch(/^Briefing: water\. /);
  expect(stdout).toContain('The water rose overnight, and nobody had been told');
  expect(stdout).toMatch(/^ {4}Why: it names water and it opens its article\.$/m);
  expect(stdout).toMatch(/^\[1\] Harbour floods again/m);
});

test('`preview` says what a reader would be told where there is nothing, and ends with 1', async () => {
  const { code, stdout } = await dateline('preview', 'no', 'such', 'thing');

  expect(code).toBe(1);
  expect(stdout).toContain('Nothing in this library is about “no such thing”.');
});
