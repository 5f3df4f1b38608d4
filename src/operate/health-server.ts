import { once } from 'node:events';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Health } from './health.ts';
import type { Metrics } from './metrics.ts';

/** What it shows. */
export type HealthServerParts = {
  /** On 127.0.0.1; 0 takes any free one. */
  readonly port: number;
  readonly examine: () => Promise<Health>;
  readonly metrics: Pick<Metrics, 'contentType' | 'text'>;
};

/** A place where supervisors and Prometheus look. */
export type HealthServer = {
  /** `http://127.0.0.1:9180`, with the port that it got. */
  readonly url: string;
  close(): Promise<void>;
};

/**
 * Serves `/health` (200 where all is well, 503 where something is not, and which) and `/metrics`, to
 * this machine alone: figures are nobody else's business. Rejects where the port is taken.
 */
export async function startHealthServer(parts: HealthServerParts): Promise<HealthServer> {
  const server = createAdaptorServer({ fetch: appFor(parts).fetch });
  server.listen(parts.port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  // A string is the name of a pipe, which this is not.
  if (address === null || typeof address === 'string') throw new Error('The port has no number.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}

function appFor({ examine, metrics }: HealthServerParts): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.get('/health', async (c) => {
    const health = await examine();
    return c.json(health, health.ok ? 200 : 503);
  });
  app.get('/metrics', async (c) =>
    c.body(await metrics.text(), 200, { 'Content-Type': metrics.contentType }),
  );
  return app;
}
