import { describe, expect, test } from 'vitest';
import type { DigestDesk } from '../../src/digest-desk.ts';
import { noDigests } from '../../src/newsroom/no-digests.ts';
import { BRIEFINGS, robin, sam } from '../asker.ts';
import { surveyOf } from '../newsroom/ordered.ts';
import { stateOf, subscribedServer, wanted } from './moderators.ts';

const GUILD = sam.guildId ?? '';
const OTHER = '400000000000000002';

/** Where no store is open. */
const cannotList: DigestDesk['list'] = (guildId) => noDigests.list(guildId);

describe('the subscription that is meant', () => {
  test('completes to the server’s subscriptions, with what tells them apart', async () => {
    const { server, id } = await subscribedServer();

    const offered = await server.type('pause', 'subscription', 'ferr');

    expect(offered).toEqual([
      { name: '#briefings · Ferries · every day 07:30 New York', value: id },
    ]);
    expect(await server.type('pause', 'subscription', 'nothing like it')).toEqual([]);
  });

  test.each(['ferries', 'Ferries', '#briefings', 'briefings', `<#${BRIEFINGS.id}>`])(
    'may be written as %s where only one has that',
    async (typed) => {
      const { server, id } = await subscribedServer();

      await server.call('pause', { subscription: typed });

      expect(await stateOf(server, id)).toBe('paused');
    },
  );

  test('is known by its channel’s name also where nobody has looked at that channel yet', async () => {
    const { server, id } = await subscribedServer();
    server.found.set(BRIEFINGS.id, surveyOf(BRIEFINGS.id, [], { name: 'bulletin' }));
    const places = new Map();

    await server.call('pause', { subscription: 'bulletin' }, { channelId: OTHER, places });
    const before = await stateOf(server, id);
    Object.assign(server.desk, server.reopened());
    await server.call('pause', { subscription: 'bulletin' }, { channelId: OTHER, places });

    expect([before, await stateOf(server, id)]).toEqual(['active', 'paused']);
  });

  test('is not guessed where several have it', async () => {
    const { server, id } = await subscribedServer();
    await server.call('subscribe', { ...wanted, time: '18:00' });

    const { text } = await server.call('unsubscribe', { subscription: 'ferries' });

    expect(text).toContain('“ferries” could be any of 2 subscriptions.');
    expect(text.replaceAll('\\', '')).toContain(id);
    expect(await server.desk.list(GUILD)).toHaveLength(2);
  });

  test.each(['s_99999999', 'trains', ''])('is refused where none is: “%s”', async (typed) => {
    const { server } = await subscribedServer();

    const { text } = await server.call('pause', { subscription: typed });

    expect(text).toMatch(/No subscription of this server is called|needs “subscription”/);
  });

  test('is unknown in another server', async () => {
    const { server, id } = await subscribedServer();

    const { text } = await server.call(
      'unsubscribe',
      { subscription: id },
      { guildId: '200000000000000009' },
    );

    expect(text).toContain('There is no subscription in this server.');
    expect(await stateOf(server, id)).toBe('active');
  });

  test('has ended for all but its history', async () => {
    const { server, id } = await subscribedServer();
    await server.call('unsubscribe', { subscription: id });

    const paused = await server.call('pause', { subscription: id });
    const history = await server.call('history', { subscription: id });

    expect(paused.text).toContain('That subscription has ended.');
    expect(history.text).toContain('**Unsubscribed**');
  });
});

describe('/library', () => {
  test('tells what comes to this channel, and when next', async () => {
    const { server } = await subscribedServer();

    const { text } = await server.run({
      kind: 'command',
      command: 'library',
      values: {},
      asker: robin,
    });

    expect(text).toContain('**Digests in this channel**\n- **Ferries** every day at 07:30');
    expect(text).toContain('next <t:1773228600:R>');
  });

  test('answers without it where it cannot be had', async () => {
    const { server } = await subscribedServer();
    Object.assign(server.desk, { list: cannotList });

    const { text } = await server.run({
      kind: 'command',
      command: 'library',
      values: {},
      asker: robin,
    });

    expect(text).toContain('## The library');
    expect(text).not.toContain('Digests in this channel');
  });
});
