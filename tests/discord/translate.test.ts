import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { translate } from '../../src/discord/translate.ts';
import { command, member, ofType, press, typing, typingIn } from './interactions.ts';

/** The call that an interaction is read as. */
function callOf(raw: unknown) {
  const incoming = translate(raw);
  if (incoming.kind !== 'call') throw new Error(`Not a call: ${JSON.stringify(incoming)}`);
  return incoming.call;
}

/** `list`, one of a family. */
const LIST = { type: 1, name: 'list', options: [] };

describe('what was done', () => {
  test('a command comes with the values that were filled in', () => {
    const options = [
      { type: 3, name: 'topic', value: 'ports' },
      { type: 5, name: 'hide', value: true },
    ];

    const call = callOf(command('brief', options));

    expect(call).toMatchObject({
      kind: 'command',
      command: 'brief',
      values: { topic: 'ports', hide: true },
    });
  });

  test('one of a family comes with the values that were filled in one level lower', () => {
    const options = [
      { type: 3, name: 'topics', value: 'ports' },
      { type: 7, name: 'channel', value: '400000000000000002' },
      { type: 8, name: 'ping', value: '600000000000000001' },
    ];

    const call = callOf(command('digest', [{ type: 1, name: 'subscribe', options }]));

    expect(call).toMatchObject({
      kind: 'command',
      command: 'digest',
      subcommand: 'subscribe',
      values: { topics: 'ports', channel: '400000000000000002', ping: '600000000000000001' },
    });
  });

  test.each([
    ['no options', { type: 1, name: 'list' }],
    ['null for them', { type: 1, name: 'list', options: null }],
    ['an empty list of them', LIST],
  ])('one of a family may have %s', (_, option) => {
    expect(callOf(command('digest', [option]))).toMatchObject({ subcommand: 'list', values: {} });
  });

  test('a command that stands alone has no subcommand', () => {
    expect(callOf(command('brief'))).toMatchObject({ subcommand: undefined, values: {} });
  });

  test('a button brings its custom_id, a select its picked values too', () => {
    expect(callOf(press('brief:more:ports'))).toMatchObject({
      kind: 'press',
      customId: 'brief:more:ports',
      picked: [],
    });
    expect(callOf(press('search:open:', ['a#b']))).toMatchObject({ picked: ['a#b'] });
  });

  test('a press brings all the text of the message that it was on, if Discord shows it', () => {
    const components = [{ type: 17, components: [{ type: 10, content: '> said' }, { type: 14 }] }];
    const raw = { ...press('check:share:x'), message: { id: '1', content: '', components } };

    expect(callOf(raw)).toMatchObject({ kind: 'press', pressed: '> said' });
    expect(callOf(press('check:share:x'))).toMatchObject({ kind: 'press', pressed: '' });
    expect(callOf({ ...press('check:share:x'), message: 7 })).toMatchObject({ pressed: '' });
  });

  test('of the options, the one with the cursor is asked about', () => {
    const incoming = translate(typing('brief', 'topic', 'po'));

    expect(incoming).toMatchObject({
      kind: 'inquiry',
      inquiry: { command: 'brief', option: 'topic', typed: 'po' },
    });
  });

  test('of the options of a subcommand too, whatever is half typed in the others', () => {
    const options = [
      { type: 3, name: 'topics', value: '' },
      { type: 3, name: 'timezone', value: 'Kol', focused: true },
    ];

    const incoming = translate(typingIn('digest', [{ type: 1, name: 'subscribe', options }]));

    expect(incoming).toMatchObject({
      kind: 'inquiry',
      inquiry: {
        command: 'digest',
        subcommand: 'subscribe',
        option: 'timezone',
        typed: 'Kol',
        asker: { name: 'Ada' },
      },
    });
  });

  test('only what was done to a message can change it', () => {
    expect(translate(press('brief:more:')).ticket?.onMessage).toBe(true);
    expect(translate(command('brief')).ticket?.onMessage).toBe(false);
  });

  test('an option named like a part of every object is just an option', () => {
    const call = callOf(command('brief', [{ type: 3, name: '__proto__', value: 'x' }]));

    expect(call.kind === 'command' && Object.keys(call.values)).toEqual(['__proto__']);
  });
});

