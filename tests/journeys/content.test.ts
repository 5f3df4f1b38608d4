import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { House } from '../../src/house.ts';
import type { Playground } from '../../src/playground/server.ts';
import { opened } from '../playground/opened.ts';
import { buttonsOf, hasSelect, openedHouse, readIn, selectOf } from './opened-house.ts';

let folder: string;
let playground: Playground;
let house: House;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp('content', folder, { recursive: true });
  playground = await opened();
  house = await openedHouse(playground, { contentDir: folder });
});

const put = async (file: string, text: string | Uint8Array) => {
  await writeFile(join(folder, file), text);
  await house.newsroom.refresh();
};
const frontMatter = (title: string) =>
  `---\ntitle: ${JSON.stringify(title)}\npublished: 2026-01-05\nsource: { name: Harbour Post, url: "javascript:alert(1)" }\n---\n`;

describe('an editor', () => {
  test('drops in a file and it is served, without a restart', async () => {
    const robin = playground.person('Robin');
    const before = await robin.run('brief', { topic: 'zeppelins' });

    await put(
      'zeppelins.txt',
      'Zeppelins return to the harbour\nThe first in ninety years\nA zeppelin landed in the harbour of Lubeck on 4 January 2026.\n“We had waited long,” said Ana Brandt, the harbour master.\n',
    );
    const after = await robin.run('brief', { topic: 'zeppelins' });

    expect(readIn(before.message)).toContain('Nothing in this library is about “zeppelins”.');
    expect(readIn(after.message)).toContain('A zeppelin landed in the harbour of Lubeck');
  });

  test('takes a file away and its passages are gone, also behind an old select', async () => {
    const robin = playground.person('Robin');
    const { message } = await robin.run('search', { query: 'zeppelin Lubeck', in: 'sections' });
    await put(
      'zeppelins.txt',
      'Zeppelins return\nA zeppelin landed in Lubeck again this winter.\n',
    );
    const found = await robin.run('search', { query: 'zeppelin Lubeck', in: 'sections' });
    const select = selectOf(found.message);

    await rm(join(folder, 'zeppelins.txt'));
    await house.newsroom.refresh();
    const opening = await robin.pick(found.message?.id ?? '', select.id, select.values);

    expect(readIn(message)).toContain('No passage holds “zeppelin Lubeck”');
    expect(readIn(opening.message)).toContain('This passage is no longer in the library.');
  });

  test('makes a mistake and the last good version stays in service', async () => {
    const robin = playground.person('Robin');
    await put(
      'zeppelins.txt',
      'Zeppelins return\nA zeppelin landed in Lubeck again this winter.\n',
    );

    await put('zeppelins.txt', new Uint8Array([0xff, 0xfe, 0x00, 0x80, 0x80]));
    const { message } = await robin.run('search', { query: 'zeppelin', in: 'sections' });
    const library = await robin.run('library');

    expect(readIn(message)).toContain('landed in Lubeck');
    expect(readIn(library.message)).toMatch(/\d problems? in the files/);
  });
});

describe('a hostile article', () => {
  const nasty = [
    '@everyone and @here should look at the zorgon, wrote nobody in particular on 4 January 2026.',
    'The zorgon said **bold** things](https://evil.test) and [more](javascript:alert(1)) on <@123456789012345678>.',
    '“The zorgon said “nested “quotes” here” and left,” said Eve Malory, the # head of # headings.',
    `The zorgon went on ${'and on '.repeat(15_000)}.`,
    '# A zorgon heading that the paragraph did not want, `code` and ||spoilers|| and <t:0:R> included.',
    '> quoted zorgon -# small zorgon 1. listed zorgon ~~struck zorgon~~ __underlined zorgon__ \\* zorgon.',
  ];

  test('is shown harmlessly by every command', async () => {
    await put(
      'nasty.txt',
      `The zorgon @everyone [x](https://evil.test)\nA dek\n${nasty.join('\n')}\n`,
    );
    await put(
      'nasty.md',
      `${frontMatter('Zorgon **@here** ](https://evil.test)')}\n${nasty.join('\n\n')}\n`,
    );
    const robin = playground.person('Robin');

    const answers = [
      await robin.run('brief', { topic: 'zorgon' }),
      await robin.run('search', { query: 'zorgon' }),
      await robin.run('quote', { about: 'zorgon' }),
    ];
    for (const { message } of answers.slice()) {
      for (const label of buttonsOf(message))
        answers.push(await robin.press(message?.id ?? '', label));
      if (!hasSelect(message)) continue;
      const { id, values } = selectOf(message);
      for (const value of values) answers.push(await robin.pick(message?.id ?? '', id, [value]));
    }

    expect(answers.length).toBeGreaterThan(8);
    for (const { message, failed } of answers) {
      expect(failed).toBeUndefined();
      expect(message?.mention_everyone).toBe(false);
      expect(message?.mentions).toEqual([]);
      expect(linksIn(message?.markdown)).not.toContainEqual(
        expect.stringMatching(/^(?!http:\/\/127\.)/),
      );
    }
  });

  test.each([
    [
      'a lone surrogate',
      new Uint8Array([...Buffer.from('Head\nA line with '), 0xed, 0xa0, 0x80, 0x0a]),
    ],
    ['no text at all', new Uint8Array([0, 1, 2, 3, 255, 254])],
    ['nothing', new Uint8Array()],
  ])('with %s is refused with a reason, and the rest is served', async (_, bytes) => {
    const before = await house.newsroom.shelf();

    await put('broken.txt', bytes);

    const after = await house.newsroom.shelf();
    expect(after.articles).toBe(before.articles);
    expect(after.problems).toBeGreaterThan(before.problems);
  });
});

/** Where the links of a message lead, wherever they are nested. */
function linksIn(nodes: unknown): string[] {
  if (Array.isArray(nodes)) return nodes.flatMap(linksIn);
  if (typeof nodes !== 'object' || nodes === null) return [];
  const own = 'target' in nodes && typeof nodes.target === 'string' ? [nodes.target] : [];
  return [...own, ...Object.values(nodes).flatMap(linksIn)];
}
