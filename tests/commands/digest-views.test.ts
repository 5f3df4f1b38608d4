import { expect, test } from 'vitest';
import { BRIEFINGS, sam } from '../asker.ts';
import { surveyOf } from '../newsroom/ordered.ts';
import { openServer, subscribedServer, wanted } from './moderators.ts';

const GUILD = sam.guildId ?? '';

test('/digest list tells who made each, when it is due, and how to mend what rests', async () => {
  const { server, id } = await subscribedServer();
  await server.call('subscribe', { ...wanted, topics: 'bridges' });
  await server.call('pause', { subscription: id });

  const { text } = await server.call('list');

  expect(text).toContain(`## Digests in this server\n-# 2 subscriptions`);
  expect(text).toContain('Paused: by a moderator. `/digest resume` lets it go on.');
  expect(text).toContain('Next: <t:1773228600:F> (<t:1773228600:R>)\nLast: none yet');
  expect(text).toContain(`-# Made by <@${sam.userId}>`);
});

test('/digest list is paged, and turns by its own buttons', async () => {
  const server = await openServer();
  for (const time of ['01:00', '02:00', '03:00', '04:00', '05:00', '06:00', '07:00']) {
    await server.call('subscribe', { ...wanted, time });
  }

  const first = await server.call('list', { channel: BRIEFINGS.id });
  const second = await server.push(first, 'Next page');

  expect(first.text).toContain('7 subscriptions · 1/2');
  expect(first.text).not.toContain('07:00');
  expect(second.text).toContain('07:00');
});

test('/digest preview shows the message, then why each item is in or was left out', async () => {
  const { server, id } = await subscribedServer();

  const message = await server.call('preview', { subscription: id });
  const why = await server.push(message, 'Why these, and what was left out');
  const back = await server.push(why, 'The message');

  expect(message.text).toContain('Preview: only you see this, and nothing was posted.');
  expect(message.text).toContain('900 sailors went on strike.');
  expect(why.text).toMatch(/\*\*In\*\*: Ferries stop as crews strike\nIt is among the newest/);
  expect(back.text).toBe(message.text);
});

test('/digest doctor says each permission in words, and how the channel’s digests stand', async () => {
  const { server } = await subscribedServer();
  server.found.set(BRIEFINGS.id, surveyOf(BRIEFINGS.id, ['Send Messages', 'Embed Links']));

  const { text } = await server.call('doctor');

  expect(text).toContain('**Digests cannot be posted here.** Missing: Send Messages.');
  expect(text).toContain('✓ **View Channel**: granted.');
  expect(text).toContain(
    '✗ **Send Messages**: missing: the channel’s overwrite for the role “Muted” denies it.',
  );
  expect(text).toContain('**1 subscription here**');
});

test('/digest doctor says why a channel cannot be looked at', async () => {
  const { server } = await subscribedServer();
  server.found.set(BRIEFINGS.id, { channelId: BRIEFINGS.id, reason: 'hidden' });

  const { text } = await server.call('doctor', { channel: BRIEFINGS.id });

  expect(text).toContain('**The bot cannot see that channel.**');
  expect(text).toContain('allow View Channel.');
});

test('/digest history tells what became of each digest and who changed what, the latest first', async () => {
  const { server, id } = await subscribedServer();
  const { id: edition } = await server.press.post(id);
  server.now = new Date('2026-03-11T12:00:00Z');
  const edited = await server.call('edit', { subscription: id, time: '8:00' });
  server.now = new Date('2026-03-11T12:01:00Z');
  await server.push(edited, 'Undo');

  const { text } = await server.call('history', { subscription: id });

  const order = ['**Undone**', '**Changed**', '**Sent**', '**Subscribed**'];
  expect(order.map((word) => text.indexOf(word))).toEqual(
    order.map((word) => text.indexOf(word)).toSorted((a, b) => a - b),
  );
  expect(order.every((word) => text.includes(word))).toBe(true);
  expect(edition).toBe(`${id}/2026-03-11T07:30`);
  expect(text).toContain(`(https://discord.com/channels/${GUILD}/${BRIEFINGS.id}/1)`);
  expect(text).toContain('every day at 07:30');
  expect(text).toContain(' · taken back <t:1773230460:f>');
});