describe('a field that is missing, or null', () => {
  const ada = { id: '300000000000000001', username: 'ada' };

  test.each<[string, Record<string, unknown>]>([
    ['permissions', { member: { user: ada } }],
    ['a name', { member: { user: { id: ada.id }, permissions: '0' } }],
    ['a server', { guild_id: null, member: null, user: ada }],
    ['a user beside the member', { user: null }],
    ['the kind of the command', { data: { name: 'brief' } }],
    ['the options', { data: { name: 'brief', type: 1, options: null } }],
  ])('like %s keeps nobody from being answered', (_, extra) => {
    const call = callOf(command('brief', [], extra));

    expect(call).toMatchObject({ kind: 'command', command: 'brief', values: {} });
    expect(call.asker.isModerator).toBe(false);
    expect(call.asker.name).not.toBe('');
  });

  test('like a select’s values stands for none', () => {
    const raw = press('a:b:', undefined, { data: { custom_id: 'a:b:', values: null } });

    expect(callOf(raw)).toMatchObject({ picked: [] });
  });

  test('like the application is what we know ourselves to be', () => {
    const anonymous = command('brief', [], { application_id: undefined });

    expect(translate(anonymous, '5').ticket?.applicationId).toBe('5');
    expect(translate(command('brief'), '5').ticket?.applicationId).not.toBe('5');
  });
});

test.each(['7', String(Date.UTC(2026, 0, 1)), '18446744073709551615'])(
  'an id need not be as long as Discord’s: %s',
  (id) => {
    expect(callOf(command('brief', [], { id })).kind).toBe('command');
  },
);

test.each(['', '../7', '7/8', '-7', '٣', '184467440737095516150'])('“%s” is no id', (id) => {
  expect(translate(command('brief', [], { id }))).toMatchObject({ ticket: undefined });
});

describe('what is not understood', () => {
  test.each([
    ['a user menu command', command('brief', [], { data: { name: 'Who is this', type: 2 } })],
    ['a menu on no message', command('brief', [], { data: { name: 'Brief this', type: 3 } })],
    ['a group of subcommands', command('digest', [{ type: 2, name: 'all', options: [LIST] }])],
    ['two subcommands at once', command('digest', [LIST, LIST])],
    ['a subcommand beside an option', command('digest', [LIST, { name: 'a', value: 'b' }])],
    ['a number', command('brief', [{ type: 4, name: 'count', value: 3 }])],
    ['a form', ofType(5)],
    ['a kind that Discord has yet to think of', ofType(99)],
    ['a command without a name', ofType(2)],
    ['nobody as the caller', command('brief', [], { member: undefined })],
    ['permissions that are no number', command('brief', [], member('0x10'))],
  ])('%s can still be answered', (_, raw) => {
    expect(translate(raw)).toMatchObject({
      kind: 'unknown',
      typing: false,
      ticket: { id: raw['id'] },
    });
  });

  test('while somebody types, only choices can be the answer', () => {
    expect(translate(ofType(4))).toMatchObject({ kind: 'unknown', typing: true });
  });

  test('the reason given never holds the token', () => {
    const incoming = translate(ofType(2, { token: 'secret-token' }));

    expect(incoming.kind === 'unknown' && incoming.why).not.toContain('secret-token');
  });

  test('nothing at all makes it throw', () => {
    const damaged = fc.oneof(
      fc.anything(),
      fc.anything().map((data) => ({ ...command('brief'), data })),
      fc.anything().map((value) => ({ ...command('brief'), member: value })),
      fc.anything().map((type) => ({ ...press('a:b:'), type })),
    );

    fc.assert(
      fc.property(damaged, (raw) => {
        expect(['call', 'inquiry', 'unknown']).toContain(translate(raw).kind);
      }),
    );
  });
});
