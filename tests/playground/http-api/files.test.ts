import { InteractionCallbackResponseSchema, MessageResponseSchema } from 'discord-api-spec/zod';
import { expect, test } from 'vitest';
import { APPLICATION_ID, CHANNEL } from '../../../src/playground/world/cast.ts';
import { heldTime } from '../held-time.ts';
import { get, opened, problemsIn, register } from '../opened.ts';
import { identified } from '../wire.ts';

const V2 = 1 << 15;
const MIB = 1024 * 1024;
/** The head of a PNG of 3 by 2. */
const PNG = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 3,
  0, 0, 0, 2,
]);
const FILE = { id: '0', filename: 'map.png', description: 'Three by two' };

const showing = (url: string, attachments?: readonly object[]) => ({
  flags: V2,
  components: [{ type: 12, items: [{ media: { url }, description: 'Three by two' }] }],
  ...(attachments === undefined ? {} : { attachments }),
});

/** A form as libraries send it: JSON in one part, files in the others. */
function parts(json: unknown, files: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {}) {
  const form = new FormData();
  form.append('payload_json', typeof json === 'string' ? json : JSON.stringify(json));
  for (const [place, [name, bytes]] of Object.entries(files).entries()) {
    form.append(`files[${place}]`, new Blob([bytes], { type: 'image/png' }), name);
  }
  return form;
}

/** A playground where Robin has just run `/brief`, and how to answer in parts. */
async function asked() {
  const playground = await opened(heldTime());
  await register(playground);
  const wire = await identified(playground);
  const seen = playground.person('Robin').run('brief', { topic: 'ports' });
  const { d } = await wire.hears('INTERACTION_CREATE');
  const send = async (method: string, path: string, body: FormData) => {
    const response = await fetch(`${playground.apiUrl}/v10${path}`, { method, body });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  return {
    playground,
    seen,
    callback: (body: FormData) =>
      send('POST', `/interactions/${d.id}/${d.token}/callback?with_response=true`, body),
    original: (body: FormData) =>
      send('PATCH', `/webhooks/${APPLICATION_ID}/${d.token}/messages/@original`, body),
    followUp: (body: FormData) => send('POST', `/webhooks/${APPLICATION_ID}/${d.token}`, body),
    send,
  };
}

test('a file that comes with an answer is kept, shown by its name, and served', async () => {
  const { playground, callback } = await asked();
  const data = showing('attachment://map.png', [FILE]);

  const { status, body } = await callback(parts({ type: 4, data }, { 'map.png': PNG }));

  const { message } = body.resource;
  const [attachment] = message.attachments;
  expect(status).toBe(200);
  expect(InteractionCallbackResponseSchema.safeParse(body).error?.issues).toBeUndefined();
  expect(MessageResponseSchema.safeParse(message).error?.issues).toBeUndefined();
  expect(attachment).toMatchObject({ ...FILE, id: attachment.id, size: 24, width: 3, height: 2 });
  expect(message.components[0].items[0].media).toMatchObject({
    url: attachment.url,
    attachment_id: attachment.id,
    content_type: 'image/png',
  });
  const served = await get(playground, new URL(attachment.url).pathname);
  expect(new Uint8Array(await served.arrayBuffer())).toEqual(PNG);
  expect(served.headers.get('x-content-type-options')).toBe('nosniff');
});

test('an edit and a further message take files too; what an edit does not name stays', async () => {
  const { callback, original, followUp, seen } = await asked();
  await callback(parts({ type: 5 }));

  const edited = await original(parts(showing('attachment://map.png', [FILE]), { 'map.png': PNG }));
  const more = await original(parts({}, { 'more.png': PNG }));
  const none = await original(parts({ ...showing('https://example.test/a.png', []) }));
  const further = await followUp(parts({ content: 'And this' }, { 'a.png': PNG }));
  await seen;

  const names = (said: typeof edited) =>
    said.body.attachments.map(({ filename }: { filename: string }) => filename);
  expect(names(edited)).toEqual(['map.png']);
  expect(names(more)).toEqual(['map.png', 'more.png']);
  expect(names(none)).toEqual([]);
  expect(names(further)).toEqual(['a.png']);
});

test.each<[string, object, Record<string, Uint8Array<ArrayBuffer>>, string]>([
  [
    'a picture that did not come along',
    showing('attachment://other.png', [FILE]),
    { 'map.png': PNG },
    'data.components.0.items.0.media.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
  ],
  [
    'a number that no file has',
    showing('attachment://map.png', [{ ...FILE, id: '1' }]),
    { 'map.png': PNG },
    'data.attachments.0.id ATTACHMENT_UNKNOWN',
  ],
  [
    'a description that is too long',
    showing('attachment://map.png', [{ ...FILE, description: 'a'.repeat(1025) }]),
    { 'map.png': PNG },
    'data.attachments.0.description BASE_TYPE_MAX_LENGTH',
  ],
  [
    'eleven files',
    { content: 'All' },
    Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`${n}.png`, PNG])),
    'data.attachments BASE_TYPE_MAX_LENGTH',
  ],
])('%s is refused, and nothing is left of it', async (_, data, files, problem) => {
  const { playground, callback } = await asked();

  const { status, body } = await callback(parts({ type: 4, data }, files));

  expect(status).toBe(400);
  expect(problemsIn(body.errors)).toEqual([problem]);
  expect(playground.messages(CHANNEL.briefings)).toEqual([]);
});

test('a file of more than 10 MiB is refused, one of just that is not', async () => {
  const { callback } = await asked();
  const answer = { type: 4, data: { content: 'Large' } };

  const tooLarge = await callback(parts(answer, { 'a.bin': new Uint8Array(10 * MIB + 1) }));
  const large = await callback(parts(answer, { 'a.bin': new Uint8Array(10 * MIB) }));

  expect(tooLarge).toMatchObject({ status: 413, body: { code: 40005 } });
  expect(large.status).toBe(200);
});

test('a form without JSON, or with something else for it, is refused', async () => {
  const { callback } = await asked();

  const refusals = await Promise.all([callback(new FormData()), callback(parts('{'))]);

  expect(refusals.map(({ body }) => body.code)).toEqual([50109, 50109]);
});

test('what is not there is not served, under whatever name', async () => {
  const { playground, callback } = await asked();
  const data = { content: 'A page', attachments: [] };
  const page = new TextEncoder().encode('<script>alert(1)</script>');
  const form = parts({ type: 4, data });
  form.append('files[0]', new Blob([page], { type: 'text/html' }), 'a b.html');

  const { body } = await callback(form);

  const [attachment] = body.resource.message.attachments;
  const served = await get(playground, new URL(attachment.url).pathname);
  const others = ['/attachments/1/a.png', `/attachments/${attachment.id}/other.html`];
  expect(served.headers.get('content-type')).toBe('application/octet-stream');
  for (const path of others) expect((await get(playground, path)).status).toBe(404);
});
