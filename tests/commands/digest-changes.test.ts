import { describe, expect, test } from 'vitest';
import { BRIEFINGS, robin, sam } from '../asker.ts';
import { surveyOf } from '../newsroom/ordered.ts';
import { onlyId, openServer, placeOf, stateOf, subscribedServer, wanted } from './moderators.ts';

const GUILD = sam.guildId ?? '';
const OTHER = '400000000000000002';
const EARLY = new Date('2026-03-10T12:10:00Z');
const LATE = new Date('2026-03-10T12:15:01Z');

describe('/digest edit', () => {
  test('shows what was and what is, and changes nothing else', async () => {
    const { server, id } = await subscribedServer();

    const { text } = await server.call('edit', {
      subscription: id,
      topics: 'bridges, ferries',
      quiet: true,
    });

    expect(text).toContain('- **Topics**: Ferries → Bridges, Ferries\n');
    expect(text).toContain(
      '- **Push notification**: as each member has set it → none, it is posted quietly\n',
    );
    expect(text).not.toContain('**When**');
    expect(text).toContain('07:30 in New York');
  });

  test('moves it to a channel that was looked at first', async () => {
    const { server, id } = await subscribedServer();
    server.found.set(OTHER, surveyOf(OTHER, [], { kind: 'thread' }));
    const places = new Map([[OTHER, placeOf(OTHER, { kind: 'thread' })]]);

    const { text } = await server.call('edit', { subscription: id, channel: OTHER }, { places });

    expect(text).toContain(`**Channel**: <#${BRIEFINGS.id}> → <#${OTHER}>`);
    expect(await server.desk.list(GUILD, OTHER)).toMatchObject([
      { subscription: { channelKind: 'thread' } },
    ]);
  });

  test('leaves it where it is when the bot cannot post in the other channel', async () => {
    const { server, id } = await subscribedServer();
    server.found.set(OTHER, surveyOf(OTHER, ['View Channel']));
    const places = new Map([[OTHER, placeOf(OTHER)]]);

    const { text } = await server.call('edit', { subscription: id, channel: OTHER }, { places });

    expect(text).toContain('It lacks View Channel');
    expect(await server.desk.list(GUILD, OTHER)).toEqual([]);
  });

  test('takes a ping away', async () => {
    const server = await openServer();
    await server.call('subscribe', { ...wanted, ping: '500000000000000009' });

    const { text } = await server.call('edit', {
      subscription: await onlyId(server),
      'no-ping': true,
    });

    expect(text).toContain('**Ping**: <@&500000000000000009> → nobody');
  });

  test.each([{}, { time: '07:30', topics: 'Ferries' }])(
    'says so where nothing is to be different: %o',
    async (values) => {
      const { server, id } = await subscribedServer();

      const { text } = await server.call('edit', { subscription: id, ...values });

      expect(text).toContain('is already as you describe it');
      expect(await server.desk.find(GUILD, id)).toMatchObject({ subscription: { version: 1 } });
    },
  );
});

