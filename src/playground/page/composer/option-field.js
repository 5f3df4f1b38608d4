// @ts-check
/**
 * One option of a command as a labelled field inside the composer. Where there
 * is something to choose from (the option's own list, or what the bot suggests
 * while one types), it is a combobox after the ARIA pattern "list autocomplete
 * with manual selection": nothing is chosen until an arrow was used, so that
 * Enter sends what was typed.
 *
 * @import { APIApplicationCommandBasicOption, APIApplicationCommandOptionChoice } from 'discord.js'
 * @import { Typed } from './command-line.js'
 */
import { html, LitElement, nothing } from 'lit';
import { choicesOf, isFlag } from './option-values.js';

/** How long a pause in typing is before the bot is asked. */
const PAUSE_MS = 120;

/** @typedef {(text: string) => Promise<readonly APIApplicationCommandOptionChoice[]>} Suggest */

export class OptionField extends LitElement {
  static properties = {
    option: { attribute: false },
    typed: { attribute: false },
    problem: { attribute: false },
    suggest: { attribute: false },
    choices: { state: true },
    active: { state: true },
    open: { state: true },
  };

  constructor() {
    super();
    /** @type {APIApplicationCommandBasicOption} */
    this.option = { type: 3, name: '', description: '' };
    /** @type {Typed} */
    this.typed = { text: '' };
    /** @type {string | undefined} */
    this.problem = undefined;
    /** @type {Suggest} */
    this.suggest = async () => [];
    /** @type {readonly APIApplicationCommandOptionChoice[]} */
    this.choices = [];
    /** The chosen line; -1 where none is. */
    this.active = -1;
    this.open = false;
    this.asked = 0;
    /** What was typed at a switch since it has the cursor. */
    this.said = '';
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.pause = undefined;
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    clearTimeout(this.pause);
    this.asked += 1;
    super.disconnectedCallback();
  }

  updated() {
    this.querySelector('.option.active')?.scrollIntoView({ block: 'nearest' });
  }

  focus() {
    this.querySelector('input')?.focus();
  }

  get hasList() {
    return (
      choicesOf(this.option).length > 0 ||
      ('autocomplete' in this.option && this.option.autocomplete)
    );
  }

  /** @param {Typed} typed */
  tell(typed) {
    this.typed = typed;
    this.dispatchEvent(new CustomEvent('typed', { detail: typed, bubbles: true }));
  }

  /** @param {InputEvent & { target: HTMLInputElement }} event */
  input({ target }) {
    this.tell({ text: target.value });
    this.offer();
  }

