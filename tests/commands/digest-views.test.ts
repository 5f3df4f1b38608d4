import { describe, expect, test } from 'vitest';
import type { Finding, RoleStanding } from '../../src/subscription/survey.ts';
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
  expect(text).toContain('Paused by a moderator. `/digest resume` lets it go on.');
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

describe('/digest doctor, of the right to mention', () => {
  const ROLE = '500000000000000009';
  const pinging = async (standing: RoleStanding) => {
    const server = await openServer();
    await server.call('subscribe', { ...wanted, ping: ROLE });
    const roles = new Map([[ROLE, standing]]);
    server.found.set(BRIEFINGS.id, surveyOf(BRIEFINGS.id, ['Mention Everyone'], { roles }));
    return (await server.call('doctor')).text;
  };

  test('warns where a digest here pings a role that asks for it', async () => {
    expect(await pinging('guarded')).toContain('✗ **Mention Everyone**: missing: ');
  });

  test('does not where everybody may mention that role, or none is pinged', async () => {
    const { server } = await subscribedServer();
    server.found.set(BRIEFINGS.id, surveyOf(BRIEFINGS.id, ['Mention Everyone']));

    const unpinged = await server.call('doctor');

    for (const text of [await pinging('mentionable'), unpinged.text]) {
      expect(text).toContain('✓ **Mention Everyone**: not granted, and not needed');
    }
  });

  test('says so where the role no longer exists', async () => {
    const text = await pinging('gone');

    expect(text).toContain('✓ **Mention Everyone**: not granted, and not needed');
    expect(text).toContain('✗ **Ping**: The role that is to be pinged no longer exists');
  });
});

test('/digest doctor sends nobody to mend what comes back with another permission', async () => {
  const { server } = await subscribedServer();
  const { findings, ...survey } = surveyOf(BRIEFINGS.id, ['Send Messages', 'Embed Links']);
  const lost = findings.map((each): Finding => {
    const taken = { by: 'follows', need: 'Send Messages' } as const;
    return each.need === 'Embed Links' ? { ...each, taken } : each;
  });
  server.found.set(BRIEFINGS.id, { ...survey, findings: lost });

  const { text } = await server.call('doctor');

  expect(text).toContain('allow Send Messages.');
  expect(text).toContain('✗ **Embed Links**: it comes back with Send Messages.');
  expect(text).not.toContain('allow Embed Links');
});

test('/digest preview says that the role is gone which it would ping', async () => {
  const server = await openServer();
  const role = '500000000000000009';
  await server.call('subscribe', { ...wanted, ping: role });
  const { id } = (await server.desk.list(GUILD))[0]?.subscription ?? { id: '' };
  const before = await server.call('preview', { subscription: id });
  const roles = new Map([[role, 'gone' as const]]);
  server.found.set(BRIEFINGS.id, surveyOf(BRIEFINGS.id, [], { roles }));

  const { text } = await server.call('preview', { subscription: id });

  expect(before.text).not.toContain('Note:');
  expect(text).toContain('- Note: The role that is to be pinged no longer exists');
  expect(text).toContain('900 sailors went on strike.');
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
  expect(text).toContain(`-# <#${BRIEFINGS.id}> · due <t:1773228600:f> · \`${id}\``);
  expect(text).toContain('every day at 07:30');
  expect(text).toContain(' · taken back <t:1773230460:f>');
});
