import { describe, expect, test } from 'vitest';
import { checkAsker, checkValues, type Filled } from '../src/check-call.ts';
import { type Asker, defineCommand, type Options } from '../src/command.ts';
import { UserError } from '../src/errors.ts';
import { message, text } from '../src/render/blocks.ts';
import { BRIEFINGS, inDirectMessage, robin, sam } from './asker.ts';

const everywhere = defineCommand({
  name: 'tide',
  description: 'The tides',
  access: 'everyone',
  inDirectMessages: true,
  options: {},
  audience: () => 'all',
  run: async () => message(text('high at noon')),
  presses: {},
});
const inServers = defineCommand({ ...everywhere, inDirectMessages: false });
const asked = { called: '/tide', command: inServers, access: 'everyone' } as const;

const options: Options = {
  about: { kind: 'text', description: 'Which harbour', required: true, maxLength: 10 },
  tone: {
    kind: 'text',
    description: 'How to say it',
    required: false,
    choices: [{ name: 'Softly', value: 'soft' }],
  },
  hide: { kind: 'flag', description: 'To me alone', required: false },
  channel: { kind: 'channel', description: 'Where', required: false },
  ping: { kind: 'role', description: 'Whom', required: false },
};
const VOICE = { ...BRIEFINGS, id: '400000000000000002', name: 'quay', kind: undefined };
const described: Asker = { ...robin, places: new Map([...robin.places, [VOICE.id, VOICE]]) };

/** The three parts of the refusal; `undefined` where there is none. */
function refusal(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

const valuesRefused = (filled: Filled) =>
  refusal(() => checkValues('/tide', options, filled, described));

describe('who asks, and from where', () => {
  test.each([
    ['a reader', robin, 'everyone'],
    ['a moderator', sam, 'everyone'],
    ['a moderator', sam, 'moderator'],
  ] as const)('%s is let in where it is for such as them', (_, asker, access) => {
    expect(refusal(() => checkAsker({ ...asked, access }, asker))).toBeUndefined();
  });

  test('a reader is told what is missing for what is the moderators’', () => {
    const refused = refusal(() => checkAsker({ ...asked, access: 'moderator' }, robin));

    expect(refused).toBe(
      '/tide is for moderators. It needs the permission Manage Channels, which you do not have here. ' +
        'Ask a moderator of this server.',
    );
  });

  test('what is made for direct messages is answered in them, and nothing else', () => {
    const asker = inDirectMessage(robin);

    const answered = refusal(() => checkAsker({ ...asked, command: everywhere }, asker));
    const refused = refusal(() => checkAsker(asked, asker));

    expect(answered).toBeUndefined();
    expect(refused).toContain('/tide works in servers only.');
  });

  test('no name of a person makes a moderator in a direct message', () => {
    const asker = inDirectMessage(sam);

    const refused = refusal(() =>
      checkAsker({ ...asked, command: everywhere, access: 'moderator' }, asker),
    );

    expect(refused).toContain('is for moderators');
  });
});

describe('what was filled in', () => {
  test('is taken where it is what the options ask for, whatever else came with it', () => {
    const refused = valuesRefused({
      about: 'north',
      tone: 'soft',
      hide: false,
      channel: BRIEFINGS.id,
      ping: '600000000000000001',
      unheard: 'of',
    });

    expect(refused).toBeUndefined();
  });

  test.each<[string, Filled, string]>([
    ['a text that is too long', { about: 'x'.repeat(11) }, 'at most 10 characters; yours has 11'],
    ['nothing where something must be', {}, '/tide needs “about”.'],
    ['white space where something must be', { about: ' \n' }, '/tide needs “about”.'],
    ['a flag where a text must be', { about: true }, '/tide needs “about”.'],
    ['a text where a flag must be', { about: 'x', hide: 'yes' }, '/tide needs “hide”.'],
    ['what is not on the list', { about: 'x', tone: 'loud' }, 'Pick one of: Softly.'],
    [
      'a channel that nobody described',
      { about: 'x', channel: '499' },
      'names no channel of this server',
    ],
    ['words for a channel', { about: 'x', channel: '#news' }, 'names no channel of this server'],
    ['a channel for voices', { about: 'x', channel: VOICE.id }, '“channel” does not take #quay.'],
    ['words for a role', { about: 'x', ping: '@everyone' }, '“ping” names no role of this server.'],
  ])('is refused with the remedy: %s', (_, filled, words) => {
    expect(valuesRefused(filled)).toContain(words);
  });

  test('is not what every object inherits', () => {
    const any = { kind: 'text', description: 'Any', required: true } as const;
    const inherited: Options = Object.fromEntries([['constructor', any]]);

    const refused = refusal(() => checkValues('/tide', inherited, {}, robin));

    expect(refused).toContain('needs “constructor”');
  });
});
