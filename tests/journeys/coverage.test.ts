import { beforeEach, expect, test } from 'vitest';
import { pngSize } from '../../src/playground/world/png-size.ts';
import type { Playground } from '../../src/playground/server.ts';
import type { ShownMessage } from '../../src/playground/protocol.ts';
import { opened } from '../playground/opened.ts';
import { partsOf } from '../render/accepted.ts';
import { buttonsOf, LOST_CALLBACKS, openedHouse, readIn } from './opened-house.ts';

let playground: Playground;
beforeEach(async () => {
  playground = await opened();
  await openedHouse(playground);
});

/** Robin asks for a briefing and presses **Coverage**. */
async function pressed() {
  const robin = playground.person('Robin');
  const { message } = await robin.run('brief', { topic: 'tiktok' });
  return robin.press(message?.id ?? '', 'Coverage');
}

const galleryOf = (message: ShownMessage | undefined) =>
  partsOf(message?.components ?? []).find(({ type }) => type === 12);

test('a reader opens the count of articles over time: a picture, and the same in words', async () => {
  const { message, failed } = await pressed();

  expect(failed).toBeUndefined();
  const [attachment] = message?.attachments ?? [];
  const counts = readIn(message).matchAll(/^\*\*(.+)\*\* · (\d+|no) article/gm);
  const inWords = Array.from(counts, ([, when, many]) => `${when}: ${many === 'no' ? 0 : many}`);
  expect(inWords.length).toBeGreaterThan(2);
  expect(attachment?.description).toContain(`${inWords.join('; ')}.`);
  expect(galleryOf(message)).toMatchObject({
    items: [{ media: { url: attachment?.url }, description: attachment?.description }],
  });

  const response = await fetch(attachment?.url ?? '');
  const png = new Uint8Array(await response.arrayBuffer());
  expect(response.headers.get('content-type')).toBe('image/png');
  expect(png).toHaveLength(attachment?.size ?? 0);
  expect(pngSize(png)).toEqual({ width: attachment?.width, height: attachment?.height });
  expect(attachment?.width).toBe(720);
});

test.each(LOST_CALLBACKS)('the picture comes once, and whole, through %s', async (_, fault) => {
  const robin = playground.person('Robin');
  const { message: briefing } = await robin.run('brief', { topic: 'tiktok' });
  playground.faults.next({ method: 'POST', path: '/interactions/*/*/callback', ...fault });

  const { message } = await robin.press(briefing?.id ?? '', 'Coverage');

  const [attachment] = message?.attachments ?? [];
  const picture = await (await fetch(attachment?.url ?? '')).arrayBuffer();
  expect(picture.byteLength).toBe(attachment?.size);
  expect(playground.messages(playground.channels.briefings)).toHaveLength(2);
});

test('where one day is all there is, there is no such button', async () => {
  const robin = playground.person('Robin');

  const { message } = await robin.run('brief', { topic: 'google in September 2025' });

  expect(readIn(message)).toContain('Briefing · ');
  expect(buttonsOf(message)).not.toContain('Coverage');
});