  /** Shows what there is to choose from for the text as it stands. */
  offer() {
    if (!this.hasList) return;
    this.active = -1;
    const own = choicesOf(this.option);
    if (own.length > 0) {
      // What is already one of them is no search: then all of them are offered.
      const picked = own.some(({ name }) => name === this.typed.text);
      const wanted = picked ? '' : this.typed.text.trim().toLowerCase();
      this.choices = own.filter(({ name }) => name.toLowerCase().includes(wanted));
      this.open = true;
      return;
    }
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.ask(), PAUSE_MS);
  }

  async ask() {
    const mine = (this.asked += 1);
    const choices = await this.suggest(this.typed.text).catch(() => []);
    // An answer to an older text than the one that stands there is of no use.
    if (mine !== this.asked) return;
    this.choices = choices;
    this.active = -1;
    this.open = this.contains(document.activeElement);
  }

  close() {
    clearTimeout(this.pause);
    this.asked += 1;
    this.open = false;
    this.active = -1;
  }

  /** @param {APIApplicationCommandOptionChoice | undefined} choice */
  choose(choice) {
    if (choice === undefined) return;
    this.tell({ text: choice.name, value: choice.value });
    this.close();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (this.open && this.choices.length > 0) {
      if (this.keyInList(event)) {
        event.preventDefault();
        event.stopPropagation();
      }
    } else if (event.key === 'ArrowDown' && this.hasList) {
      event.preventDefault();
      this.offer();
    }
  }

  /**
   * @param {KeyboardEvent} event
   * @returns {boolean} Whether the list took the key.
   */
  keyInList({ key }) {
    const count = this.choices.length;
    const chosen = this.choices[this.active];
    if (key === 'ArrowDown') this.active = (this.active + 1) % count;
    else if (key === 'ArrowUp') this.active = (Math.max(this.active, 0) - 1 + count) % count;
    else if (key === 'Escape') this.close();
    else if (key === 'Enter' && chosen !== undefined) this.choose(chosen);
    else if (key === 'Tab' && chosen !== undefined) {
      this.choose(chosen);
      return false;
    } else return false;
    return true;
  }

  /**
   * "hide:no since:may" typed in one go arrives here letter by letter: the first one says it, and
   * the words after it go on where they belong.
   * @param {KeyboardEvent} event
   */
  keyInFlag(event) {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key.length > 1 || ctrlKey || metaKey || altKey) return;
    // A space by itself is how a switch is turned; after a word it parts two.
    if (key === ' ' && this.said === '') return;
    event.preventDefault();
    this.said += key;
    if (this.said === 'y' || this.said === 't') this.tell({ text: 'true' });
    else if (this.said === 'n' || this.said === 'f') this.tell({ text: 'false' });
    else if (key === ':') this.tell({ text: `${this.typed.text} ${this.said.split(' ').at(-1)}` });
  }

  render() {
    const { name, description, required } = this.option;
    const problem = this.problem !== undefined;
    return html`<div class=${problem ? 'field wrong' : 'field'}>
      <label for=${`option-${name}`}
        >${name}${required === true ? html`<span class="sr"> (required)</span>` : nothing}</label
      >
      ${isFlag(this.option) ? this.flagTemplate() : this.textTemplate()}
      <span class="sr" id=${`about-${name}`}>${this.problem ?? description}</span>
      ${this.open ? this.listTemplate() : nothing}
    </div>`;
  }

  flagTemplate() {
    const { name } = this.option;
    const on = this.typed.text === 'true';
    return html`<input
        id=${`option-${name}`}
        type="checkbox"
        role="switch"
        aria-describedby=${`about-${name}`}
        .checked=${on}
        name=${name}
        @change=${() => this.tell({ text: String(!on) })}
        @focus=${() => (this.said = '')}
        @keydown=${this.keyInFlag}
      /><span class="switch-words" aria-hidden="true">${on ? 'yes' : 'no'}</span>`;
  }

  textTemplate() {
    const { name } = this.option;
    const list = this.hasList;
    const expanded = this.open && this.choices.length > 0;
    return html`<input
      id=${`option-${name}`}
      type="text"
      autocomplete="off"
      spellcheck="false"
      size=${Math.min(40, Math.max(8, this.typed.text.length + 1))}
      .value=${this.typed.text}
      role=${list ? 'combobox' : nothing}
      aria-autocomplete=${list ? 'list' : nothing}
      aria-expanded=${list ? String(expanded) : nothing}
      aria-controls=${list ? `list-${name}` : nothing}
      aria-activedescendant=${this.active >= 0 ? `choice-${name}-${this.active}` : nothing}
      aria-describedby=${`about-${name}`}
      aria-invalid=${this.problem === undefined ? nothing : 'true'}
      aria-required=${this.option.required === true ? 'true' : nothing}
      @input=${this.input}
      @keydown=${this.key}
      @focus=${this.offer}
      name=${name}
      @blur=${this.close}
    />`;
  }

  listTemplate() {
    const { name } = this.option;
    return html`<div class="popup choices">
      <p class="popup-title" aria-hidden="true">${name}: ${this.option.description}</p>
      <div role="listbox" id=${`list-${name}`} aria-label=${name}>
        ${this.choices.map(
          (choice, index) =>
            html`<div
              role="option"
              id=${`choice-${name}-${index}`}
              class=${index === this.active ? 'option active' : 'option'}
              aria-selected=${index === this.active}
              @pointerdown=${(/** @type {Event} */ event) => event.preventDefault()}
              @click=${() => this.choose(choice)}
            >
              ${choice.name}
            </div>`,
        )}
      </div>
      ${this.choices.length === 0 ? html`<p class="popup-note">Nothing to suggest.</p>` : nothing}
    </div>`;
  }
}

customElements.define('option-field', OptionField);
