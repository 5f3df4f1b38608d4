import { expect, test } from 'vitest';
import { robin } from '../asker.ts';
import { openServer, type Server } from './moderators.ts';
import { sam } from '../asker.ts';

const asking = { ...sam, interactionId: '100000000000099999' };
const briefing = (server: Server) =>
  server.run({ kind: 'command', command: 'brief', values: { topic: 'ferries' }, asker: asking });

const picked = (server: Server, hour: string) =>
  server.run({
    kind: 'press',
    customId: 'digest:followAt:ferries',
    picked: [hour],
    asker: { ...asking, interactionId: '100000000000099998' },
  });

test('a briefing on a topic can be followed: the button asks for the hour, and sets nothing yet', async () => {
  const server = await openServer();

  const seen = await server.push(await briefing(server), 'Follow in this channel');

  expect(seen.to).toBe('caller');
  expect(seen.text).toContain('## Follow Ferries in this channel');
  expect(seen.text).toMatch(
    /hours of UTC, where it is \d\d:\d\d now; where you are it is <t:\d+:t>/,
  );
  expect(await server.desk.list(sam.guildId ?? '')).toEqual([]);
});

test('picking the hour subscribes the channel, says what was set, and can be undone', async () => {
  const server = await openServer();

  const seen = await picked(server, '07:00');

  expect(seen.text).toContain('- **Topics**: Ferries');
  expect(seen.text).toContain('every day at 07:00');
  expect(seen.text).toContain('(here, as none was named)');
  expect([...seen.buttons.keys()]).toContain('Undo');
  expect(await server.desk.list(sam.guildId ?? '')).toHaveLength(1);
});

test('only moderators may follow', async () => {
  const server = await openServer();

  const seen = await server.push(await briefing(server), 'Follow in this channel', robin);

  expect(seen.text).toContain('Manage Channels');
  expect(await server.desk.list(sam.guildId ?? '')).toEqual([]);
});

test('a briefing on free words has nothing to follow', async () => {
  const server = await openServer();

  const { buttons } = await server.run({
    kind: 'command',
    command: 'brief',
    values: { topic: 'sailors' },
    asker: asking,
  });

  expect([...buttons.keys()]).toEqual(['More', 'Quotes', 'Timeline', 'Sources']);
});

test('a topic that is gone says so', async () => {
  const server = await openServer();

  const seen = await server.run({
    kind: 'press',
    customId: 'digest:follow:trams',
    picked: [],
    asker: asking,
  });

  expect(seen.text).toContain('This topic is not in the library any more.');
});
