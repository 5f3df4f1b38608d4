import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkFiles, checkFolder } from '../../src/cli/check.ts';
import type { Page } from '../../src/cli/page.ts';

let folder: string;
let printed: string[];
const page: Page = {
  async line(text = '') {
    printed.push(text);
    return true;
  },
};
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-check-'));
  printed = [];
});
afterEach(() => rm(folder, { recursive: true }));

const put = async (file: string, text: string) => {
  const path = join(folder, file);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
  return path;
};

describe('a file that is named', () => {
  test('is shown with the id that it has in the library', async () => {
    const path = await put('port/tide.md', '# Tide\n\nThe water rose.');

    const problems = await checkFiles([path], folder, page);

    expect(problems).toBe(0);
    expect(printed[0]).toBe('Article    port/tide');
  });

  test('may lie outside the content folder', async () => {
    const path = await put('elsewhere/tide.md', '# Tide\n\nThe water rose.');

    await checkFiles([path], join(folder, 'content'), page);

    expect(printed[0]).toBe('Article    tide');
  });

  test.each(['README.md', 'port/readme.txt', '.draft.md', 'tide.md~'])(
    'such as %s is no article, and that is said',
    async (file) => {
      const path = await put(file, '# About\n\nHow to write here.');

      const problems = await checkFiles([path], folder, page);

      expect(problems).toBe(0);
      expect(printed).toEqual([
        `${path} is no article: nothing is served from it. Rename it if it should be one.`,
        '',
      ]);
    },
  );

  test('that is a folder is summed up', async () => {
    await put('port/tide.md', '# Tide\n\nThe water rose.');

    await checkFiles([join(folder, 'port')], folder, page);

    expect(printed[0]).toContain('1 articles, 1 sections, 0 quotes');
  });

  test('hides no other by its mistakes', async () => {
    const bad = await put('bad.md', 'No headline.');
    const good = await put('good.md', '# Tide\n\nThe water rose.');

    const problems = await checkFiles([bad, join(folder, 'gone.md'), good], folder, page);

    expect(problems).toBe(2);
    expect(printed).toContain(`${bad}:1: The article has no headline.`);
    expect(printed).toContain('Headline   Tide');
  });

  test('of an unknown format is told with those that are known', async () => {
    const path = await put('tide.docx', 'PK');

    const problems = await checkFiles([path], folder, page);

    expect(problems).toBe(1);
    expect(printed.join('\n')).toContain('Save it as one of .md, .markdown, .txt');
  });
});

describe('a register that is named', () => {
  test('is shown entry by entry', async () => {
    const path = await put('speakers.yaml', '- { id: ana, name: Ana Ruiz, printed: [Ruiz] }');

    expect(await checkFiles([path], folder, page)).toBe(0);
    expect(printed[0]).toBe('ana: Ana Ruiz, Ruiz');
  });

  test('is shown with its mistakes', async () => {
    const path = await put('topics.yaml', '- { id: tides }\n- { id: pumps, name: Pumps }');

    expect(await checkFiles([path], folder, page)).toBe(1);
    expect(printed[0]).toBe('pumps: Pumps');
  });
});

describe('the content folder', () => {
  test('without a problem says so', async () => {
    await put('tide.md', '# Tide\n\n“We sail now,” said Ana Ruiz.');

    expect(await checkFolder(folder, page)).toBe(0);
    expect(printed).toEqual([
      `${folder}: 1 articles, 1 sections, 1 quotes (1 with a speaker), 0 topics, 0 speakers`,
      'No problems.',
    ]);
  });

  test('that is not there holds nothing', async () => {
    await checkFolder(join(folder, 'gone'), page);

    expect(printed[0]).toContain('0 articles');
  });
});
