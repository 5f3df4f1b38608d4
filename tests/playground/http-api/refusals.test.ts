import { expect, test } from 'vitest';
import { CHANNEL } from '../../../src/playground/world/cast.ts';
import { heldTime } from '../held-time.ts';
import { call, opened } from '../opened.ts';

const MESSAGES = `/channels/${CHANNEL.news}/messages`;

test.each([
  ['GET', '/users/@me'],
  ['POST', MESSAGES],
  ['GET', '/gateway/bot'],
])('%s %s asks for the token, and says so as Discord does', async (method, path) => {
  const playground = await opened();

  const said = await call(playground, method, path, undefined, { authorization: 'Bot wrong' });

  expect(said).toMatchObject({ status: 401, body: { message: '401: Unauthorized', code: 0 } });
});

test.each([
  ['GET', '/nothing/here', 404, { message: '404: Not Found', code: 0 }],
  ['PUT', '/users/@me', 405, { message: '405: Method Not Allowed', code: 0 }],
  ['GET', '/channels/1', 404, { message: 'Unknown Channel', code: 10003 }],
  ['GET', `/channels/${CHANNEL.news}/messages/1`, 404, { message: 'Unknown Message', code: 10008 }],
  ['GET', '/guilds/1', 404, { message: 'Unknown Guild', code: 10004 }],
  ['GET', '/users/1', 404, { message: 'Unknown User', code: 10013 }],
  ['GET', '/applications/1/commands', 404, { message: 'Unknown Application', code: 10002 }],
  ['POST', '/interactions/1/t/callback', 404, { message: 'Unknown interaction', code: 10062 }],
  ['POST', '/webhooks/1/t', 404, { message: 'Unknown Webhook', code: 10015 }],
])('%s %s is refused with %i', async (method, path, status, body) => {
  const playground = await opened();

  const said = await call(playground, method, path);

  expect(said).toMatchObject({ status, body });
});

test('an unknown member of the server is told apart from an unknown user', async () => {
  const playground = await opened();

  const said = await call(playground, 'GET', '/guilds/1110000000000000001/members/1');

  expect(said.body).toEqual({ message: 'Unknown User', code: 10013 });
});

test('only version 10 is spoken, and no version means that one', async () => {
  const playground = await opened();
  const headers = { authorization: `Bot ${playground.token}` };

  const old = await fetch(`${playground.apiUrl}/v9/users/@me`, { headers });
  const bare = await fetch(`${playground.apiUrl}/users/@me`, { headers });

  expect(await old.json()).toMatchObject({ code: 50041 });
  expect(bare.status).toBe(200);
});

test('a body that is no JSON is refused', async () => {
  const playground = await opened();

  const response = await fetch(`${playground.apiUrl}/v10${MESSAGES}`, {
    method: 'POST',
    headers: { authorization: `Bot ${playground.token}` },
    body: '{',
  });

  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: 50109 });
});

test('a body beyond all measure is refused', async () => {
  const playground = await opened();

  const said = await call(playground, 'POST', MESSAGES, { content: 'a'.repeat(600_000) });

  expect(said).toMatchObject({ status: 413, body: { code: 40005 } });
});

test('a form with mistakes is answered with the whole tree of them', async () => {
  const playground = await opened();

  const said = await call(playground, 'POST', MESSAGES, {
    content: 'a'.repeat(2001),
    components: [{ type: 1, components: [{ type: 2, style: 1, custom_id: 'x' }] }],
  });

  expect(said.status).toBe(400);
  expect(said.body).toEqual({
    message: 'Invalid Form Body',
    code: 50035,
    errors: {
      content: {
        _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }],
      },
      components: {
        0: {
          components: {
            0: {
              label: {
                _errors: [
                  { code: 'BASE_TYPE_REQUIRED', message: 'A label or an emoji is required' },
                ],
              },
            },
          },
        },
      },
    },
  });
});

test('a website cannot use the API, whatever it knows', async () => {
  const playground = await opened();

  const said = await call(playground, 'GET', '/users/@me', undefined, {
    origin: 'https://news.example',
  });

  expect(said.status).toBe(403);
});

test('each answer says how much of its bucket is left, and the sixth message in five seconds is one too many', async () => {
  const time = heldTime();
  const playground = await opened(time);
  const post = () => call(playground, 'POST', MESSAGES, { content: 'Hello' });

  const first = await post();
  for (let sent = 1; sent < 5; sent += 1) await post();
  time.pass(1500);
  const sixth = await post();
  time.pass(3500);
  const later = await post();

  expect(first.headers.get('x-ratelimit-limit')).toBe('5');
  expect(first.headers.get('x-ratelimit-remaining')).toBe('4');
  expect(first.headers.get('x-ratelimit-reset-after')).toBe('5.000');
  expect(first.headers.get('x-ratelimit-bucket')).toMatch(/^[0-9a-f]{32}$/);
  expect(sixth.status).toBe(429);
  expect(sixth.headers.get('retry-after')).toBe('4');
  expect(sixth.body).toEqual({
    message: 'You are being rate limited.',
    retry_after: 3.5,
    global: false,
  });
  expect(later.status).toBe(200);
});

test('another channel has a bucket of its own', async () => {
  const playground = await opened(heldTime());
  for (let sent = 0; sent < 5; sent += 1) {
    await call(playground, 'POST', MESSAGES, { content: 'Hello' });
  }

  const other = await call(playground, 'POST', `/channels/${CHANNEL.briefings}/messages`, {
    content: 'Hello',
  });

  expect(other.status).toBe(200);
});
