import { describe, expect, test } from 'vitest';
import { articleOf } from '../article.ts';
import { textsOf } from '../render/accepted.ts';
import { at } from '../store/entries.ts';
import { messageOf, openPress } from './press.ts';
import { articles } from './towns.ts';

describe('behind a digest', () => {
  test('stand its items in the same words, and all else that came in for it', async () => {
    const press = await openPress(at('12:00'));
    const { id } = await press.subscribe();
    await press.bring(articles('lima', 'oslo', 'accra', 'quito', 'perth'), at('05:00'));
    const posted = await press.post(id);
    await press.bring(
      [
        ...articles('lima', 'oslo', 'accra', 'quito', 'perth'),
        articleOf({ id: 'later', sections: { '': ['Later news of the town hall came in.'] } }),
      ],
      at('09:00'),
    );

    const shown = await press.editor.shown(posted.id);

    const words = textsOf(messageOf(posted.made)).join('\n');
    expect(shown).toMatchObject({ dueAt: at('07:30'), topics: [], gone: 0 });
    expect(shown?.items).toHaveLength(3);
    for (const { lines } of shown?.items ?? []) expect(words).toContain(lines[0]?.sentence.text);
    expect(shown?.leftOut).toHaveLength(2);
  });

  test('is said how many of its sections are no longer in the library', async () => {
    const press = await openPress(at('12:00'));
    const { id } = await press.subscribe();
    await press.bring(articles('lima', 'oslo', 'accra'), at('05:00'));
    const posted = await press.post(id);
    await press.bring(articles('lima'), at('09:00'));

    const shown = await press.editor.shown(posted.id);

    expect(shown).toMatchObject({ gone: 2 });
    expect(shown?.items.map(({ passage }) => passage.section.id)).toEqual(['lima#top']);
  });

  test('a second digest stands only what came in for it', async () => {
    const press = await openPress(at('12:00'));
    const { id } = await press.subscribe();
    await press.bring(articles('lima', 'oslo'), at('05:00'));
    await press.post(id);
    await press.bring(articles('lima', 'oslo', 'accra'), at('09:00'));
    const posted = await press.post(id);

    const shown = await press.editor.shown(posted.id);

    expect(shown?.items.map(({ passage }) => passage.section.id)).toEqual(['accra#top']);
    expect(shown?.leftOut).toEqual([]);
  });

  test('that was never posted stands nothing', async () => {
    const press = await openPress(at('12:00'));
    await press.bring(articles('lima'), at('05:00'));

    expect(await press.editor.shown('s_none/2026-11-03T07:30')).toBeUndefined();
  });
});
