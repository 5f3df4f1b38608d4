import { describe, expect, test } from 'vitest';
import { answer, audienceOf, type Call, type Front, suggest } from '../src/answer.ts';
import { type Command, defineCommand } from '../src/command.ts';
import { message, text } from '../src/render/blocks.ts';
import { deskWith } from './desk.ts';

const echo = defineCommand({
  name: 'echo',
  description: 'Say it again',
  access: 'everyone',
  inDirectMessages: true,
  options: {
    words: {
      kind: 'text',
      description: 'What to say',
      required: true,
      maxLength: 20,
      suggest: async (typed) =>
        Array.from({ length: 30 }, (_, n) => ({
          name: `${typed}${n}`.padEnd(140, '.'),
          value: `${n}`,
        })),
    },
    tone: {
      kind: 'text',
      description: 'How to say it',
      required: false,
      choices: [{ name: 'Softly', value: 'soft' }],
    },
    hide: { kind: 'flag', description: 'To me alone', required: false },
  },
  audience: ({ hide }) => (hide === true ? 'caller' : 'all'),
  async run({ words }) {
    if (words === 'crash') throw new Error('the secret cause');
    return message(text(words));
  },
  presses: {
    pair: { to: 'caller', fields: 2, run: async () => message(text('a pair')) },
    again: {
      to: 'update',
      fields: 1,
      run: async ([words = ''], _, picked) => message(text([words, ...picked].join('+'))),
    },
  },
});
const rules = defineCommand({ ...echo, name: 'rules', access: 'moderator' });

const reported: { error: unknown; reference: string }[] = [];
const front: Front = {
  commands: new Map<string, Command>([
    ['echo', echo],
    ['rules', rules],
  ]),
  desk: await deskWith([]),
  newReference: () => 'ref-1',
  report: (error, reference) => reported.push({ error, reference }),
};
const reader = { id: '1', name: 'Robin', isModerator: false };
const call = (command: string, values: Record<string, string | boolean>): Call => ({
  kind: 'command',
  command,
  values,
  caller: reader,
  inDirectMessage: false,
});
const press = (customId: string, picked: string[] = []): Call => ({
  kind: 'press',
  customId,
  picked,
  caller: reader,
  inDirectMessage: false,
});
const words = (reply: unknown) => JSON.stringify(reply);

describe('the one door', () => {
  test('a call is answered to everyone, unless the caller hides it', async () => {
    const open = await answer(call('echo', { words: 'hello' }), front);
    const hidden = await answer(call('echo', { words: 'hello', hide: true }), front);

    expect(open.to).toBe('all');
    expect(hidden.to).toBe('caller');
    expect(words(open)).toContain('hello');
  });

  test('a mistake is told to the caller alone, in three parts', async () => {
    const reply = await answer(call('echo', {}), front);

    expect(reply.to).toBe('caller');
    expect(words(reply)).toContain('/echo needs “words”.');
    expect(words(reply)).toContain('Call /echo again and fill in “words”.');
  });

  test.each([
    ['a text that is too long', { words: 'x'.repeat(21) }, 'at most 20 characters; yours has 21'],
    ['a choice that is not on the list', { words: 'x', tone: 'loud' }, 'Softly'],
    ['a value of another kind', { words: true }, '/echo needs “words”.'],
  ])('%s is refused, since Discord does not enforce it everywhere', async (_, values, said) => {
    const reply = await answer(call('echo', values), front);

    expect(reply.to).toBe('caller');
    expect(words(reply)).toContain(said);
  });

  test('a fault of ours is an apology with a reference, and the operator has the cause', async () => {
    const reply = await answer(call('echo', { words: 'crash' }), front);

    expect(reply.to).toBe('caller');
    expect(words(reply)).toContain('ref-1');
    expect(words(reply)).not.toContain('secret');
    expect(reported).toMatchObject([
      { reference: 'ref-1', error: { message: 'the secret cause' } },
    ]);
  });

  test('what is for moderators is refused to everybody else, though Discord would let an administrator allow it', async () => {
    const reply = await answer(call('rules', { words: 'x' }), front);
    const moderator = {
      ...call('rules', { words: 'x' }),
      caller: { ...reader, isModerator: true },
    };

    expect(words(reply)).toContain('Manage Channels');
    expect((await answer(moderator, front)).to).toBe('all');
  });

  test('a command that is gone says what to do', async () => {
    const reply = await answer(call('gone', {}), front);

    expect(words(reply)).toContain('There is no /gone any more.');
  });

  test('a button is answered from what stands in it', async () => {
    const reply = await answer(press('echo:again:a|b', ['c']), front);

    expect(reply).toMatchObject({ to: 'update' });
    expect(words(reply)).toContain('a|b+c');
  });

  test.each(['', 'echo', 'echo:gone:x', 'gone:again:x', ':::', 'echo:pair:one'])(
    'a button with %j of an older version says so',
    async (customId) => {
      const reply = await answer(press(customId), front);

      expect(reply.to).toBe('caller');
      expect(words(reply)).toContain('older version');
    },
  );

  test('who will see an answer is known before it is made', () => {
    expect(audienceOf(call('echo', { words: 'x' }), front)).toBe('all');
    expect(audienceOf(call('echo', { words: 'x', hide: true }), front)).toBe('caller');
    expect(audienceOf(press('echo:again:x'), front)).toBe('update');
    expect(audienceOf(call('gone', {}), front)).toBe('caller');
  });
});

describe('autocomplete', () => {
  test('offers at most 25 choices of at most 100 characters', async () => {
    const choices = await suggest({ command: 'echo', option: 'words', typed: 'a' }, front);

    expect(choices).toHaveLength(25);
    expect(Math.max(...choices.map(({ name }) => name.length))).toBe(100);
  });

  test('offers nothing where there is nothing to offer', async () => {
    expect(await suggest({ command: 'echo', option: 'hide', typed: '' }, front)).toEqual([]);
    expect(await suggest({ command: 'gone', option: 'x', typed: '' }, front)).toEqual([]);
  });
});
