import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Hono } from 'hono';
import { readServedFile } from '../served-file.ts';
import { importMapHash, readVendorFile } from '../vendor.ts';

const CONTENT_TYPE: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** A page of the library that a person can read, made elsewhere. */
type ReadingPage = { readonly status: number; readonly html: string };

/** Gives the pages below `/read/`, by their whole path; `undefined` where there is none. */
export type ReadPage = (path: string) => Promise<ReadingPage | undefined>;

/**
 * The page, its files below `/page/` and its libraries below `/vendor/`; what
 * there is to read below `/read/`. Nothing else of the disk is in reach.
 */
export function pageFiles(pageDir: string, read: ReadPage): Hono {
  const app = new Hono();

  app.get('/', async (c) => {
    const html = await readFile(join(pageDir, 'index.html'), 'utf8');
    c.header('Content-Security-Policy', policy(`'self' ${importMapHash(html)}`));
    return c.html(html);
  });

  app.get('/page/*', async (c) => {
    const path = c.req.path.slice('/page/'.length);
    const type = CONTENT_TYPE[extname(path)];
    const file = type === undefined ? undefined : await readServedFile(pageDir, path);
    if (type === undefined || file === undefined) return c.notFound();
    return c.body(file, 200, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
  });

  app.get('/vendor/*', async (c) => {
    const file = await readVendorFile(c.req.path.slice('/vendor/'.length));
    if (file === undefined) return c.notFound();
    return c.body(file, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    });
  });

  app.get('/read/*', async (c) => {
    const { pathname } = new URL(c.req.url);
    const page = isDecodable(pathname) ? await read(pathname) : undefined;
    if (page === undefined) return c.notFound();
    return new Response(page.html, {
      status: page.status,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': policy("'none'"),
      },
    });
  });

  return app;
}

/** Whether every `%` in it means something. */
function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== '';
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

/** lit writes its styles into the page, so these may stand inline; scripts may not. */
function policy(scripts: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
