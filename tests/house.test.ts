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
  verify: ['article', 'search'],
  render: ['article', 'search', 'briefing', 'verify', 'errors', 'subscription', 'ledger'],
  archive: ['operate'],
  ingest: ['article', 'archive'],
  subscription: [],
  ledger: ['subscription'],
  store: ['subscription', 'ledger', 'errors'],
  delivery: ['store', 'ledger', 'subscription', 'render', 'clock', 'operate'],
  'digest-desk': ['subscription', 'ledger', 'search', 'briefing', 'render'],
  desk: ['article', 'search', 'briefing', 'verify', 'render', 'digest-desk'],
  newsroom: [
    'article',
    'search',
    'briefing',
    'verify',
    'render',
    'subscription',
    'ledger',
    'store',
    'delivery',
    'ingest',
    'archive',
    'digest-desk',
    'desk',
    'errors',
    'clock',
    'operate',
  ],
  since: ['article', 'errors'],
  'since-option': ['command', 'since'],
  'brief-answer': ['briefing', 'search', 'desk', 'render', 'errors', 'since'],
  'check-answer': ['verify', 'desk', 'render', 'errors'],
  'one-name': ['search', 'errors'],
  'query-choices': ['command', 'desk'],
  command: ['desk', 'render', 'subscription'],
  commands: [
    'article',
    'briefing',
    'search',
    'verify',
    'subscription',
    'ledger',
    'command',
    'desk',
    'digest-desk',
    'render',
    'errors',
    'since',
    'since-option',
    'brief-answer',
    'check-answer',
    'one-name',
    'query-choices',
  ],
  'command-files': ['command'],
  lookup: ['command', 'render', 'errors'],
  'check-call': ['command', 'render', 'errors'],
  answer: ['lookup', 'check-call', 'command', 'desk', 'render', 'errors'],
  line: [],
  operate: ['clock', 'config'],
  darkroom: ['search', 'operate'],
  discord: [
    'answer',
    'command',
    'desk',
    'render',
    'errors',
    'clock',
    'operate',
    'subscription',
    'delivery',
  ],
  playground: ['clock'],
};

/** They know everything and decide nothing, so the plan does not bind them. */
const ROOTS = new Set(['main', 'house', 'house-health', 'thread', 'cli']);

/** Rooms where the same input must always give the same output. */
const PURE = [
  'article',
  'search',
  'briefing',
  'verify',
  'render',
  'commands',
  'subscription',
  'ledger',
];
const IMPURE =
  /\b(?:Date\.now|new Date\(\)|Math\.random|randomUUID|process\.\w|setTimeout|setImmediate|fetch\()/;

/** What only one room, or one file, may import. */
const OWNERS: readonly (readonly [module: RegExp, owner: RegExp])[] = [
  [/^discord\.js$/, /^src\/discord\//],
  [/^minisearch$/, /^src\/search\/engine\.ts$/],
  [/^node-cron$/, /^src\/delivery\/tick\.ts$/],
  [/^(?:kysely|pg|node:sqlite)$/, /^src\/store\//],
  [
    /^node:(?:fs|fs\/promises)$/,
    /^src\/(?:ingest\/(?:library|folder|watch-folder)|archive\/(?:contents|fingerprint|read-parts|write-parts)|store\/|cli\/|command-files|playground\/)/,
  ],
  [/^node:(?:http|https|net)$/, /^src\/playground\//],
  [/^prom-client$/, /^src\/operate\//],
  [/^@resvg\//, /^src\/darkroom\//],
  [/^node:worker_threads$/, /^src\/thread\//],
];

/** Syntax that `tsc` takes and Node does not run. */
const NOT_ERASABLE = /^\s*(?:export )?(?:const )?enum |^\s*@[A-Z]\w*\(/m;

const files = globSync(['src/**/*.ts', 'commands/**/*.ts']).map((path) => {
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

  test('knows time zones in one room alone', () => {
    if (room === 'subscription') return;

    expect(text).not.toMatch(/\bTemporal\./);
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
  // A menu is called by its title, all else by the file's name.
  const names = globSync('commands/*.ts').map((path) => {
    const title = /^ {2}title: '([^']+)',$/m.exec(readFileSync(path, 'utf8'))?.[1];
    return title ?? `/${basename(path, '.ts')}`;
  });

  expect(names.filter((name) => !readme.includes(name))).toEqual([]);
});

test('every setting is in the operating guide', () => {
  const guide = readFileSync('docs/operating.md', 'utf8');

  expect(Object.keys(configSchema.shape).filter((name) => !guide.includes(name))).toEqual([]);
});
