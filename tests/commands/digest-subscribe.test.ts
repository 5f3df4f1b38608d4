import { describe, expect, test } from 'vitest';
import type { DigestDesk } from '../../src/digest-desk.ts';
import { noDigests } from '../../src/newsroom/no-digests.ts';
import { BRIEFINGS, robin, sam } from '../asker.ts';
import { surveyOf } from '../newsroom/ordered.ts';
import { onlyId, openServer, placeOf, wanted } from './moderators.ts';

const FORUM = '400000000000000002';
const ROLE = '500000000000000009';

/** Where the library is not on record yet. */
const cannotPreview: DigestDesk['preview'] = (each) => noDigests.preview(each);

describe('/digest subscribe', () => {
  test('says everything that was set, and names what is a default', async () => {
    const server = await openServer();

    const seen = await server.call('subscribe', wanted);

    expect(seen.to).toBe('caller');
    expect(seen.text.split('\n').slice(0, 8)).toEqual([
      `## Subscribed: <#${BRIEFINGS.id}>`,
      `- **Channel**: <#${BRIEFINGS.id}> (here, as none was named)`,
      '- **Topics**: Ferries',
      '- **When**: every day at 07:30, New York time \\(America/New\\_York\\) (every day is the default)',
      '- **Ping**: nobody (the default)',
      '- **Push notification**: as each member has set it (the default)',
      '- **With nothing new**: nothing is posted (the default)',
      '**Next digest**: <t:1773228600:F> by your clock (<t:1773228600:R>); Wednesday 11 March 2026, 07:30 in New York',
    ]);
  });

  test('names no default where everything was filled in', async () => {
    const server = await openServer();

    const { text } = await server.call('subscribe', {
      ...wanted,
      channel: BRIEFINGS.id,
      days: 'weekdays',
      ping: ROLE,
      quiet: true,
      'when-empty': 'line',
    });

    expect(text).not.toContain('default');
    expect(text).toContain('on weekdays at 07:30');
    expect(text).toContain(`**Ping**: <@&${ROLE}>`);
    expect(text).toContain('none, it is posted quietly');
    expect(text).toContain('one line says so');
  });

  test('shows the next message, whose buttons would lead nowhere yet, and Undo', async () => {
    const server = await openServer();

    const seen = await server.call('subscribe', wanted);

    expect(seen.text).toContain('[Ferries stop as crews strike](https://post.test/strike)');
    expect(seen.text).not.toContain('Lima votes');
    expect([...seen.buttons.keys()]).toEqual(['Undo']);
  });

  test('stands where the preview cannot be made just now', async () => {
    const server = await openServer();
    Object.assign(server.desk, { preview: cannotPreview });

    const seen = await server.call('subscribe', wanted);

    expect(seen.text).toContain('It cannot be shown just now');
    expect(await onlyId(server)).toMatch(/^s_/);
  });

  test('pings nobody by itself, not in its preview either', async () => {
    const server = await openServer();

    const { message } = await server.call('subscribe', { ...wanted, ping: ROLE });

    expect(message.allowed_mentions).toEqual({ parse: [] });
  });

  test('takes several topics and drops what is said twice', async () => {
    const server = await openServer();

    const { text } = await server.call('subscribe', {
      ...wanted,
      topics: ' Boats, bridges,ferries,',
    });

    expect(text).toContain('**Topics**: Ferries, Bridges\n');
  });

  test('takes everything as a topic', async () => {
    const server = await openServer();

    const { text } = await server.call('subscribe', { ...wanted, topics: 'Everything' });

    expect(text).toContain('**Topics**: everything\n');
    expect(text).toContain('Lima votes for a bridge');
  });

  test.each([
    ['topics', 'feries', '“feries” is no topic of this library.', 'Did you mean Ferries?'],
    ['topics', ',', 'No topic was named.', 'separated by commas'],
    ['time', '25:00', '“25:00” is not a time of day that I understand.', '07:30, 7:30 pm or noon'],
    ['timezone', 'Nowhereville', '“Nowhereville” does not say which clock.', 'Europe/Paris'],
    ['days', 'someday', '“someday” are not days that I understand.', 'weekdays'],
    ['ping', sam.guildId ?? '', 'A digest never pings everyone.', 'another role'],
  ])('refuses %s:%s with what would do, and stores nothing', async (option, typed, what, fix) => {
    const server = await openServer();

    const { text, to } = await server.call('subscribe', { ...wanted, [option]: typed });

    expect(to).toBe('caller');
    expect(text).toContain(what);
    expect(text).toContain(fix);
    expect(await server.desk.list(sam.guildId ?? '')).toEqual([]);
  });

  test('is for moderators', async () => {
    const server = await openServer();

    const { text } = await server.call('subscribe', wanted, robin);

    expect(text).toContain('/digest subscribe is for moderators.');
    expect(server.surveyed).toEqual([]);
  });
});

