import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configSchema } from '../src/config.ts';

/**
 * The floor plan: each room and the rooms it may import. Lower rooms know
 * nothing of higher ones, so the arrows can never close a circle.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  errors: [],
  clock: [],
  config: [],
  article: [],
  search: ['article'],
  briefing: ['article', 'search'],
  render: ['article', 'search', 'briefing', 'errors'],
  ingest: ['article'],
  desk: ['article', 'search', 'briefing', 'render'],
  newsroom: ['article', 'search', 'briefing', 'ingest', 'desk', 'clock', 'operate'],
  since: ['article', 'errors'],
  'one-name': ['search', 'errors'],
  command: ['desk', 'render'],
  commands: ['briefing', 'search', 'command', 'desk', 'render', 'errors', 'since', 'one-name'],
  'command-files': ['command'],
  answer: ['command', 'desk', 'render', 'errors'],
  operate: ['clock', 'config'],
  discord: ['answer', 'command', 'desk', 'render', 'errors', 'clock', 'operate'],
  playground: ['clock'],
};

/** They know everything and decide nothing, so the plan does not bind them. */
const ROOTS = new Set(['main', 'house', 'cli']);

/** Rooms where the same input must always give the same output. */
const PURE = ['article', 'search', 'briefing', 'render', 'commands'];
const IMPURE =
  /\b(?:Date\.now|new Date\(\)|Math\.random|randomUUID|process\.\w|setTimeout|setImmediate|fetch\()/;

/** What only one room, or one file, may import. */
const OWNERS: readonly (readonly [module: RegExp, owner: RegExp])[] = [
  [/^discord\.js$/, /^src\/discord\//],
  [/^minisearch$/, /^src\/search\/passage-index\.ts$/],
  [
    /^node:(?:fs|fs\/promises)$/,
    /^src\/(?:ingest\/(?:library|folder|watch-folder)|cli\/|command-files|playground\/)/,
  ],
  [/^node:(?:http|https|net)$/, /^src\/playground\//],
];

/** Syntax that `tsc` takes and Node does not run. */
const NOT_ERASABLE = /^\s*(?:export )?(?:const )?enum |^\s*@[A-Z]\w*\(/m;

const files = globSync(['src/**/*.ts', 'commands/*.ts']).map((path) => {
  const text = readFileSync(path, 'utf8');
  return { path, room: roomOf(path), text, imports: importsOf(text) };
});

/** The formatter fixes the shape of import lines, so a regular expression reads them. */
function importsOf(text: string): { from: string; typeOnly: boolean }[] {
  return [
    ...text.matchAll(/^(?:import|export)( type)?\b[^;']*?from '([^']+)';|^import '([^']+)';/gm),
  ].map(([, type, from, bare]) => ({ from: from ?? bare ?? '', typeOnly: type !== undefined }));
}

function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'src' ? second.replace(/\.ts$/, '') : top;
}

describe.each(files)('$path', ({ path, room, text, imports }) => {
  test.skipIf(ROOTS.has(room))('imports only from the rooms below it', () => {
    const rooms = imports
      .filter(({ from }) => from.startsWith('.'))
      .map(({ from }) => roomOf(relative('.', join(dirname(path), from))));

    expect([room, ...(MAY_IMPORT[room] ?? [])]).toEqual(expect.arrayContaining(rooms));
  });

  test('imports what has one owner only as that owner', () => {
    const strays = imports.filter(
      ({ from, typeOnly }) =>
        !typeOnly && OWNERS.some(([module, owner]) => module.test(from) && !owner.test(path)),
    );

    expect(strays).toEqual([]);
  });

  test('runs without a build', () => {
    expect(text).not.toMatch(NOT_ERASABLE);
  });

  test('reads the environment nowhere but at the door', () => {
    if (ROOTS.has(room)) return;

    expect(text).not.toMatch(/process\.env/);
  });

  test.runIf(PURE.includes(room))('is pure', () => {
    expect(text).not.toMatch(IMPURE);
  });
});

test('every room is on the floor plan', () => {
  const rooms = new Set(files.map(({ room }) => room));

  expect([...rooms].filter((room) => !(room in MAY_IMPORT) && !ROOTS.has(room))).toEqual([]);
});

test('no file is a barrel', () => {
  expect(files.filter(({ path }) => basename(path) === 'index.ts')).toEqual([]);
});

test('.env.example names every setting and no other', () => {
  const listed = readFileSync('.env.example', 'utf8').match(/^#? ?[A-Z_]+(?==)/gm) ?? [];

  expect(listed.map((name) => name.replace(/^# ?/, '')).toSorted()).toEqual(
    Object.keys(configSchema.shape).toSorted(),
  );
});

test('every command is in the README', () => {
  const readme = readFileSync('README.md', 'utf8');
  const names = globSync('commands/*.ts').map((path) => basename(path, '.ts'));

  expect(names.filter((name) => !readme.includes(`/${name}`))).toEqual([]);
});

test('every setting is in the operating guide', () => {
  const guide = readFileSync('docs/operating.md', 'utf8');

  expect(Object.keys(configSchema.shape).filter((name) => !guide.includes(name))).toEqual([]);
});
