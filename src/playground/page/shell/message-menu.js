// @ts-check
/**
 * The menu of a message: the commands that the bot offers for messages. Arrows
 * move, Enter chooses, Escape closes and gives the focus back.
 *
 * @import { APIApplicationCommand } from 'discord.js'
 * @import { MenuPlace } from '../message/surroundings.js'
 */
import { html, LitElement, nothing } from 'lit';

export class MessageMenu extends LitElement {
  static properties = { opened: { state: true } };

  constructor() {
    super();
    /** @type {{ commands: readonly APIApplicationCommand[], place: MenuPlace, choose: (command: APIApplicationCommand) => void } | undefined} */
    this.opened = undefined;
  }

  createRenderRoot() {
    return this;
  }

  /**
   * @param {readonly APIApplicationCommand[]} commands
   * @param {MenuPlace} place
   * @param {(command: APIApplicationCommand) => void} choose
   */
  open(commands, place, choose) {
    this.opened = { commands, place, choose };
  }

  close() {
    const from = this.opened?.place.from;
    this.opened = undefined;
    from?.focus();
  }

  updated() {
    const menu = this.querySelector('.menu');
    if (!(menu instanceof HTMLElement) || this.opened === undefined) return;
    const { x, y } = this.opened.place;
    menu.style.left = `${Math.max(8, Math.min(x, innerWidth - menu.offsetWidth - 8))}px`;
    menu.style.top = `${Math.max(8, Math.min(y, innerHeight - menu.offsetHeight - 8))}px`;
    this.items[0]?.focus();
  }

  /** @returns {HTMLElement[]} */
  get items() {
    return [...this.querySelectorAll('[role=menuitem]')].filter(
      (item) => item instanceof HTMLElement,
    );
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const { items } = this;
    const at = items.findIndex((item) => item === document.activeElement);
    if (event.key === 'Escape' || event.key === 'Tab') this.close();
    else if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items.at(at - 1)?.focus();
    else if (event.key === 'Home') items[0]?.focus();
    else if (event.key === 'End') items.at(-1)?.focus();
    else return;
    event.preventDefault();
  }

  /** @param {FocusEvent} event */
  leave({ relatedTarget }) {
    if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.opened = undefined;
  }

  render() {
    if (this.opened === undefined) return nothing;
    const { commands, choose } = this.opened;
    return html`<div
      class="menu"
      role="menu"
      aria-label="Apps for this message"
      @keydown=${this.key}
      @focusout=${this.leave}
    >
      <p class="menu-title" aria-hidden="true">Apps</p>
      ${
        commands.length === 0
          ? html`<button type="button" role="menuitem" aria-disabled="true">
              No app commands for messages here
            </button>`
          : commands.map(
              (command) =>
                html`<button
                  type="button"
                  role="menuitem"
                  tabindex="-1"
                  @click=${() => {
                    this.close();
                    choose(command);
                  }}
                >
                  ${command.name}
                </button>`,
            )
      }
    </div>`;
  }
}

customElements.define('message-menu', MessageMenu);
