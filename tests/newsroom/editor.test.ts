import { describe, expect, test } from 'vitest';
import type { Composed } from '../../src/delivery/editor.ts';
import { editionMark } from '../../src/render/edition-mark.ts';
import { StoreUnavailable } from '../../src/store/store.ts';
import { idsOf, refusals, textsOf } from '../render/accepted.ts';
import { at, slot, subscriptionOf } from '../store/entries.ts';
import { messageOf, openPress } from './press.ts';
import { article, articles, LINES, registers } from './towns.ts';

const shownIn = (made: Composed) =>
  made.kind === 'message' ? made.shown.map(({ sectionId }) => sectionId).toSorted() : [];

describe('an edition', () => {
  test('shows the newest three at first, and then what came in since', async () => {
    const press = await openPress(at('07:30'));
    const { id } = await press.subscribe();
    await press.bring(articles('lima', 'oslo', 'accra', 'quito'), at('05:00'));

    const first = await press.post(id);
    await press.bring(articles('lima', 'oslo', 'accra', 'quito', 'perth'), at('08:00'));
    const second = await press.post(id);

    expect(shownIn(first.made)).toHaveLength(3);
    expect(shownIn(second.made)).toEqual(['perth#top']);
    expect(textsOf(messageOf(second.made)).join('\n')).toContain(LINES.perth);
  });

  test('brings a section that changed as an update, with the line that changed', async () => {
    const press = await openPress(at('07:30'));
    const { id } = await press.subscribe();
    await press.bring(articles('lima', 'oslo'), at('05:00'));
    await press.post(id);

    const mended = 'Two dredgers of the navy left the bay on Friday.';
    await press.bring([article('lima', mended), article('oslo')], at('08:00'));
    const { made } = await press.post(id);

    const [, item = ''] = textsOf(messageOf(made));
    expect(item).toContain('### Update: News of lima');
    expect(item).toContain(mended);
    expect(item).not.toContain(LINES.lima);
  });

  test('is nothing where nothing came in, and serves the channel all the same', async () => {
    const press = await openPress(at('07:30'));
    const { id } = await press.subscribe();
    await press.bring(articles('lima'), at('05:00'));
    await press.post(id);

    const { made } = await press.post(id);

    expect(made).toEqual({ kind: 'nothing', until: 1 });
    expect(await press.store.subscription(id)).toMatchObject({ servedUntil: 1 });
  });

  test('is one line where the subscription asks for one, with its mark', async () => {
    const press = await openPress(at('07:30'));
    const { id } = await press.subscribe({ whenEmpty: 'line' });
    await press.bring(articles('lima'), at('05:00'));
    await press.post(id);

    const posted = await press.post(id);

    const message = messageOf(posted.made);
    expect(textsOf(message).join('\n')).toContain('Nothing new came in since the last digest.');
    expect(idsOf(message)).toEqual([editionMark(posted.id)]);
    expect(shownIn(posted.made)).toEqual([]);
  });

  test('has what was shown in the same channel by another subscription no second time', async () => {
    const press = await openPress(at('07:30'), registers);
    const other = await press.subscribe({ id: 's_other001', topics: ['bread'] });
    const { id } = await press.subscribe();
    await press.bring(articles('lima'), at('05:00'));
    await press.post(id);
    await press.post(other.id);
    await press.bring(articles('lima', 'oslo', 'perth'), at('08:00'));

    const onBread = await press.post(other.id);
    const onAll = await press.post(id);

    expect(shownIn(onBread.made)).toEqual(['oslo#top']);
    expect(shownIn(onAll.made)).toEqual(['perth#top']);
  });

  test('never serves a channel less far than it was served', async () => {
    const press = await openPress(at('07:30'));
    await press.bring(articles('lima'), at('05:00'));
    const subscription = subscriptionOf({ topics: [], servedUntil: 7 });

    const made = await press.editor.compose(
      { id: 's_1/x', dueAt: at('07:30') },
      subscription,
      at('07:30'),
    );

    expect(made).toEqual({ kind: 'nothing', until: 7 });
  });

  test('serves a channel no further than its own library goes, whatever another process has recorded', async () => {
    const press = await openPress(at('07:30'));
    const { id } = await press.subscribe();
    await press.bring(articles('lima'), at('05:00'));
    await press.post(id);
    await press.bring(articles('lima', 'perth'), at('06:00'));
    await press.bring(articles('lima'), at('06:01'));

    const behind = await press.post(id);
    await press.bring(articles('lima', 'perth'), at('08:00'));
    const { made } = await press.post(id);

    expect(behind.made.kind).toBe('nothing');
    expect(shownIn(made)).toEqual(['perth#top']);
  });

  test('knows its day by the clocks of its zone, whether it is late, its role and its quiet', async () => {
    const press = await openPress(at('07:30'), registers);
    await press.bring(articles('oslo'), at('05:00'));
    const given = { topics: ['bread', 'gone'], pingRole: '77', quiet: true };
    const subscription = subscriptionOf({ ...given, zone: 'Pacific/Auckland' });
    const edition = { id: 's_1/2026-11-04T01:30', dueAt: at('12:30') };

    const made = await press.editor.compose(edition, subscription, at('13:00'));

    const message = messageOf(made);
    expect(message).toMatchObject({
      flags: (1 << 15) | (1 << 12),
      allowed_mentions: { parse: [], roles: ['77'] },
    });
    expect(textsOf(message)[0]).toMatch(
      /^## Bread, gone\n-# Digest · Wednesday 4 November 2026 · .*\n-# Posted late: it was due at <t:\d+:t>\n-# For <@&77>$/,
    );
    expect(made).toMatchObject({ title: 'Bread, gone · Wednesday 4 November 2026' });
    expect(refusals(message)).toEqual([]);
  });

  test('waits for the store while the library has not been recorded', async () => {
    const press = await openPress(at('07:30'));

    const made = press.editor.compose(
      { id: 's_1/x', dueAt: at('07:30') },
      subscriptionOf(),
      at('07:30'),
    );

    await expect(made).rejects.toThrow(StoreUnavailable);
  });
});

