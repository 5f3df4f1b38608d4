// @ts-check
import { DiscordSpoiler } from '@skyra/discord-components-core/discord-spoiler.js';
import { css } from 'lit';

/**
 * A spoiler. The library's shows itself to a click alone, and its words are read
 * aloud before: this one takes the focus, opens with Enter or Space, and keeps
 * its words from screen readers until then.
 */
class HiddenWords extends DiscordSpoiler {
  static styles = css`
    ${DiscordSpoiler.styles}
    :host(:not([activated])),
    :host(:not([activated]):hover) {
      background-color: var(--spoiler);
    }
    :host(:not([activated])) slot {
      visibility: hidden;
    }
    :host([activated]) {
      background-color: var(--code);
      cursor: inherit;
    }
  `;

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('click', this.reveal);
    this.addEventListener('keydown', this.revealByKey);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.reveal);
    this.removeEventListener('keydown', this.revealByKey);
    super.disconnectedCallback();
  }

  /** @param {KeyboardEvent} event */
  revealByKey(event) {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    this.reveal();
  }

  reveal() {
    this.activated = true;
  }

  updated() {
    if (this.activated) {
      for (const name of ['role', 'tabindex', 'aria-label']) this.removeAttribute(name);
    } else {
      this.setAttribute('role', 'button');
      this.setAttribute('tabindex', '0');
      this.setAttribute('aria-label', 'Spoiler: show it');
    }
  }
}

customElements.define('hidden-words', HiddenWords);
