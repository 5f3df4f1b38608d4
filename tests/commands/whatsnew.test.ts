import { beforeEach, describe, expect, test } from 'vitest';
import type { Call, Front } from '../../src/answer.ts';
import type { DigestDesk } from '../../src/digest-desk.ts';
import { noDigests } from '../../src/newsroom/no-digests.ts';
import { editionMark } from '../../src/render/edition-mark.ts';
import { robin } from '../asker.ts';
import { articleOf } from '../article.ts';
import { deskWith } from '../desk.ts';
import { openPress, type Press } from '../newsroom/press.ts';
import { at } from '../store/entries.ts';
import { answeredBy, frontOver } from './front.ts';

const SENTENCES = [
  'Lima deepened its northern quay by four metres in January.',
  'Bakers across Oslo raised the price of bread by nine per cent.',
  'Teachers marched through Accra for smaller classes on Thursday.',
  'Engineers drained a flooded tunnel under Quito within two weeks.',
  'Perth opened its first night market beside the cathedral.',
  'Volcanic ash closed three airports around Turin until dawn.',
  'Copper thieves stopped all trams of Kyoto for an hour.',
];
const articles = SENTENCES.map((line, n) =>
  articleOf({
    id: `a${n}`,
    headline: `Headline ${n}`,
    published: '2026-11-01',
    sections: { '': [line] },
  }),
);
const channel = { guildId: robin.guildId ?? '', channelId: robin.channelId };

let press: Press;
let front: Front;

beforeEach(async () => {
  press = await openPress(at('12:00'));
  const { editor } = press;
  const digests: DigestDesk = {
    ...noDigests,
    newsFor: (...asked) => editor.news(...asked),
    shownIn: (id) => editor.shown(id),
  };
  front = frontOver({ ...(await deskWith(articles, {}, digests)), now: () => at('12:00') });
});

const answered = (call: Call) => answeredBy(front, call);
const whatsnew = (values: Readonly<Record<string, string>> = {}) =>
  answered({ asker: robin, kind: 'command', command: 'whatsnew', values });
const pressed = (customId: string) =>
  answered({ asker: robin, kind: 'press', customId, picked: [] });

/** The sentences that a text shows, by their numbers. */
const shownIn = (text: string) => SENTENCES.flatMap((line, n) => (text.includes(line) ? n : []));

describe('/whatsnew', () => {
  test('shows the caller what came in since this channel’s last digest, and since when that is', async () => {
    const { id } = await press.subscribe(channel);
    await press.bring(articles.slice(0, 3), at('05:00'));
    await press.post(id);
    await press.bring(articles.slice(0, 5), at('09:00'));

    const { to, text } = await whatsnew();

    expect(to).toBe('caller');
    expect(shownIn(text)).toEqual([3, 4]);
    expect(text).toContain('-# 2 sections of 2 articles · on everything');
    expect(text).toContain('Since the last digest of this channel, <t:1793691000:f>');
  });

  test('shows what came in since a day, page after page', async () => {
    await press.subscribe(channel);
    await press.bring(articles, at('05:00'));

    const first = await whatsnew({ since: 'yesterday' });
    const second = await pressed('whatsnew:page:2|20261102');

    expect(first.text).toContain('Came in since 2 November 2026');
    expect(first.text).toContain(' · 1/2');
    expect(first.ids).toContain('whatsnew:page:2|20261102');
    expect(second.to).toBe('update');
    expect(new Set([...shownIn(first.text), ...shownIn(second.text)])).toEqual(
      new Set(SENTENCES.keys()),
    );
  });

  test('looks at the last seven days where the channel has no subscription, and says so', async () => {
    await press.subscribe({ ...channel, channelId: '900000000000000012' });
    await press.bring(articles.slice(0, 1), new Date('2026-10-01T00:00:00Z'));
    await press.bring(articles.slice(0, 2), at('05:00'));

    const { text } = await whatsnew();

    expect(shownIn(text)).toEqual([1]);
    expect(text).toContain('This channel has no subscription: this came in within the last 7 days');
  });

  test('says so where no digest was posted yet', async () => {
    await press.subscribe(channel);
    await press.bring(articles.slice(0, 1), at('05:00'));

    expect((await whatsnew()).text).toContain('No digest was posted in this channel yet');
  });

  test('says that nothing is new, since when, and what the newest is', async () => {
    const { id } = await press.subscribe(channel);
    await press.bring(articles.slice(0, 1), at('05:00'));
    await press.post(id);

    const { text, ids } = await whatsnew();

    expect(text).toContain('## Nothing new\n-# on everything\n-# Since the last digest');
    expect(text).toContain('The newest there is:\n**Headline 0**');
    expect(ids).toEqual(['search:open:']);
  });

  test('explains a day that it does not understand', async () => {
    expect((await whatsnew({ since: 'the day of the flood' })).text).toContain(
      'is not a time that I understand',
    );
  });

  test('is for servers', async () => {
    const asker = { ...robin, guildId: undefined };

    const { text } = await answered({ asker, kind: 'command', command: 'whatsnew', values: {} });

    expect(shownIn(text)).toEqual([]);
    expect(text).toMatch(/server/);
  });
});

describe('a digest’s button More', () => {
  test('shows the caller what the digest showed, and all else that came in for it', async () => {
    const { id } = await press.subscribe(channel);
    await press.bring(articles, at('05:00'));
    const edition = await press.post(id);

    const first = await pressed(editionMark(edition.id));
    const second = await pressed(`whatsnew:turn:2|${edition.id}`);

    expect(first.to).toBe('caller');
    expect(first.text).toContain('## The digest of <t:1793691000:D>');
    expect(first.text).toContain('-# 3 items, and 4 sections beside · on everything · 1/2');
    expect(first.text).toMatch(/### In the digest\n[^]*### Came in as well\n/);
    expect(first.ids).toContain(`whatsnew:turn:2|${edition.id}`);
    expect(second.to).toBe('update');
    expect(new Set([...shownIn(first.text), ...shownIn(second.text)])).toEqual(
      new Set(SENTENCES.keys()),
    );
  });

  test('says how much of it is no longer in the library', async () => {
    const { id } = await press.subscribe(channel);
    await press.bring(articles.slice(0, 2), at('05:00'));
    const edition = await press.post(id);
    await press.bring(articles.slice(0, 1), at('06:00'));
    const some = await pressed(editionMark(edition.id));

    await press.bring([], at('07:00'));
    const none = await pressed(editionMark(edition.id));

    expect(some.text).toContain('-# 1 section that it showed is no longer in the library');
    expect(none.text).toContain(
      '-# 2 sections that it showed are no longer in the library\n-# Nothing of it is left here.',
    );
  });

  test('of a digest that was never posted is an error with a way out', async () => {
    await press.bring(articles, at('05:00'));

    const { to, text } = await pressed(editionMark('s_none/2026-11-03T07:30'));

    expect(to).toBe('caller');
    expect(text).toContain('I do not know this digest.');
    expect(text).toContain('Ask /whatsnew');
  });
});
