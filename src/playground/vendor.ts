// Written with the page, which is its only customer: the server asks `readVendorFile`
// for what lies below `/vendor/`, and puts `importMapHash` into `script-src`.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readServedFile } from './served-file.ts';

/** The libraries that the page loads, and all that they load in turn. */
const PACKAGES = [
  '@lit/context',
  '@lit/reactive-element',
  '@skyra/discord-components-core',
  'lit',
  'lit-element',
  'lit-html',
];

const NODE_MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/**
 * The text of a library's module, or `undefined` where the page has no business
 * with that path. `path` is what follows `/vendor/`, for example `lit/index.js`.
 */
export async function readVendorFile(path: string): Promise<string | undefined> {
  const owner = PACKAGES.find((name) => path.startsWith(`${name}/`));
  if (owner === undefined || !path.endsWith('.js')) return undefined;
  return readServedFile(join(NODE_MODULES, owner), path.slice(owner.length + 1));
}

/**
 * The Content-Security-Policy source that lets the page's import map through:
 * `'sha256-…'`. Browsers take an import map inline only, and the page has no
 * other inline script. Throws where the page has no import map.
 */
export function importMapHash(html: string): string {
  const opening = '<script type="importmap">';
  const start = html.indexOf(opening);
  const end = html.indexOf('</script>', start);
  if (start === -1 || end === -1) throw new Error('The page has no import map.');
  const map = html.slice(start + opening.length, end);
  return `'sha256-${createHash('sha256').update(map).digest('base64')}'`;
}
