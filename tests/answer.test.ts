import { describe, expect, test } from 'vitest';
import { answer, audienceOf, type Call, type Front, type Inquiry, suggest } from '../src/answer.ts';
import type { Asker, Command } from '../src/command.ts';
import { inDirectMessage, robin, sam } from './asker.ts';
import { deskWith } from './desk.ts';
import { echo, rules, tideHere, watch } from './door.ts';

const reported: { error: unknown; reference: string }[] = [];
const front: Front = {
  commands: new Map<string, Command>([
    ['echo', echo],
    ['rules', rules],
    ['watch', watch],
    ['tide-here', tideHere],
  ]),
  desk: await deskWith([]),
  newReference: () => 'ref-1',
  report: (error, reference) => reported.push({ error, reference }),
};
const call = (command: string, values: Record<string, string | boolean>): Call => ({
  kind: 'command',
  command,
  values,
  asker: robin,
});
const press = (customId: string, picked: string[] = [], asker = robin): Call => ({
  kind: 'press',
  customId,
  picked,
  asker,
});
const change = (asker: Asker, values: Record<string, string> = { to: 'Mo' }): Call => ({
  kind: 'command',
  command: 'watch',
  subcommand: 'change',
  values,
  asker,
});
const onMessage = (title: string, asker = robin): Call => ({
  kind: 'menu',
  title,
  target: { id: '77', text: 'High water at noon' },
  asker,
});
const typing = (command: string, option: string, typed = ''): Inquiry => ({
  command,
  option,
  typed,
  asker: robin,
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
    const moderator = { ...call('rules', { words: 'x' }), asker: sam };

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

  test('one of a family is answered as a command is, and knows who asks', async () => {
    const reply = await answer(change(sam), front);
    const lacking = await answer(change(sam, {}), front);

    expect(reply.to).toBe('caller');
    expect(words(reply)).toContain(`changed to Mo for Sam by ${sam.interactionId}`);
    expect(words(lacking)).toContain('/watch change needs “to”.');
  });

  test('a family overridden to everyone stays the moderators’, with its buttons', async () => {
    const called = await answer(change(robin), front);
    const pressed = await answer(press('watch:undo:17'), front);
    const looked = await answer(press('watch:look:'), front);
    const undone = await answer(press('watch:undo:17', [], sam), front);

    expect(words(called)).toContain('/watch change is for moderators.');
    expect(words(pressed)).toContain('This button is for moderators.');
    expect(words(looked)).toContain('looked for Robin');
    expect(words(undone)).toContain('undid 17 for Sam');
  });

  test('who may not call learns nothing of what would have been wrong with the call', async () => {
    const reply = await answer(change(robin, {}), front);

    expect(words(reply)).toContain('is for moderators');
    expect(words(reply)).not.toContain('needs “to”');
  });

  test('an entry of the message menu is answered from the message', async () => {
    const reply = await answer(onMessage('Tide here'), front);
    const gone = await answer(onMessage('Ebb here'), front);

    expect(reply.to).toBe('caller');
    expect(words(reply)).toContain('77 High water at noon for Robin');
    expect(words(gone)).toContain('There is no “Ebb here” any more.');
  });

  test('what is about a server is refused in direct messages, however it is called', async () => {
    const away = inDirectMessage(sam);
    const calls = [change(away), press('watch:look:', [], away), onMessage('Tide here', away)];

    const replies = await Promise.all(calls.map((each) => answer(each, front)));

    expect(replies.map(({ to }) => to)).toEqual(['caller', 'caller', 'caller']);
    for (const reply of replies) expect(words(reply)).toContain('works in servers only.');
  });

  test('who will see an answer is known before it is made', () => {
    expect(audienceOf(call('echo', { words: 'x' }), front)).toBe('all');
    expect(audienceOf(call('echo', { words: 'x', hide: true }), front)).toBe('caller');
    expect(audienceOf(press('echo:again:x'), front)).toBe('update');
    expect(audienceOf(change(sam), front)).toBe('caller');
    expect(audienceOf(onMessage('Tide here'), front)).toBe('caller');
    expect(audienceOf(call('gone', {}), front)).toBe('caller');
  });
});

describe('autocomplete', () => {
  test('offers at most 25 choices of at most 100 characters', async () => {
    const choices = await suggest(typing('echo', 'words', 'a'), front);

    expect(choices).toHaveLength(25);
    expect(Math.max(...choices.map(({ name }) => name.length))).toBe(100);
  });

  test('is of one of a family, and knows who types', async () => {
    const asked = { ...typing('watch', 'to', 'Mo'), subcommand: 'change' };

    const choices = await suggest({ ...asked, asker: sam }, front);

    expect(choices).toEqual([{ name: 'Mo for Sam', value: 'Mo' }]);
  });

  test('offers nothing of the moderators’ to others, and that is no fault', async () => {
    const before = reported.length;
    const asked = { ...typing('watch', 'to', 'Mo'), subcommand: 'change' };

    const choices = await suggest(asked, front);

    expect(choices).toEqual([]);
    expect(reported).toHaveLength(before);
  });

  test('that fails offers nothing, and the operator has the cause', async () => {
    const failing = { ...front, report: (error: unknown) => void failures.push(error) };
    const failures: unknown[] = [];

    const choices = await suggest(typing('echo', 'words', 'crash'), failing);

    expect(choices).toEqual([]);
    expect(failures).toEqual([expect.objectContaining({ message: 'the secret cause' })]);
  });

  test('offers nothing where there is nothing to offer', async () => {
    expect(await suggest(typing('echo', 'hide'), front)).toEqual([]);
    expect(await suggest(typing('gone', 'x'), front)).toEqual([]);
    expect(await suggest(typing('watch', 'to'), front)).toEqual([]);
    expect(await suggest(typing('echo', 'toString'), front)).toEqual([]);
  });
});
