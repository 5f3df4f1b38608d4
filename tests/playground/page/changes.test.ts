import { expect, test } from 'vitest';
import {
  after,
  opened,
  refreshed,
  withAttempt,
} from '../../../src/playground/page/state/changes.js';
import { attempt, CHANNEL, firstPage, message, ROBIN, SAM, state } from './pages.ts';

/** The page after a message has come. */
const arrive = (page: ReturnType<typeof firstPage>, id: string) =>
  after(page, { type: 'message', channelId: CHANNEL, message: message(id) });

const ids = (page: ReturnType<typeof firstPage>) =>
  (page.messages[CHANNEL] ?? []).map(({ id }) => id);

test('the page opens where it was, and at the first place where that is gone', () => {
  expect(opened(state, { person: SAM.user.id, channelId: CHANNEL })).toMatchObject({
    person: SAM.user.id,
    channelId: CHANNEL,
  });
  expect(opened(state, { person: 'gone', channelId: 'gone' })).toMatchObject({
    person: ROBIN.user.id,
    channelId: state.channels[0]?.id,
  });
});

test('a new message stands at its place in time, whenever it arrives', () => {
  const page = ['30', '100', '9'].reduce(arrive, firstPage());

  expect(ids(page)).toEqual(['9', '30', '100']);
});

test('a changed message takes the place of its older self', () => {
  const first = arrive(firstPage(), '9');

  const page = after(first, {
    type: 'message',
    channelId: CHANNEL,
    message: { ...message('9'), content: 'changed' },
  });

  expect(page.messages[CHANNEL]).toMatchObject([{ id: '9', content: 'changed' }]);
});

test('a deleted message goes, with what was tried on it', () => {
  const before = withAttempt(arrive(firstPage(), '9'), attempt({ messageId: '9' }));

  const page = after(before, { type: 'deleted', channelId: CHANNEL, messageId: '9' });

  expect(ids(page)).toEqual([]);
  expect(page.attempts).toEqual([]);
});

test('an answer ends what waited for it, and a failure stays with its reason', () => {
  const waiting = withAttempt(
    withAttempt(firstPage(), attempt({ id: 'a', ticket: '1' })),
    attempt({ id: 'b', ticket: '2' }),
  );

  const answered = after(waiting, { type: 'answered', ticket: '1' });
  const failed = after(answered, { type: 'failed', ticket: '2', reason: 'nobody there' });

  expect(failed.attempts).toMatchObject([{ id: 'b', problem: 'nobody there' }]);
});

test('after a break nothing waits any more, and what failed can still be read', () => {
  const before = withAttempt(
    withAttempt(firstPage(), attempt({ id: 'waits' })),
    attempt({ id: 'failed', problem: 'nobody there' }),
  );

  const page = refreshed(before, state);

  expect(page.attempts.map(({ id }) => id)).toEqual(['failed']);
  expect(page.connected).toBe(true);
});

test('the bot and its commands are followed', () => {
  const offline = after(firstPage(), { type: 'bot', online: false });
  const bare = after(offline, { type: 'commands', commands: [] });

  expect(bare.bot.online).toBe(false);
  expect(bare.commands).toEqual([]);
});
