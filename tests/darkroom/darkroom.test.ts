import { expect, test, vi } from 'vitest';
import { createDarkroom } from '../../src/darkroom/darkroom.ts';
import { pngOf } from '../../src/darkroom/png.ts';
import { pngSize } from '../../src/playground/world/png-size.ts';

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="200" font-family="DejaVu Sans">${inside}</svg>`;

test('a drawing becomes a PNG one and a half times its size', async () => {
  const png = await pngOf(svg('<rect width="640" height="200" fill="#fff"/>'));

  expect(pngSize(png)).toEqual({ width: 960, height: 300 });
});

test('letters come with the product, whatever the machine has', async () => {
  const blank = await pngOf(svg(''));
  const lettered = await pngOf(svg('<text x="20" y="90" font-size="40">Żółw Ψ 12</text>'));
  const bold = await pngOf(
    svg('<text x="20" y="90" font-size="40" font-weight="bold">Żółw Ψ 12</text>'),
  );

  expect(lettered.length).toBeGreaterThan(blank.length + 500);
  expect(bold).not.toEqual(lettered);
});

test('what was made once is not made again', async () => {
  const make = vi.fn<(svg: string) => Promise<Uint8Array>>(async () => new Uint8Array([1]));
  const picture = createDarkroom({ error: () => {} }, make);

  const all = await Promise.all([picture('<a/>'), picture('<a/>'), picture('<b/>')]);

  expect(all.map((each) => each?.length)).toEqual([1, 1, 1]);
  expect(make).toHaveBeenCalledTimes(2);
});

test('what cannot be drawn is for the log, and nobody waits for it', async () => {
  const said: unknown[] = [];
  const picture = createDarkroom({ error: (...line: unknown[]) => said.push(line) });

  expect(await picture('no drawing at all')).toBeUndefined();
  expect(said).toEqual([[{ error: expect.any(Error) }, expect.stringContaining('picture')]]);
});
