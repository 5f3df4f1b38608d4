import { describe, expect, test } from 'vitest';
import { at, subscriptionOf } from '../store/entries.ts';
import { openPress } from './press.ts';
import { articles, registers } from './towns.ts';

describe('what came in for a channel', () => {
  const { guildId, channelId } = subscriptionOf();

  test('is what came since its last digest, on its topics, and since when that is', async () => {
    const press = await openPress(at('12:00'), registers);
    const { id } = await press.subscribe({ topics: ['bread'] });
    await press.bring(articles('lima'), at('05:00'));
    await press.post(id);
    await press.bring(articles('lima', 'oslo', 'perth'), at('08:00'));

    const news = await press.editor.news(guildId, channelId, undefined);

    expect(news).toMatchObject({ basis: 'last-digest', since: at('07:30'), topics: ['Bread'] });
    expect(news.digest.items.map(({ passage }) => passage.section.id)).toEqual(['oslo#top']);
    expect(news.newest?.section.id).toBe('oslo#top');
  });

  test('is all that its subscription is about before its first digest', async () => {
    const press = await openPress(at('12:00'));
    await press.subscribe();
    await press.bring(articles('lima', 'oslo', 'accra', 'quito'), at('05:00'));

    const news = await press.editor.news(guildId, channelId, undefined);

    expect(news).toMatchObject({ basis: 'no-digest-yet', since: undefined, topics: [] });
    expect(news.digest.items).toHaveLength(4);
  });

  test('is what came since a day that was asked for, whether it was shown or not', async () => {
    const press = await openPress(at('12:00'));
    const { id } = await press.subscribe();
    await press.bring(articles('lima'), new Date('2026-10-01T00:00:00Z'));
    await press.bring(articles('lima', 'oslo'), at('05:00'));
    await press.post(id);

    const since = new Date('2026-11-01T00:00:00Z');
    const news = await press.editor.news(guildId, channelId, since);

    expect(news).toMatchObject({ basis: 'asked', since });
    expect(news.digest.items.map(({ passage }) => passage.section.id)).toEqual(['oslo#top']);
  });

  test('is that of the last seven days, on everything, where it has no subscription', async () => {
    const press = await openPress(at('12:00'));
    await press.bring(articles('lima'), new Date('2026-10-20T00:00:00Z'));
    await press.bring(articles('lima', 'oslo'), new Date('2026-11-01T00:00:00Z'));

    const news = await press.editor.news(undefined, channelId, undefined);

    expect(news).toMatchObject({
      basis: 'no-subscription',
      since: new Date('2026-10-27T12:00:00Z'),
    });
    expect(news.digest.items.map(({ passage }) => passage.section.id)).toEqual(['oslo#top']);
  });
});
