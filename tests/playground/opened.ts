import { onTestFinished } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import {
  type Playground,
  type PlaygroundSetup,
  startPlayground,
} from '../../src/playground/server.ts';

const TOKEN = 'play.ground.token';

/** A playground for one test. What breaks inside it breaks the test. */
export async function opened(setup: Partial<PlaygroundSetup> = {}): Promise<Playground> {
  const broke: unknown[] = [];
  const playground = await startPlayground({
    port: 0,
    clock: systemClock,
    token: TOKEN,
    log: (error) => broke.push(error),
    ...setup,
  });
  onTestFinished(async () => {
    await playground.close();
    if (broke.length > 0) throw new Error('The playground broke.', { cause: broke[0] });
  });
  return playground;
}

/** Reads something that is not Discord's API, as a browser would. */
export const get = (playground: Playground, path: string, headers = {}) =>
  fetch(`${playground.url}${path}`, { headers });

/** What the API answered. */
export type Said = {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads into any answer, and asserts what it finds
  readonly body: any;
  readonly headers: Headers;
};

/** Calls the API as a bot's library would. */
export async function call(
  playground: Playground,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Said> {
  const response = await fetch(`${playground.apiUrl}/v10${path}`, {
    method,
    headers: {
      authorization: `Bot ${playground.token}`,
      'content-type': 'application/json',
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? undefined : JSON.parse(text),
    headers: response.headers,
  };
}

/** The tree of a refused form as `path code`, one for each problem. */
export function problemsIn(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, below]) =>
    Array.isArray(below)
      ? below.map(({ code }: { code: string }) => `${path} ${code}`)
      : problemsIn(below, path === '' ? key : `${path}.${key}`),
  );
}

/** The commands that the tests register. */
export const COMMANDS = [
  {
    name: 'brief',
    description: 'What is known about a topic',
    options: [
      { type: 3, name: 'topic', description: 'A topic', required: true, autocomplete: true },
      { type: 5, name: 'hide', description: 'Only for you' },
    ],
  },
  {
    name: 'digest',
    description: 'Standing orders',
    default_member_permissions: '16',
    contexts: [0],
    options: [
      {
        type: 1,
        name: 'list',
        description: 'What there is',
        options: [{ type: 7, name: 'channel', description: 'Where' }],
      },
    ],
  },
  { name: 'Check quotes', type: 3 },
];

/** Registers those. */
export async function register(playground: Playground, commands: unknown = COMMANDS) {
  return call(playground, 'PUT', `/applications/${playground.applicationId}/commands`, commands);
}