describe('the channel of a digest', () => {
  test('must be one that the bot can post in, else the overwrite is named and nothing is stored', async () => {
    const server = await openServer();
    server.found.set(BRIEFINGS.id, surveyOf(BRIEFINGS.id, ['Send Messages']));

    const { text } = await server.call('subscribe', wanted);

    expect(text).toContain('The bot cannot post in \\#news, so nothing was changed.');
    expect(text).toContain(
      'It lacks Send Messages: the channel’s overwrite for the role “Muted” denies it.',
    );
    expect(text).toContain(
      'add the bot and allow Send Messages. Then call /digest subscribe again.',
    );
    expect(await server.desk.list(sam.guildId ?? '')).toEqual([]);
  });

  test.each([
    ['gone', 'That channel is gone.'],
    ['hidden', 'The bot cannot see that channel.'],
    ['no-digests-here', 'No digest can go to that channel.'],
    ['no-answer', 'The bot could not look at that channel.'],
  ] as const)('must be one that can be looked at: %s', async (reason, what) => {
    const server = await openServer();
    server.found.set(BRIEFINGS.id, { channelId: BRIEFINGS.id, reason });

    const { text } = await server.call('subscribe', wanted);

    expect(text).toContain(what);
    expect(await server.desk.list(sam.guildId ?? '')).toEqual([]);
  });

  test.each([
    [
      { maySee: false, mayPost: false, mayManage: false },
      'View Channel and Send Messages and Manage',
    ],
    [{ mayPost: false }, 'you lack Send Messages.'],
    [{ mayManage: false }, 'you lack Manage Channels.'],
  ])('must be one that the moderator sees, posts in and manages: %o', async (given, lacking) => {
    const server = await openServer();
    const places = new Map([[FORUM, placeOf(FORUM, { name: 'plans', ...given })]]);

    const { text } = await server.call('subscribe', { ...wanted, channel: FORUM }, { places });

    expect(text).toContain('You may not manage the digests of \\#plans.');
    expect(text).toContain(lacking);
    expect(server.surveyed).toEqual([]);
  });

  test('must be of this server', async () => {
    const server = await openServer();
    const elsewhere = surveyOf(BRIEFINGS.id, [], { guildId: '200000000000000009' });
    server.found.set(BRIEFINGS.id, elsewhere);

    const { text } = await server.call('subscribe', wanted);

    expect(text).toContain('That channel is not of this server.');
  });

  test('may be a forum, whose weaker promise is said', async () => {
    const server = await openServer();
    server.found.set(FORUM, surveyOf(FORUM, [], { kind: 'forum' }));
    const places = new Map([[FORUM, placeOf(FORUM, { kind: 'forum' })]]);

    const { text } = await server.call('subscribe', { ...wanted, channel: FORUM }, { places });

    expect(text).toContain('In a forum each digest is a post.');
    const [standing] = await server.desk.list(sam.guildId ?? '', FORUM);
    expect(standing?.subscription.channelKind).toBe('forum');
  });

  test('may lack what only weakens a promise, which is said', async () => {
    const server = await openServer();
    const denied = ['Read Message History', 'Mention Everyone'] as const;
    server.found.set(BRIEFINGS.id, surveyOf(BRIEFINGS.id, denied));

    const quiet = await server.call('subscribe', wanted);
    const loud = await server.call('subscribe', { ...wanted, ping: ROLE });

    expect(quiet.text).toContain('The bot lacks Read Message History.');
    expect(quiet.text).not.toContain('Mention Everyone');
    expect(loud.text).toContain('The bot lacks Mention Everyone.');
  });

  test('needs no right to mention for a role that everybody may mention', async () => {
    const server = await openServer();
    const roles = new Map([[ROLE, 'mentionable' as const]]);
    server.found.set(BRIEFINGS.id, surveyOf(BRIEFINGS.id, ['Mention Everyone'], { roles }));

    const { text } = await server.call('subscribe', { ...wanted, ping: ROLE });

    expect(text).toContain(`**Ping**: <@&${ROLE}>`);
    expect(text).not.toContain('Mention Everyone');
    expect(server.askedRoles).toEqual([[ROLE]]);
  });
});

describe('what opens as a moderator types', () => {
  test('completes the last topic and keeps those before it', async () => {
    const server = await openServer();

    const offered = await server.type('subscribe', 'topics', 'Boats, br');

    expect(offered).toEqual([{ name: 'Ferries, Bridges', value: 'ferries, bridges' }]);
  });

  test('offers everything first, and no topic twice', async () => {
    const server = await openServer();

    const [all, ...topics] = await server.type('subscribe', 'topics', '');
    const more = await server.type('subscribe', 'topics', 'ferries, ');

    expect(all).toEqual({ name: 'Everything that comes in', value: 'everything' });
    expect(topics.map(({ value }) => value).toSorted()).toEqual(['bridges', 'ferries']);
    expect(more.map(({ value }) => value)).toEqual(['ferries, bridges']);
  });

  test('gives a value that is read as what was shown', async () => {
    const server = await openServer();
    const [zone] = await server.type('subscribe', 'timezone', 'kolk');
    const [time] = await server.type('subscribe', 'time', '7:30 pm');
    const [days] = await server.type('subscribe', 'days', 'week');

    const { text } = await server.call('subscribe', {
      topics: 'bridges',
      time: time?.value ?? '',
      timezone: zone?.value ?? '',
      days: days?.value ?? '',
    });

    expect(zone?.name).toContain('17:30');
    expect(text).toContain('on weekdays at 19:30, Kolkata time \\(Asia/Kolkata\\)');
  });
});
