import { expect, test } from 'vitest';
import { APPLICATION_ID, CHANNEL } from '../../../src/playground/world/cast.ts';
import { heldTime } from '../held-time.ts';
import { call, opened, problemsIn } from '../opened.ts';
import { identified } from '../wire.ts';

const BUTTON = { type: 2, style: 1, label: 'More', custom_id: 'more' };
const MESSAGE = { content: 'Press', components: [{ type: 1, components: [BUTTON] }] };

/** A playground where Robin has just pressed a button, and the ways to answer. */
async function pressed() {
  const playground = await opened(heldTime());
  const wire = await identified(playground);
  const path = `/channels/${CHANNEL.briefings}/messages`;
  const { body } = await call(playground, 'POST', path, MESSAGE);
  const seen = playground.person('Robin').press(body.id, 'more');
  const { d } = await wire.hears('INTERACTION_CREATE');
  const callback = (answer: object) =>
    call(playground, 'POST', `/interactions/${d.id}/${d.token}/callback`, answer);
  const original = (method: string, edit?: object) =>
    call(playground, method, `/webhooks/${APPLICATION_ID}/${d.token}/messages/@original`, edit);
  return { playground, seen, callback, original, messageId: String(body.id) };
}

test('a button can change its own message, which is then the original', async () => {
  const { callback, original, seen, messageId } = await pressed();

  const said = await callback({ type: 7, data: { content: 'Pressed', components: [] } });
  const read = await original('GET');

  expect(said.status).toBe(204);
  expect((await seen).message).toMatchObject({ id: messageId, content: 'Pressed', components: [] });
  expect(read.body).toMatchObject({ id: messageId, content: 'Pressed' });
});

test('a button can be taken note of, and its message changed later', async () => {
  const { callback, original, seen, messageId } = await pressed();
  await callback({ type: 6 });
  const before = await seen;

  const edited = await original('PATCH', { content: 'Later' });

  expect(before.message).toMatchObject({ id: messageId, content: 'Press', edited_timestamp: null });
  expect(edited.body).toMatchObject({ id: messageId, content: 'Later' });
});

test('a button can be answered by a message of its own', async () => {
  const { playground, callback, seen, messageId } = await pressed();

  await callback({ type: 4, data: { content: 'For you', flags: 64 } });

  expect((await seen).message).toMatchObject({
    content: 'For you',
    type: 19,
    interaction_metadata: { type: 3, interacted_message_id: messageId },
  });
  expect(playground.messages(CHANNEL.briefings, 'Sam').map(({ content }) => content)).toEqual([
    'Press',
  ]);
});

test('an update that breaks the rules is refused and leaves the message as it was', async () => {
  const { playground, callback } = await pressed();

  const long = await callback({ type: 7, data: { content: 'a'.repeat(2001) } });
  const empty = await callback({ type: 7, data: { content: '', components: [] } });

  expect(problemsIn(long.body.errors)).toEqual(['data.content BASE_TYPE_MAX_LENGTH']);
  expect(empty.body.code).toBe(50006);
  expect(playground.messages(CHANNEL.briefings)[0]?.content).toBe('Press');
});

test('a message that was deleted in the meantime cannot be changed', async () => {
  const { playground, callback, messageId } = await pressed();
  playground.world.messages.remove(CHANNEL.briefings, messageId);

  const said = await callback({ type: 7, data: { content: 'Too late' } });

  expect(said.body.code).toBe(10008);
});

test('suggestions are no answer to a button, and a form of the wrong shape is none', async () => {
  const { callback } = await pressed();

  const suggestions = await callback({ type: 8, data: { choices: [] } });
  const modal = await callback({ type: 9, data: { title: 'a'.repeat(46), custom_id: 'm' } });

  expect(problemsIn(suggestions.body.errors)).toEqual(['type BASE_TYPE_CHOICES']);
  expect(problemsIn(modal.body.errors)).toContain('data.title BASE_TYPE_MAX_LENGTH');
});
