import { Hono } from 'hono';
import type { FileStore } from '../world/file-store.ts';

/** What may be shown as what it is; all else is only bytes. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** The files that came with messages, below `/attachments/`. */
export function attachedFiles(files: FileStore): Hono {
  const app = new Hono();
  app.get('/attachments/:id/:name', (c) => {
    const file = files.find(c.req.param('id'), c.req.param('name'));
    if (file === undefined) return c.notFound();
    const { contentType, bytes } = file;
    return c.body(bytes, 200, {
      'Content-Type': SHOWN.has(contentType) ? contentType : 'application/octet-stream',
      'Cache-Control': 'no-cache',
    });
  });
  return app;
}
