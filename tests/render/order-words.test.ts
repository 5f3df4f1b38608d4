import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  differences,
  facetsOf,
  howToMend,
  slotInWords,
  stateInWords,
  topicsInWords,
} from '../../src/render/order-words.ts';
import { subscriptionOf } from '../store/entries.ts';
import { nameOf, subscriptions } from './ordered-things.ts';

const names = (id: string): string => ({ rail: 'Railways' })[id] ?? id;

test('topics are called by their names, and by their ids where the register has lost them', () => {
  expect(topicsInWords(['rail', 'gone'], names)).toBe('Railways, gone');
  expect(topicsInWords([], names)).toBe('everything');
});

test('a slot is told by the clock of its own zone, also where that is no city', () => {
  const at = new Date('2026-11-03T12:30:00Z');
  const slot = { local: '2026-11-03T07:30', at };

  expect(slotInWords(slot, 'America/New_York')).toBe(
    '<t:1793709000:F> by your clock (<t:1793709000:R>); Tuesday 3 November 2026, 07:30 in New York',
  );
  expect(slotInWords(slot, 'UTC')).toContain('3 November 2026, 12:30 UTC');
});

describe('what differs between two versions', () => {
  test('is nothing between a subscription and itself, whenever it is due', () => {
    fc.assert(
      fc.property(subscriptions, (each) => {
        expect(differences(each, { ...each, next: undefined, version: 9 }, nameOf)).toEqual([]);
      }),
    );
  });

  test('names each thing that an order says, and nothing else', () => {
    const before = subscriptionOf();
    const after = subscriptionOf({ quiet: true, whenEmpty: 'line', pingRole: '5' });

    expect(differences(before, after, names)).toEqual([
      '**Ping**: nobody → <@&5>',
      '**Push notification**: as each member has set it → none, it is posted quietly',
      '**With nothing new**: nothing is posted → one line says so',
    ]);
  });

  test('is seen in each option that a moderator can fill in', () => {
    const options = facetsOf(subscriptionOf(), names).flatMap((facet) => facet.options);

    expect(options.toSorted()).toEqual([
      'channel',
      'days',
      'ping',
      'quiet',
      'time',
      'timezone',
      'topics',
      'when-empty',
    ]);
  });
});

test.each([
  ['moderator', 'paused by a moderator', 'resume'],
  ['no-access', 'paused, as the bot cannot see the channel', 'doctor'],
  ['no-permission', 'paused, as the bot may not post in the channel', 'doctor'],
  ['channel-gone', 'paused, as the channel is gone', 'edit'],
] as const)('one that rests for %s says so, and how to mend it', (pausedFor, words, command) => {
  const subscription = subscriptionOf({ state: 'paused', pausedFor, next: undefined });

  expect(stateInWords(subscription)).toBe(words);
  expect(howToMend(subscription)).toContain(`/digest ${command}`);
});

test('one that is active needs no mending', () => {
  expect(howToMend(subscriptionOf())).toBeUndefined();
});
