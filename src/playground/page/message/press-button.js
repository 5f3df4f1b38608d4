// @ts-check
import { DiscordButton } from '@skyra/discord-components-core/discord-button.js';
import { css } from 'lit';

/**
 * A button of a message. The library's leaves a disabled button open to clicks
 * and keys, and knows no waiting: this one tells the browser of both.
 */
class PressButton extends DiscordButton {
  static properties = { busy: { type: Boolean, reflect: true } };

  static styles = css`
    ${DiscordButton.styles}
    :host > *:first-child {
      box-sizing: border-box;
      margin: 0;
      padding: 2px 16px;
      min-height: 2.125rem;
      height: auto;
      border-radius: 6px;
      font: 500 0.875rem / 1.2 var(--sans);
      text-align: start;
    }
    :host > *:focus-visible {
      outline: 2px solid var(--focus);
      outline-offset: 2px;
    }
    .primary {
      background-color: var(--blurple);
    }
    .secondary {
      color: var(--strong);
      background-color: var(--button);
    }
    .secondary.hoverable:hover,
    a.secondary:hover {
      background-color: var(--button-hover);
    }
    .success {
      background-color: #1f7a3d;
    }
    .destructive {
      background-color: #c9292f;
    }
    .destructive.hoverable:hover {
      background-color: #a91f25;
    }
    a.secondary svg {
      flex: none;
      margin-left: 8px;
    }
    button[aria-busy='true'] {
      cursor: progress;
    }
    button[aria-busy='true']::after {
      content: '';
      flex: none;
      width: 0.6em;
      height: 0.6em;
      margin-left: 0.6em;
      border: 2px solid currentcolor;
      border-right-color: transparent;
      border-radius: 50%;
      animation: turn 0.8s linear infinite;
    }
    @keyframes turn {
      to {
        rotate: 1turn;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      button[aria-busy='true']::after {
        animation: none;
        border-right-color: currentcolor;
      }
    }
  `;

  constructor() {
    super();
    /** Pressed, and not answered yet. */
    this.busy = false;
  }

  updated() {
    const button = this.renderRoot.querySelector('button');
    if (button === null) return;
    button.type = 'button';
    button.disabled = this.disabled;
    button.setAttribute('aria-busy', String(this.busy));
    // Disabling it for the wait would take the focus from who pressed it.
    button.setAttribute('aria-disabled', String(this.busy || this.disabled));
  }

  /** The library wants an action row around it; a section's accessory has none. */
  checkParentElement() {}
}

customElements.define('press-button', PressButton);
