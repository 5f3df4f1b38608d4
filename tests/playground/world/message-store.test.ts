import { expect, test } from 'vitest';
import { APPLICATION_ID, CHANNEL } from '../../../src/playground/world/cast.ts';
import { composeMessage } from '../../../src/playground/world/compose-message.ts';
import { messageStore } from '../../../src/playground/world/message-store.ts';
import { createWorld } from '../../../src/playground/world/world.ts';
import { heldTime } from '../held-time.ts';

const world = createWorld(heldTime().clock);
const message = (content: string, channelId: string = CHANNEL.news) =>
  composeMessage(world, { content }, { authorId: APPLICATION_ID, channelId });
const forAll = (content: string, channelId?: string) => ({
  message: message(content, channelId),
  onlyFor: undefined,
});

test('a busy channel takes nothing from a quiet one', () => {
  const store = messageStore(2);
  const kept = forAll('quiet', CHANNEL.briefings);
  store.add(kept);

  for (const content of ['one', 'two', 'three']) store.add(forAll(content));

  expect(store.in(CHANNEL.briefings)).toEqual([kept]);
  expect(store.in(CHANNEL.news)).toHaveLength(2);
});

test('an edited message keeps its place, and is the next to be forgotten all the same', () => {
  const store = messageStore(2);
  const [first, second] = [forAll('one'), forAll('two')];
  store.add(first);
  store.add(second);

  store.replace({ ...first.message, content: 'one, mended' });
  const edited = store.in(CHANNEL.news).map(({ message: { content } }) => content);
  store.add(forAll('three'));

  expect(edited).toEqual(['one, mended', 'two']);
  expect(store.find(CHANNEL.news, first.message.id)).toBeUndefined();
});

test('a message for one person stays for that person when it is edited', () => {
  const store = messageStore(2);
  const whisper = { message: message('for you'), onlyFor: '1110000000000000031' };
  store.add(whisper);

  store.replace({ ...whisper.message, content: 'still for you' });

  expect(store.find(CHANNEL.news, whisper.message.id)?.onlyFor).toBe('1110000000000000031');
});

test('a message is found in its own channel alone', () => {
  const store = messageStore(2);
  const kept = forAll('here');
  store.add(kept);

  store.remove(CHANNEL.briefings, kept.message.id);

  expect(store.find(CHANNEL.briefings, kept.message.id)).toBeUndefined();
  expect(store.find(CHANNEL.news, kept.message.id)).toBe(kept);
});

test('the world keeps five hundred messages a channel', () => {
  for (let n = 0; n < 501; n += 1) world.messages.add(forAll(`${n}`));

  const kept = world.messages.in(CHANNEL.news);

  expect([kept.length, kept[0]?.message.content]).toEqual([500, '1']);
  expect(world.channel(CHANNEL.news)?.last_message_id).toBe(kept.at(-1)?.message.id);
});