describe('Undo', () => {
  test('takes back each kind of change, and its message becomes what is again', async () => {
    const { server, id } = await subscribedServer();

    const paused = await server.call('pause', { subscription: id });
    const again = await server.push(paused, 'Undo');
    const ended = await server.call('unsubscribe', { subscription: id });
    await server.push(ended, 'Undo');

    expect(again.to).toBe('update');
    expect(again.text).toContain('**State**: paused by a moderator → active');
    expect([...again.buttons.keys()]).toEqual([]);
    expect(await stateOf(server, id)).toBe('active');
  });

  test('ends what was just subscribed', async () => {
    const server = await openServer();
    const seen = await server.call('subscribe', wanted);

    const undone = await server.push(seen, 'Undo');

    expect(undone.text).toContain('**State**: active → ended');
    expect(await server.desk.list(GUILD)).toEqual([]);
  });

  test('may be pressed by any moderator of the server, and by nobody else', async () => {
    const { server, id } = await subscribedServer();
    const seen = await server.call('pause', { subscription: id });

    const refused = await server.push(seen, 'Undo', robin);
    const undone = await server.push(seen, 'Undo', { userId: '300000000000000007' });

    expect(refused.text).toContain('This button is for moderators.');
    expect(undone.text).toContain('Undone');
  });

  test('is refused in three parts when it is too late, done before, or overtaken', async () => {
    const { server, id } = await subscribedServer();
    const paused = await server.call('pause', { subscription: id });
    server.now = LATE;
    const late = await server.push(paused, 'Undo');
    server.now = EARLY;
    await server.push(paused, 'Undo');
    const twice = await server.push(paused, 'Undo');
    const edited = await server.call('edit', { subscription: id, quiet: true });
    await server.call('edit', { subscription: id, time: '9am' });
    const overtaken = await server.push(edited, 'Undo');

    expect(late.text).toContain('It was made more than 15 minutes ago.');
    expect(twice.text).toContain('It was taken back already.');
    expect(overtaken.text).toContain('was changed again after it');
    for (const { text } of [late, twice, overtaken]) expect(text.split('\n')).toHaveLength(3);
  });
});

describe('a subscription that rests', () => {
  test('says so, and goes on when it is resumed', async () => {
    const { server, id } = await subscribedServer();

    const paused = await server.call('pause', { subscription: id });
    const twice = await server.call('pause', { subscription: id });
    const resumed = await server.call('resume', { subscription: id });
    const awake = await server.call('resume', { subscription: id });

    expect(paused.text).toContain('Nothing is posted while it is paused.');
    expect(twice.text).toContain('It is paused already.');
    expect(resumed.text).toContain('**Next digest**: <t:1773228600:F>');
    expect(awake.text).toContain('It is active already.');
  });

  test('stays so while the bot cannot post there', async () => {
    const { server, id } = await subscribedServer();
    await server.call('pause', { subscription: id });
    server.found.set(BRIEFINGS.id, surveyOf(BRIEFINGS.id, ['Send Messages']));

    const { text } = await server.call('resume', { subscription: id });

    expect(text).toContain('It lacks Send Messages');
    expect(await stateOf(server, id)).toBe('paused');
  });

  test('is not posted out of turn', async () => {
    const { server, id } = await subscribedServer();
    await server.call('pause', { subscription: id });

    const { text } = await server.call('run', { subscription: id });

    expect(text).toContain('Nothing is posted: this subscription is paused.');
  });
});

describe('/digest run', () => {
  test('asks first, and then opens the edition of the next slot', async () => {
    const { server, id } = await subscribedServer();

    const question = await server.call('run', { subscription: id });
    const before = await server.store.editionsOf(id, 9);
    const answered = await server.push(question, 'Post it now');

    expect(before).toEqual([]);
    expect(answered.text).toContain('Its slot is not repeated.');
    expect(answered.text).toContain('Thursday 12 March 2026');
    expect(await server.store.editionsOf(id, 9)).toMatchObject([{ id: `${id}/2026-03-11T07:30` }]);
    expect(server.woken).toBe(1);
  });

  test('waits for a digest that is still on its way, which would show the same', async () => {
    const { server, id } = await subscribedServer();
    const question = await server.call('run', { subscription: id });
    await server.push(question, 'Post it now');

    const { text } = await server.call('run', { subscription: id });

    expect(text).toContain('the digest before this one is still on its way');
    expect(await server.store.editionsOf(id, 9)).toHaveLength(1);
  });

  test('posts once, however often the button is pressed', async () => {
    const { server, id } = await subscribedServer();
    const question = await server.call('run', { subscription: id });
    await server.push(question, 'Post it now');

    const again = await server.push(question, 'Post it now');

    expect(again.text).toContain('Nothing was changed: somebody was quicker.');
    expect(await server.store.editionsOf(id, 9)).toHaveLength(1);
  });
});
