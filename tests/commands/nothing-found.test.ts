import { describe, expect, test } from 'vitest';
import type { Call } from '../../src/answer.ts';
import { articleOf } from '../article.ts';
import { robin } from '../asker.ts';
import { deskWith } from '../desk.ts';
import type { Button } from '../render/accepted.ts';
import { strike } from './strike.ts';
import { answeredBy, frontOver } from './front.ts';

const bridge = articleOf({
  id: 'bridge',
  headline: 'Lima votes for a bridge',
  published: '2025-06-01',
  sections: { '': ['“A bridge will carry more people than boats,” said Bo Lind of Lima.'] },
  quotes: [{ parts: ['“A bridge will carry more people than boats,”'], speaker: 'Bo Lind' }],
});
const ferries = { id: 'ferries', name: 'Ferries', aliases: [] };
const desk = await deskWith([strike, bridge], { topics: [ferries] });
const front = frontOver(desk);

async function replyTo(command: string, values: Readonly<Record<string, string>>) {
  return answered({ asker: robin, kind: 'command', command, values });
}

const answered = (call: Call) => answeredBy(front, call);
const press = (customId: string) => answered({ asker: robin, kind: 'press', customId, picked: [] });

/** Every way out that a message offers leads somewhere. */
async function expectWaysOut({ buttons }: { readonly buttons: readonly Button[] }): Promise<void> {
  expect(buttons.length).toBeGreaterThan(0);
  for (const { customId } of buttons) {
    const { text } = await press(customId);
    expect(text).toMatch(/^(?:-# Briefing|## )/);
  }
}

describe('/brief', () => {
  test('tells a subject without news from one that is unknown', async () => {
    const old = await replyTo('brief', { topic: 'ferries', since: '7 days' });
    const unknown = await replyTo('brief', { topic: 'xylophones', since: '7 days' });

    expect(old.to).toBe('caller');
    expect(old.text).toContain('Nothing on “Ferries” was published since 3 March 2026.');
    expect(old.text).toContain('“Ferries stop as crews strike”, 5 January 2026');
    await expectWaysOut(old);
    expect(unknown.text).toContain('Nothing in this library is about “xylophones”.');
    expect(unknown.buttons).toEqual([]);
  });

  test('answers words that one passage alone holds', async () => {
    const { to, text } = await replyTo('brief', { topic: 'islands sailors' });

    expect(to).toBe('all');
    expect(text).toContain('Ferries between the islands stopped');
  });

  test('asks for a topic where blanks were sent', async () => {
    const { to, text } = await replyTo('brief', { topic: '   ' });

    expect(to).toBe('caller');
    expect(text).toContain('/brief needs “topic”.');
  });
});

describe('/search', () => {
  test.each([
    { since: '7 days' },
    { source: 'Harbour Post', in: 'sections' },
    { speaker: 'Ana Ruiz' },
  ])('says that its words are found without the limit %j', async (limit) => {
    const narrow = await replyTo('search', { query: 'bridge', ...limit });

    expect(narrow.text).toContain('would match');
    await expectWaysOut(narrow);
  });

  test('turns to its last page where a page is gone', async () => {
    const { text } = await press('search:turn:50|||||ferries');

    expect(text).toContain('## Search: ferries');
    expect(text).toContain('between the islands stopped');
  });
});

describe('/quote', () => {
  test('offers what each half of the question finds', async () => {
    const none = await replyTo('quote', { about: 'ferries', speaker: 'Bo Lind' });

    expect(none.text).toContain('No quote about “ferries” by Bo Lind');
    expect(none.buttons.map(({ label }) => label)).toEqual([
      'Quotes of Bo Lind',
      'Quotes on ferries',
    ]);
    await expectWaysOut(none);
  });

  test('takes blanks for nothing and gives the quote of the day', async () => {
    const { text } = await replyTo('quote', { about: ' ' });

    expect(text).toContain('Quote of the day');
  });
});
