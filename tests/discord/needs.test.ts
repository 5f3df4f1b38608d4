import { PermissionFlagsBits as Bit } from 'discord.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findingsOn } from '../../src/discord/needs.ts';
import type { Ground } from '../../src/discord/needs.ts';
import type { Need } from '../../src/subscription/survey.ts';

const GUILD = '200';
const US = '300';
const EVERYDAY =
  Bit.ViewChannel |
  Bit.SendMessages |
  Bit.SendMessagesInThreads |
  Bit.EmbedLinks |
  Bit.ReadMessageHistory |
  Bit.MentionEveryone;

const ALL_BITS = [
  Bit.ViewChannel,
  Bit.SendMessages,
  Bit.SendMessagesInThreads,
  Bit.EmbedLinks,
  Bit.ReadMessageHistory,
  Bit.MentionEveryone,
];

/** A text channel in which we hold all, unless said otherwise. */
function ground(
  setting: Partial<Omit<Ground, 'standing'>> & {
    readonly denied?: bigint;
    readonly granted?: bigint;
    readonly isOwner?: boolean;
  } = {},
): Ground {
  const { denied = 0n, granted = EVERYDAY, isOwner = false, ...rest } = setting;
  return {
    kind: 'text',
    timedOutUntil: undefined,
    isLocked: false,
    wantsTags: false,
    ...rest,
    standing: {
      userId: US,
      guildId: GUILD,
      isOwner,
      roles: [{ id: GUILD, name: '@everyone', permissions: granted, position: 0 }],
      overwrites: [{ id: US, allow: 0n, deny: denied }],
    },
  };
}

const missing = (where: Ground) =>
  findingsOn(where).flatMap(({ need, held }) => (held ? [] : [need]));

const takenIn = (where: Ground, wanted: Need) =>
  findingsOn(where).find(({ need }) => need === wanted)?.taken;

describe('what digests need', () => {
  test.each([
    ['text', ['View Channel', 'Send Messages']],
    ['announcement', ['View Channel', 'Send Messages']],
    ['thread', ['View Channel', 'Send Messages in Threads']],
    ['forum', ['View Channel', 'Create Posts']],
  ] as const)('in a channel that is a %s is vital only to see it and to post', (kind, vital) => {
    const findings = findingsOn(ground({ kind }));

    expect(findings.filter((finding) => finding.vital).map(({ need }) => need)).toEqual(vital);
    expect(findings.slice(2).map(({ need }) => need)).toEqual([
      'Read Message History',
      'Embed Links',
      'Mention Everyone',
    ]);
  });

  test('is all held where nothing takes it away, and each says what it is for', () => {
    const findings = findingsOn(ground());

    expect(findings.filter(({ held }) => !held)).toEqual([]);
    expect(findings.filter(({ taken }) => taken !== undefined)).toEqual([]);
    expect(findings.every(({ why }) => why.endsWith('.'))).toBe(true);
  });
});

