import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';
import { type Opened, openedStore } from './opened-store.ts';

/** The address of an empty schema in the tests' PostgreSQL, dropped when the test has ended. */
export async function freshSchema(): Promise<string> {
  const url = new URL(await sharedServer());
  const name = `dateline_${randomBytes(6).toString('hex')}`;
  await execute(url.href, `create schema ${name}`);
  onTestFinished(() => execute(url.href, `drop schema ${name} cascade`));
  url.searchParams.set('options', `-c search_path=${name}`);
  return url.href;
}

/** An empty store in a schema of its own, and others of the same schema; gone when the test has ended. */
export async function sharedPostgres(): Promise<Opened> {
  const databaseUrl = await freshSchema();
  const another = () => openedStore({ dataDir: '', databaseUrl, file: '' });
  return { store: await another(), another };
}

async function sharedServer(): Promise<string> {
  const response = await fetch(inject('postgresDoor'));
  const body = await response.text();
  if (!response.ok) throw new Error(body);
  return body;
}

/** One statement on a connection of its own. */
export async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
