// @ts-check
/**
 * Pictures in messages. Only what this machine serves is loaded: the playground
 * calls nobody, so a picture from elsewhere is its words and a link.
 */
import { html, nothing } from 'lit';
import { link, safeAddress } from './link.js';

/**
 * @typedef {object} Picture
 * @property {string} address
 * @property {string | undefined} words What it shows, for those who do not see it.
 * @property {boolean} spoiler
 */

/**
 * @param {Picture} picture
 * @param {'thumbnail' | 'gallery'} size
 */
export function pictureTemplate({ address, words, spoiler }, size) {
  const href = safeAddress(address);
  const here = href !== undefined && new URL(href).origin === location.origin;
  const shown = here
    ? html`<img class="picture ${size}" src=${href} alt=${words ?? ''} />`
    : elsewhereTemplate(href, words, size);
  return spoiler ? html`<hidden-words>${shown}</hidden-words>` : shown;
}

/**
 * @param {string | undefined} href
 * @param {string | undefined} words
 * @param {'thumbnail' | 'gallery'} size
 */
function elsewhereTemplate(href, words, size) {
  return html`<span class="picture-elsewhere ${size}">
    ${words ?? 'A picture'} ${href === undefined ? nothing : link(href, 'Open picture')}
  </span>`;
}