describe('a thousand editions of one minute', () => {
  const channels = Array.from({ length: 1_000 }, (_, n) => `8${String(n).padStart(17, '0')}`);

  test('with the same topics and window are composed once', async () => {
    const press = await openPress(at('07:30'));
    await press.bring(articles('lima', 'oslo'), at('05:00'));

    const made = await Promise.all(
      channels.map((channelId, n) =>
        press.editor.compose(
          { id: `s_${n}/x`, dueAt: at('07:30') },
          subscriptionOf({ id: `s_${n}`, channelId, topics: [], servedUntil: 0 }),
          at('07:30'),
        ),
      ),
    );

    expect(press.composed()).toBe(1);
    expect(new Set(made.map((each) => each.kind === 'message' && each.payload)).size).toBe(1_000);
  });

  test('of which one channel has seen an item are composed twice', async () => {
    const press = await openPress(at('07:30'));
    const { id, channelId: served } = await press.subscribe();
    await press.bring(articles('lima'), at('05:00'));
    await press.post(id);
    const before = press.composed();

    const made = await Promise.all(
      [...channels.slice(0, 20), served].map((channelId) =>
        press.editor.compose(
          { id: `s_${channelId}/x`, dueAt: at('07:30') },
          subscriptionOf({ channelId, topics: [], servedUntil: 0 }),
          at('07:30'),
        ),
      ),
    );

    expect(press.composed() - before).toBe(2);
    expect(made.map(({ kind }) => kind)).toEqual([
      ...channels.slice(0, 20).map(() => 'message'),
      'nothing',
    ]);
  });
});

describe('a preview', () => {
  test('is the message as it would be posted, pings nobody, and says why', async () => {
    const press = await openPress(at('06:00'));
    await press.bring(articles('lima', 'oslo', 'accra', 'quito'), at('05:00'));
    const subscription = await press.subscribe({ pingRole: '77', next: slot('07:30') });

    const { message, digest } = await press.editor.preview(subscription);
    const { made } = await press.post(subscription.id);

    const posted = messageOf(made);
    expect(message?.components).toEqual(posted.components);
    expect(message?.allowed_mentions).toEqual({ parse: [] });
    expect(digest.items).toHaveLength(3);
    expect(digest.leftOut.map(({ why }) => why)).toEqual(['read']);
  });

  test('of nothing is nothing, with the reasons', async () => {
    const press = await openPress(at('06:00'));
    const { id } = await press.subscribe();
    await press.bring(articles('lima'), at('05:00'));
    await press.post(id);
    await press.bring([article('lima', 'It rained.')], at('08:00'));
    const subscription = await press.store.subscription(id);
    if (subscription === undefined) throw new Error('gone');

    const { message, digest } = await press.editor.preview(subscription);

    expect(message).toBeUndefined();
    expect(digest.leftOut).toMatchObject([{ why: 'no-line' }]);
  });

  test('of a subscription that rests is there too', async () => {
    const press = await openPress(at('06:00'));
    await press.bring(articles('lima'), at('05:00'));

    const { message } = await press.editor.preview(
      subscriptionOf({ topics: [], state: 'paused', next: undefined }),
    );

    expect(message).toBeDefined();
  });
});
