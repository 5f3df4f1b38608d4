import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { expect, test } from 'vitest';
import { pageFiles } from '../../../src/playground/page-api/page-files.ts';
import type { Playground } from '../../../src/playground/server.ts';
import { opened } from '../opened.ts';

type Answer = { readonly status: number | undefined; readonly body: string };

/** Asks for a path as it stands: `fetch` would tidy it up, and name the host truthfully. */
async function ask(playground: Playground, path: string, headers = {}): Promise<Answer> {
  const { hostname, port } = new URL(playground.url);
  const asked = request({ hostname, port, path, headers }).end();
  const [response]: IncomingMessage[] = await once(asked, 'response');
  const body = (await response?.toArray())?.join('') ?? '';
  return { status: response?.statusCode, body };
}

test.each([
  ['steps upwards', '/page/../server.ts'],
  ['steps upwards to a kind of file that is served', '/page/../../../docs/playground.png'],
  ['steps upwards, encoded', '/page/%2e%2e/%2e%2e/%2e%2e/docs/playground.png'],
  ['an encoded stroke', '/page/..%2f..%2f..%2fdocs%2fplayground.png'],
  ['steps that are encoded twice', '/page/%252e%252e/server.js'],
  ['steps in the other direction', '/page/..\\..\\..\\docs\\playground.png'],
  ['steps behind a folder', '/page/style/../../../../docs/playground.png'],
  ['the disk’s own root', '/page//etc/mark.svg'],
  ['a NUL', '/page/mark.svg%00.js'],
  ['an encoding of nothing', '/page/%E0%A4%A.js'],
  ['a name that is too long for any disk', `/page/${'a'.repeat(4_000)}.js`],
  ['a folder', '/page/style'],
  ['a folder that looks like a file', '/page/style/tokens.css/more.css'],
  ['a library that is not the page’s', '/vendor/zod/index.js'],
  ['steps out of a library', '/vendor/lit/../zod/index.js'],
  ['encoded steps out of a library', '/vendor/lit/%2e%2e/zod/index.js'],
  ['a library’s name that is too long', `/vendor/lit/${'a'.repeat(4_000)}.js`],
  ['a library’s NUL', '/vendor/lit/index.js%00.js'],
  ['what a library is made from', '/vendor/lit/package.json'],
])('%s leads nowhere', async (_, path) => {
  const playground = await opened();

  const { status, body } = await ask(playground, path);

  expect([400, 404]).toContain(status);
  expect(body).not.toMatch(/^import|export |PNG/);
});

test('a file of the page is served from its own folder alone', async () => {
  const app = pageFiles(new URL('../page', import.meta.url).pathname, async () => undefined);

  const foreign = await app.request('/page/mark.svg');

  expect(foreign.status).toBe(404);
});

test.each([
  ['a name of the web that was pointed here', { host: 'news.example' }],
  ['a website’s script', { origin: 'https://news.example' }],
  ['another server of this machine', { origin: 'http://127.0.0.1:1' }],
])('%s gets nothing: neither page, files, state nor API', async (_, headers) => {
  const playground = await opened();
  const paths = [
    '/',
    '/page/mark.svg',
    '/vendor/lit/index.js',
    '/playground/state',
    '/api/v10/gateway',
  ];

  const answers = await Promise.all(paths.map((path) => ask(playground, path, headers)));

  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 403));
});