describe('a permission that is missing', () => {
  test('is named with what takes it', () => {
    expect(takenIn(ground({ denied: Bit.ReadMessageHistory }), 'Read Message History')).toEqual({
      by: 'member-overwrite',
    });
    expect(takenIn(ground({ granted: Bit.ViewChannel }), 'Send Messages')).toEqual({
      by: 'nobody-grants',
    });
  });

  test('takes all with it where it is that of seeing the channel, and is the one to mend', () => {
    const hidden = ground({ denied: Bit.ViewChannel });

    expect(missing(hidden)).toHaveLength(5);
    expect(takenIn(hidden, 'View Channel')).toEqual({ by: 'member-overwrite' });
    for (const need of ['Send Messages', 'Read Message History', 'Embed Links'] as const) {
      expect(takenIn(hidden, need)).toEqual({ by: 'follows', need: 'View Channel' });
    }
  });

  test.each([
    ['text', Bit.SendMessages, 'Send Messages'],
    ['thread', Bit.SendMessagesInThreads, 'Send Messages in Threads'],
    ['forum', Bit.SendMessages, 'Create Posts'],
  ] as const)('takes previews and pings of a %s with it where it is that of posting', (...row) => {
    const [kind, denied, post] = row;
    const silent = ground({ kind, denied });

    expect(missing(silent)).toEqual([post, 'Embed Links', 'Mention Everyone']);
    expect(takenIn(silent, post)).toEqual({ by: 'member-overwrite' });
    expect(takenIn(silent, 'Embed Links')).toEqual({ by: 'follows', need: post });
    expect(takenIn(silent, 'Mention Everyone')).toEqual({ by: 'follows', need: post });
  });

  test('is a finding of its own where it is denied beside that of posting', () => {
    const both = ground({ denied: Bit.SendMessages | Bit.EmbedLinks });

    expect(takenIn(both, 'Embed Links')).toEqual({ by: 'member-overwrite' });
  });

  test('always leads to one that is to be mended', () => {
    const anyBits = fc.subarray(ALL_BITS).map((bits) => bits.reduce((sum, bit) => sum | bit, 0n));
    const kinds = fc.constantFrom('text', 'announcement', 'thread', 'forum');
    const ends = fc.option(fc.constant(new Date('2026-11-03')), { nil: undefined });
    fc.assert(
      fc.property(anyBits, anyBits, kinds, ends, (denied, granted, kind, timedOutUntil) => {
        const findings = findingsOn(ground({ denied, granted, kind, timedOutUntil }));

        for (const { taken } of findings) {
          if (taken?.by !== 'follows') continue;
          const root = findings.find(({ need }) => need === taken.need);
          expect(root).toMatchObject({ held: false, vital: true });
          expect(root?.taken?.by).not.toBe('follows');
        }
      }),
    );
  });

  test('of sending messages does not matter in a thread, nor that of threads in a channel', () => {
    expect(missing(ground({ kind: 'thread', denied: Bit.SendMessages }))).toEqual([]);
    expect(missing(ground({ kind: 'text', denied: Bit.SendMessagesInThreads }))).toEqual([]);
  });

  test('of sending messages is that of creating posts in a forum', () => {
    expect(missing(ground({ kind: 'forum', denied: Bit.SendMessages }))).toContain('Create Posts');
  });
});

describe('what lies elsewhere', () => {
  const timedOutUntil = new Date('2026-11-03T09:15:30Z');

  test('a time-out leaves nothing but reading, and says when it ends', () => {
    const bound = ground({ timedOutUntil });

    expect(missing(bound)).toEqual(['Send Messages', 'Embed Links', 'Mention Everyone']);
    expect(takenIn(bound, 'Embed Links')).toEqual({ by: 'follows', need: 'Send Messages' });
    expect(takenIn(bound, 'Send Messages')).toEqual({
      by: 'other',
      what: 'The bot is in a time-out until 2026-11-03 09:15 UTC.',
    });
  });

  test('a time-out does not bind the owner or an administrator', () => {
    expect(missing(ground({ timedOutUntil, isOwner: true }))).toEqual([]);
    expect(missing(ground({ timedOutUntil, granted: Bit.Administrator }))).toEqual([]);
  });

  test('an overwrite is named before a time-out, because it stays', () => {
    const both = ground({ timedOutUntil, denied: Bit.SendMessages });

    expect(takenIn(both, 'Send Messages')).toEqual({ by: 'member-overwrite' });
  });

  test('a locked thread is closed, but not to those who manage threads', () => {
    const locked = ground({ kind: 'thread', isLocked: true });

    expect(missing(locked)).toEqual(['Send Messages in Threads']);
    expect(takenIn(locked, 'Send Messages in Threads')).toEqual({
      by: 'other',
      what: 'The thread is locked.',
    });
    const granted = EVERYDAY | Bit.ManageThreads;
    expect(missing(ground({ kind: 'thread', isLocked: true, granted }))).toEqual([]);
  });

  test('a forum that wants tags takes no digest, whoever asks', () => {
    const forum = ground({ kind: 'forum', wantsTags: true, isOwner: true });

    expect(missing(forum)).toEqual(['Create Posts']);
    expect(takenIn(forum, 'Create Posts')).toMatchObject({ what: expect.stringContaining('tag') });
  });
});
