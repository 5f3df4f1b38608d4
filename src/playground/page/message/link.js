// @ts-check
/** Which addresses the page leads to: web pages, and nothing that runs. */
import { html } from 'lit';

/**
 * The address, where it is one that may be opened from a message.
 * @param {unknown} address
 * @returns {string | undefined}
 */
export function safeAddress(address) {
  const url = typeof address === 'string' ? URL.parse(address) : null;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : undefined;
}

/**
 * A link, or its words alone where its address may not be opened.
 * @param {unknown} address
 * @param {unknown} words
 */
export function link(address, words) {
  const href = safeAddress(address);
  if (href === undefined) return html`<span class="dead-link">${words}</span>`;
  return html`<a href=${href} target="_blank" rel="noreferrer noopener">${words}</a>`;
}
