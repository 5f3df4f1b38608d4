import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The only letters that there are: no picture depends on what the machine has. */
const FONTS = [
  require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
];

/** So many pixels for one of the drawing: phones have fine screens. */
const ZOOM = 1.5;

/**
 * Draws an SVG picture as PNG, off the main thread but for some milliseconds at its end.
 *
 * The library has a part for each platform. It is loaded with the first picture, so that a machine
 * without that part has all but pictures.
 */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const drawn = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' },
  });
  return drawn.asPng();
}
