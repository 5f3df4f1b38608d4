import { expect, test } from 'vitest';
import { APPLICATION_ID, CHANNEL } from '../../../src/playground/world/cast.ts';
import { heldTime } from '../held-time.ts';
import { call, opened, problemsIn } from '../opened.ts';

const replyTo = (more: object) => ({
  content: 'Correction',
  message_reference: { message_id: '1110000000000000099', ...more },
});

const MESSAGES = `/channels/${CHANNEL.news}/messages`;

test('a message that is posted stands in the channel until it is edited and deleted', async () => {
  const playground = await opened();
  const posted = await call(playground, 'POST', MESSAGES, { content: 'First' });
  const path = `${MESSAGES}/${posted.body.id}`;

  const edited = await call(playground, 'PATCH', path, { content: 'Second' });
  const read = await call(playground, 'GET', path);
  const deleted = await call(playground, 'DELETE', path);

  expect(posted.body).toMatchObject({ content: 'First', edited_timestamp: null });
  expect(edited.body.content).toBe('Second');
  expect(read.body).toEqual(edited.body);
  expect(deleted.status).toBe(204);
  expect(playground.messages(CHANNEL.news)).toEqual([]);
});

test('an empty message is refused', async () => {
  const playground = await opened();

  const said = await call(playground, 'POST', MESSAGES, { content: '  ' });

  expect(said).toMatchObject({ status: 400, body: { code: 50006 } });
});

test.each([
  ['see a channel', ['viewChannel'], 'GET', MESSAGES, 50001],
  ['post in a channel', ['sendMessages'], 'POST', MESSAGES, 50013],
] as const)('a bot that may not %s is refused', async (_, denied, method, path, code) => {
  const playground = await opened();
  playground.world.deny(CHANNEL.news, APPLICATION_ID, denied);

  const said = await call(
    playground,
    method,
    path,
    method === 'POST' ? { content: 'a' } : undefined,
  );

  expect(said).toMatchObject({ status: 403, body: { code } });
});

test('without the right to read history the list is empty and a message out of reach', async () => {
  const playground = await opened();
  const { body } = await call(playground, 'POST', MESSAGES, { content: 'a' });
  playground.world.deny(CHANNEL.news, APPLICATION_ID, ['readMessageHistory']);

  const list = await call(playground, 'GET', MESSAGES);
  const single = await call(playground, 'GET', `${MESSAGES}/${body.id}`);

  expect(list.body).toEqual([]);
  expect(single.body.code).toBe(50001);
});

test('the words of others can be neither edited nor, without the right to, deleted', async () => {
  const playground = await opened();
  const path = `${MESSAGES}/${playground.person('Robin', CHANNEL.news).write('Mine')}`;

  const edited = await call(playground, 'PATCH', path, { content: 'Yours' });
  const deleted = await call(playground, 'DELETE', path);

  expect(edited.body.code).toBe(50005);
  expect(deleted.body.code).toBe(50013);
});

test('a nonce that is enforced makes one message of many attempts, for two minutes', async () => {
  const time = heldTime();
  const playground = await opened(time);
  const post = (nonce: string, channel: string = CHANNEL.news) =>
    call(playground, 'POST', `/channels/${channel}/messages`, {
      content: 'Once',
      nonce,
      enforce_nonce: true,
    });

  const first = await post('edition-1');
  const again = await post('edition-1');
  const other = await post('edition-2');
  const elsewhere = await post('edition-1', CHANNEL.briefings);
  time.pass(121_000);
  const late = await post('edition-1');

  expect(again.body).toEqual(first.body);
  expect(new Set([first, other, elsewhere, late].map(({ body }) => body.id)).size).toBe(4);
  expect(playground.messages(CHANNEL.news)).toHaveLength(3);
});

test('a nonce gives back the message as it is now, and makes a deleted one not again', async () => {
  const playground = await opened();
  const post = () =>
    call(playground, 'POST', MESSAGES, { content: 'Old', nonce: 'n', enforce_nonce: true });
  const path = `${MESSAGES}/${(await post()).body.id}`;

  await call(playground, 'PATCH', path, { content: 'New' });
  const edited = await post();
  await call(playground, 'DELETE', path);
  const deleted = await post();

  expect(edited.body.content).toBe('New');
  expect(deleted.body.code).toBe(10008);
  expect(playground.messages(CHANNEL.news)).toEqual([]);
});

test('a nonce that is not enforced prevents nothing', async () => {
  const playground = await opened();
  const post = () => call(playground, 'POST', MESSAGES, { content: 'Twice', nonce: 'n' });

  const ids = [(await post()).body.id, (await post()).body.id];

  expect(ids[0]).not.toBe(ids[1]);
});

test('messages are listed newest first, in pages that fit together', async () => {
  const playground = await opened();
  const robin = playground.person('Robin', CHANNEL.news);
  const ids = ['a', 'b', 'c', 'd', 'e'].map((content) => robin.write(content));
  const page = async (query: string) => {
    const { body } = await call(playground, 'GET', `${MESSAGES}?${query}`);
    return body.map(({ content }: { content: string }) => content).join('');
  };

  expect(await page('')).toBe('edcba');
  expect(await page('limit=2')).toBe('ed');
  expect(await page(`before=${ids[3]}&limit=2`)).toBe('cb');
  expect(await page(`after=${ids[1]}&limit=2`)).toBe('dc');
  expect(await page(`around=${ids[2]}&limit=3`)).toBe('dcb');
});

test.each(['limit=0', 'limit=101', 'limit=x', 'before=yesterday'])(
  'a list with %s is refused',
  async (query) => {
    const playground = await opened();

    const said = await call(playground, 'GET', `${MESSAGES}?${query}`);

    expect(said).toMatchObject({ status: 400, body: { code: 50035 } });
  },
);

test('a reply to a message that is not there is refused, unless it says that this is all right', async () => {
  const playground = await opened();
  const refused = await call(playground, 'POST', MESSAGES, replyTo({}));
  const taken = await call(playground, 'POST', MESSAGES, replyTo({ fail_if_not_exists: false }));

  expect(problemsIn(refused.body.errors)).toEqual([
    'message_reference MESSAGE_REFERENCE_UNKNOWN_MESSAGE',
  ]);
  expect(taken.status).toBe(200);
});

test('direct messages can be opened with people, and with nobody else', async () => {
  const playground = await opened();
  const open = (id: string) =>
    call(playground, 'POST', '/users/@me/channels', { recipient_id: id });

  const robin = await open(playground.person('Robin').id);
  const nobody = await open('1');

  expect(robin.body).toMatchObject({ type: 1, id: playground.directChannelOf('Robin') });
  expect(nobody.body.code).toBe(50007);
});
