import { expect, test } from 'vitest';
import { createAttempts } from '../../../src/playground/page/state/attempts.js';
import { createStore } from '../../../src/playground/page/state/page.js';
import type { PersonDid } from '../../../src/playground/protocol.ts';
import { CHANNEL, firstPage, ROBIN } from './pages.ts';

const pressing: PersonDid = {
  did: 'press',
  person: ROBIN.user.id,
  channelId: CHANNEL,
  messageId: '9',
  customId: 'more',
};

test('what a person does waits under its label until the bot has answered', async () => {
  const store = createStore(firstPage());
  const attempts = createAttempts(store, async () => ({ ticket: '1' }));

  await attempts.make(pressing, 'More');
  const waiting = store.page.attempts;
  attempts.settle({ type: 'answered', ticket: '1' });

  expect(waiting).toMatchObject([{ label: 'More', messageId: '9', customId: 'more', ticket: '1' }]);
  expect(store.page.attempts).toEqual([]);
});

test('an answer that comes before its ticket is not missed', async () => {
  const store = createStore(firstPage());
  const attempts = createAttempts(store, async () => {
    attempts.settle({ type: 'answered', ticket: '1' });
    return { ticket: '1' };
  });

  await attempts.make(pressing, 'More');

  expect(store.page.attempts).toEqual([]);
});

test('a refusal is shown where it was tried, until it is dismissed', async () => {
  const store = createStore(firstPage());
  const attempts = createAttempts(store, async () => {
    throw new Error('There is no such button.');
  });

  await attempts.make(pressing, 'More');
  const [refused] = store.page.attempts;
  attempts.dismiss(refused?.id ?? '');

  expect(refused?.problem).toBe('There is no such button.');
  expect(store.page.attempts).toEqual([]);
});

test('several changes in one turn are told once', async () => {
  const store = createStore(firstPage());
  const seen: boolean[] = [];
  store.onChange(({ railOpen }) => seen.push(railOpen));

  store.change({ railOpen: true });
  store.change({ railOpen: false });
  store.change({ railOpen: true });
  await Promise.resolve();

  expect(seen).toEqual([false, true]);
});
