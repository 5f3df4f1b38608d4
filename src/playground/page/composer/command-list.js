// @ts-check
/**
 * The commands that fit what was typed after a slash, above the composer.
 *
 * @import { Offer } from './offers.js'
 */
import { html, nothing } from 'lit';

/**
 * @param {readonly Offer[]} offers
 * @param {number} active The line that Enter takes.
 * @param {(offer: Offer) => void} choose
 */
export function commandListTemplate(offers, active, choose) {
  return html`<div class="popup command-list">
    <p class="popup-title" aria-hidden="true">Commands</p>
    <div role="listbox" id="commands" aria-label="Commands">
      ${offers.map(
        (offer, index) =>
          html`<div
            role="option"
            id=${`command-${index}`}
            class=${index === active ? 'option active' : 'option'}
            aria-selected=${index === active}
            @pointerdown=${(/** @type {Event} */ event) => event.preventDefault()}
            @click=${() => choose(offer)}
          >
            <span class="option-words">
              <b>/${offer.path}</b>
              ${offer.options.map(
                ({ name, required }) =>
                  html`<i class=${required === true ? 'must' : ''}>${name}</i>`,
              )}
              <small>${offer.description}</small>
            </span>
          </div>`,
      )}
    </div>
    ${
      offers.length === 0
        ? html`<p class="popup-note">No command fits. Erase a letter to see more.</p>`
        : nothing
    }
  </div>`;
}
