import { once } from 'node:events';
import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- an interface of vitest is extended.
  export interface ProvidedContext {
    /** Where test files ask for the PostgreSQL server that they share. */
    readonly postgresDoor: string;
  }
}

/**
 * Starts one PostgreSQL server for all test files, when the first of them asks for it at the door;
 * a run that needs none starts none.
 */
export default async function openDoor(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<PostgresServer> | undefined;
  const urlOf = async () => {
    const given = process.env['TEST_DATABASE_URL'];
    if (given !== undefined && given !== '') return given;
    server ??= startPostgres();
    return (await server).url;
  };
  const door = createServer((_request, response) => {
    urlOf().then(
      (url) => response.end(url),
      (error: unknown) => {
        response.statusCode = 500;
        response.end(error instanceof Error ? error.message : String(error));
      },
    );
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  project.provide('postgresDoor', `http://127.0.0.1:${address.port}`);

  return async () => {
    door.close();
    door.closeAllConnections();
    const started = await server?.catch(() => undefined);
    await started?.[Symbol.asyncDispose]();
  };
}
