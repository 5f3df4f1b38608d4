import { describe, expect, test } from 'vitest';
import { robin } from '../asker.ts';
import { answered, press } from './checks.ts';

const check = (quote: string, speaker?: string) =>
  answered({
    asker: robin,
    kind: 'command',
    command: 'check',
    values: { quote, ...(speaker !== undefined && { speaker }) },
  });
describe('/check', () => {
  test('says that a quote is exact, who said it as what, and links to the very words', async () => {
    const { to, text } = await check('It will never be.');

    expect(to).toBe('caller');
    expect(text).toContain('## Exact\nEvery letter and mark is as printed.');
    expect(text).toContain(
      '— **Ana Ruiz**, the harbour master · [Harbour Post](https://post.example/harbour#:~:text=It%20will%20never%20be), 1 February 2026',
    );
  });

  test('names every folding', async () => {
    const { text } = await check(
      'night fishing is not permitted inside the wall. It will never be.',
    );

    expect(text).toContain('## Exact after folding');
    expect(text).toContain('capital letters; ');
    expect(text).toContain('which says who spoke, is left out');
  });

  test('shows a fragment in its whole sentence', async () => {
    const { text } = await check('lifted 4,000 tonnes');

    expect(text).toContain('They are part of a longer sentence');
    expect(text).toContain('> It has **lifted 4,000 tonnes** a year ever since.');
  });

  test('says where the article itself has the words, and quotes nobody', async () => {
    const { text } = await check('The crane came from Norway in 1990.');

    expect(text).toContain('nobody is quoted as saying them');
    expect(text).toContain('— The article’s own words · [Harbour Post]');
  });

  test('shows an altered quote beside its source, and tells each difference without colour', async () => {
    const { text } = await check('Night fishing is permitted inside the old wall');

    expect(text).toContain('## Altered');
    expect(text).toContain('**You have**\n> Night fishing is permitted inside the ~~old~~ wall');
    expect(text).toContain(
      '**The source has**\n> Night fishing is **not** permitted inside the wall',
    );
    expect(text).toContain(
      '- The source has “not”; you do not.\n- You have “old”; the source does not.',
    );
    expect(text).toContain('Struck through: only you have it.');
  });

  test('shows the words that a cut left out', async () => {
    const { text } = await check('permitted inside the wall');

    expect(text).toContain('turn what they say');
    expect(text).toContain('> **Night fishing is not** permitted inside the wall');
  });

  test('says that words match which somebody else said', async () => {
    const { text } = await check('The market opens at dawn', 'Ana Ruiz');

    expect(text).toContain('## Words match, speaker differs');
    expect(text).toContain('the source does not give them to Ana Ruiz');
    expect(text).toContain('Said to be by Ana Ruiz');
    expect(text).toContain('— **Cy Moor** · ');
  });

  test('takes the name that a pasted quote is signed with', async () => {
    const { text } = await check('“The market opens at dawn” — Ana Ruiz');

    expect(text).toContain('## Words match, speaker differs');
  });

  test('shows each part of a stitched quote, and what was left out between', async () => {
    const { text } = await check(
      'Night fishing is … permitted inside the wall. The market opens at dawn',
    );

    expect(text).toContain('## Stitched');
    expect(text).toContain('*Left out here:* not');
    expect(text).toMatch(/\*\*Part 3\*\*, Cy Moor · /);
  });

  test('never calls false what it does not know, and offers what is close', async () => {
    const none = await check('Penguins rarely study the violin');
    const close = await check('Every crane from Norway here was painted in green by 1990');

    expect(none.text).toContain('## Not in this library\nI searched 2 articles');
    expect(none.text).not.toMatch(/fake|false|closest passage/i);
    expect(close.text).toContain('The closest passage, which is not the same');
  });

  test.each([' “!?” ', '…'])('asks for words where %j holds none', async (quote) => {
    expect((await check(quote)).text).toContain('There are no words to check.');
  });

  test('says how long a quote may be', async () => {
    const { text } = await check('a '.repeat(600));

    expect(text).toContain('It takes at most 1000 characters; yours has 1200.');
  });

  test('shares what it showed, for all to see', async () => {
    const { message, ids, text } = await check('Night fishing is *permitted*', 'Cy Moor');
    const shared = await press(message, ids.find((id) => id.startsWith('check:share:')) ?? '');

    expect(shared.to).toBe('all');
    expect(shared.text).toBe(text);
    expect(shared.ids.filter((id) => id.startsWith('check:'))).toEqual([]);
  });

  test('shares nothing but what was checked', async () => {
    const { ids } = await check('It will never be.');
    const other = await check('The market opens at dawn');
    const share = ids.find((id) => id.startsWith('check:share:')) ?? '';

    const forged = await press(other.message, share);
    const without = await answered({ asker: robin, kind: 'press', customId: share, picked: [] });

    for (const { to, text } of [forged, without]) {
      expect(to).toBe('caller');
      expect(text).toContain('This check cannot be read back from its message.');
    }
  });
});
