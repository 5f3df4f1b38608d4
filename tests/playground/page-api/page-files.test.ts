import { expect, test } from 'vitest';
import { get, opened } from '../opened.ts';

test('the page comes with a policy that lets no foreign script run', async () => {
  const playground = await opened();

  const { status, headers } = await get(playground, '/');

  const policy = headers.get('content-security-policy') ?? '';
  expect(status).toBe(200);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/=]+';/);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  ['/page/style/tokens.css', 'text/css; charset=utf-8'],
  ['/page/mark.svg', 'image/svg+xml'],
  ['/vendor/lit/index.js', 'text/javascript; charset=utf-8'],
  ['/vendor/@skyra/discord-components-core/dist/index.js', 'text/javascript; charset=utf-8'],
])('%s is served as what it is', async (path, type) => {
  const playground = await opened();

  const { status, headers } = await get(playground, path);

  expect([status, headers.get('content-type')]).toEqual([200, type]);
});

test.each([
  '/page/../server.ts',
  '/page/%2e%2e/server.ts',
  '/page/..%2fserver.ts',
  '/page/tsconfig.json',
  '/page/nothing.js',
  '/vendor/lit/../../package.json',
  '/vendor/discord.js/src/index.js',
  '/vendor/lit/package.json',
  '/read/anything',
  '/read/%E0%A4%A',
  '/elsewhere',
])('%s is not there', async (path) => {
  const playground = await opened();

  expect((await get(playground, path)).status).toBe(404);
});

test('what there is to read is shown, without any script', async () => {
  const playground = await opened({
    read: async (path) =>
      path === '/read/trade/ports' ? { status: 200, html: '<p>Ports</p>' } : undefined,
  });

  const page = await get(playground, '/read/trade/ports');

  expect(await page.text()).toBe('<p>Ports</p>');
  expect(page.headers.get('content-security-policy')).toContain("script-src 'none'");
  expect((await get(playground, '/read/trade/chips')).status).toBe(404);
});
