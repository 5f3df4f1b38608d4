import { copyFile, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from './figures.ts';

/** How many of an article's longer words are changed into others, so that no two copies are alike. */
const CHANGED = 0.15;

/**
 * A content folder of `count` articles, made by repeating the shipped ones: each copy has a date of
 * its own and a share of its words changed for words of the others. The same in every run.
 */
export async function repeatedArticles(count: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'));
  const files = (await readdir('content')).filter(
    (file) => /\.(md|txt)$/.test(file) && file !== 'README.md',
  );
  const originals = await Promise.all(files.map((file) => readFile(join('content', file), 'utf8')));
  const words = [...new Set(originals.join(' ').match(/\b[a-z]{6,}\b/g))];
  const random = seeded(7);
  for (const register of ['topics.yaml', 'speakers.yaml']) {
    await copyFile(join('content', register), join(folder, register));
  }
  for (let n = 0; n < count; n += 1) {
    const at = n % originals.length;
    const part = join(folder, String(Math.floor(n / 500)));
    if (n % 500 === 0) await mkdir(part);
    const text = varied(originals[at] ?? '', words, random);
    await writeFile(join(part, `${n}-${files[at]}`), text);
  }
  return folder;
}

/** Front matter, which copies keep as it is but for the date. */
const FRONT_MATTER = /^---\n.*?\n---\n/s;

function varied(text: string, words: readonly string[], random: () => number): string {
  const day = new Date(Date.UTC(2020, 0, 1 + Math.floor(random() * 2000)));
  const [front = ''] = FRONT_MATTER.exec(text) ?? [];
  const dated = front.replace(/^published: .*$/m, `published: ${day.toISOString().slice(0, 10)}`);
  const body = text
    .slice(front.length)
    .replaceAll(/\b[a-z]{6,}\b/g, (word) =>
      random() < CHANGED ? (words[Math.floor(random() * words.length)] ?? word) : word,
    );
  return dated + body;
}
