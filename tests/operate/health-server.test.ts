import { expect, onTestFinished, test } from 'vitest';
import { startHealthServer } from '../../src/operate/health-server.ts';
import type { HealthServer } from '../../src/operate/health-server.ts';
import { createMetrics } from '../../src/operate/metrics.ts';
import { sources } from './sources.ts';

/** One that says whether all is well. */
async function serving(ok: boolean): Promise<HealthServer> {
  const health = { ok, checks: [{ name: 'store', ok, detail: 'Written and read (sqlite).' }] };
  const server = await startHealthServer({
    port: 0,
    examine: async () => health,
    metrics: createMetrics(sources),
  });
  onTestFinished(() => server.close());
  return server;
}

test.each([
  [true, 200],
  [false, 503],
])('health that is %s answers %i, with each part', async (ok, status) => {
  const { url } = await serving(ok);

  const answer = await fetch(`${url}/health`);

  expect(answer.status).toBe(status);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.json()).toEqual({
    ok,
    checks: [{ name: 'store', ok, detail: 'Written and read (sqlite).' }],
  });
});

test('figures are given in the form that Prometheus asks for', async () => {
  const { url } = await serving(true);

  const answer = await fetch(`${url}/metrics`);

  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(await answer.text()).toContain('# TYPE dateline_editions gauge');
});

test('nothing else is served, and nothing can be sent', async () => {
  const { url } = await serving(true);

  const answers = await Promise.all([
    fetch(`${url}/`),
    fetch(`${url}/health/../.env`),
    fetch(`${url}/health`, { method: 'POST' }),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
});

test('it is reached by this machine alone', async () => {
  const { url } = await serving(true);

  expect(new URL(url).hostname).toBe('127.0.0.1');
});

test('a port that is taken is refused, and one that was closed is free again', async () => {
  const first = await startHealthServer({
    port: 0,
    examine: async () => ({ ok: true, checks: [] }),
    metrics: createMetrics(sources),
  });
  const port = Number(new URL(first.url).port);
  const again = () =>
    startHealthServer({
      port,
      examine: async () => ({ ok: true, checks: [] }),
      metrics: createMetrics(sources),
    });

  await expect(again()).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await first.close();
  const second = await again();
  onTestFinished(() => second.close());

  expect(second.url).toBe(first.url);
});
