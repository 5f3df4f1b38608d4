import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/ledger/edition.ts';
import { endInWords, lastInWords, messageLink } from '../../src/render/edition-words.ts';
import { editions, STATES } from './ordered-things.ts';

const due = new Date('2026-11-03T07:30:00Z');
const after = (ms: number) => new Date(due.getTime() + ms);

describe('how an edition ended', () => {
  const [sent] = fc.sample(editions, { numRuns: 1, seed: 1 });
  const edition = (given: Partial<Edition>): Edition => {
    if (sent === undefined) throw new Error('No edition.');
    return { ...sent, state: 'sent', dueAt: due, since: due, ...given };
  };

  test('is late from five minutes on', () => {
    expect(endInWords(edition({ since: after(299_999) }))).toBe('Sent');
    expect(endInWords(edition({ since: after(300_000) }))).toBe('Sent late');
    expect(endInWords(edition({ state: 'skipped', since: after(300_000) }))).toBe('Skipped');
  });

  test('leads to its message: in a forum, to its post', () => {
    const posted = edition({ guildId: '1', channelId: '2', messageId: '3' });

    expect(messageLink(posted, false)).toBe('[the message](https://discord.com/channels/1/2/3)');
    expect(messageLink(posted, true)).toBe('[the message](https://discord.com/channels/1/3)');
    expect(messageLink(edition({ messageId: undefined }), false)).toBeUndefined();
  });

  test('is said in words of its own for every state', () => {
    const words = STATES.map((state) => endInWords(edition({ state })));

    expect(new Set(words).size).toBe(STATES.length);
  });

  test('leaves no doubt where there was none yet', () => {
    expect(lastInWords(undefined, false)).toBe('Last: none yet');
  });

  test('tells why, where something stood in its way', () => {
    const skipped = edition({
      state: 'skipped',
      messageId: undefined,
      problem: 'The *bot* was away.',
    });

    expect(lastInWords(skipped, false)).toBe(
      'Last: Skipped · <t:1793691000:R>. The \\*bot\\* was away.',
    );
  });
});
