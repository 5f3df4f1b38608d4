import { expect, test } from 'vitest';
import type { Audience, Reply } from '../../src/command.ts';
import type { Request } from '../../src/discord/http.ts';
import { createResponder } from '../../src/discord/responder.ts';
import { reply } from './front.ts';

const FILE = {
  name: 'a.png',
  type: 'image/png',
  bytes: new Uint8Array([1]),
  description: 'One',
};
const NAMED = [{ id: '0', filename: 'a.png', description: 'One' }];

const illustrated = (to: Audience): Reply => ({
  message: { ...reply('words').message, files: [FILE] },
  to,
});

/** What is sent for an answer with a file, at once or after a deferral for these. */
async function sent(to: Audience, deferredTo?: Audience): Promise<Request | undefined> {
  const requests: Request[] = [];
  const ticket = { id: '1', token: 'secret', applicationId: '2', onMessage: true };
  const http = async (request: Request) => void requests.push(request);
  const responder = createResponder(ticket, http, () => {});
  if (deferredTo !== undefined) await responder.defer(deferredTo);
  await responder.reply(illustrated(to), () => reply('sorry'));
  return requests.at(-1);
}

test.each<[Audience, Audience | undefined, string]>([
  ['caller', undefined, 'POST callback'],
  ['update', undefined, 'POST callback'],
  ['caller', 'caller', 'PATCH @original'],
  ['caller', 'update', 'POST secret'],
])('for %s, deferred to %s, a file goes beside the JSON that names it', async (to, before, by) => {
  const request = await sent(to, before);

  const { method, route = '', files, body } = request ?? {};
  expect(`${method} ${decodeURIComponent(route).split('/').at(-1)}`).toBe(by);
  expect(files).toEqual([FILE]);
  const json = JSON.stringify(body);
  expect(json).toContain(JSON.stringify(NAMED));
  expect(json).not.toContain('"files"');
});
