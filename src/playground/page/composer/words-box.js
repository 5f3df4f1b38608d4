// @ts-check
/**
 * The composer while it holds plain words, or the beginning of a command: a
 * combobox whose list is the commands, open from the slash on.
 *
 * @import { Opening } from './command-form.js'
 * @import { Offer } from './offers.js'
 */
import { html, LitElement, nothing } from 'lit';
import { readLine } from './command-line.js';
import { commandListTemplate } from './command-list.js';
import { matching } from './offers.js';

export class WordsBox extends LitElement {
  static properties = {
    offers: { attribute: false },
    place: { attribute: false },
    text: { state: true },
    active: { state: true },
    open: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {readonly Offer[]} */
    this.offers = [];
    /** What the channel is called. */
    this.place = '';
    this.text = '';
    /** The command that Enter takes. */
    this.active = 0;
    this.open = false;
    /** @type {string | undefined} */
    this.problem = undefined;
    /** @type {(words: string) => void} */
    this.onWords = () => {};
    /** @type {(opening: Opening, whole: boolean) => void} `whole`: to be sent as it stands. */
    this.onCommand = () => {};
    /** @type {() => void} */
    this.onRecall = () => {};
  }

  createRenderRoot() {
    return this;
  }

  updated() {
    this.querySelector('.option.active')?.scrollIntoView({ block: 'nearest' });
  }

  focus() {
    this.querySelector('input')?.focus();
  }

  /** The commands to choose from; `undefined` while there is no list. */
  get fitting() {
    const open = this.open && this.text.startsWith('/');
    return open ? matching(this.offers, this.text) : undefined;
  }

  /** @param {string} words */
  hold(words) {
    this.text = words;
    this.problem = undefined;
    this.open = words.startsWith('/');
    this.active = 0;
  }

  /** @param {InputEvent & { target: HTMLInputElement }} event */
  input({ target: { value: words } }) {
    this.hold(words);
    // The space after a name says that the name is whole, unless a longer one goes on so.
    const longer = this.offers.some(({ path }) => `/${path}`.startsWith(words));
    const opening = words.includes(' ') && !longer ? readLine(words, this.offers) : undefined;
    if (opening !== undefined) this.onCommand(opening, false);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const fitting = this.fitting ?? [];
    const { key } = event;
    if (key === 'ArrowUp' && this.text === '') this.onRecall();
    else if (fitting.length === 0) return;
    else if (key === 'ArrowDown') this.active = (this.active + 1) % fitting.length;
    else if (key === 'ArrowUp') this.active = (this.active - 1 + fitting.length) % fitting.length;
    else if (key === 'Escape') this.open = false;
    else if (key === 'Tab' && !event.shiftKey) this.choose(fitting[this.active]);
    else if (key === 'Enter') this.enter(fitting);
    else return;
    event.preventDefault();
  }

  /**
   * Enter sends a command that stands there whole and needs nothing; otherwise
   * it chooses the one that is marked.
   * @param {readonly Offer[]} fitting
   */
  enter(fitting) {
    const opening = readLine(this.text.trim(), this.offers);
    const ready = opening?.offer.options.every(({ required }) => required !== true) === true;
    if (ready) this.submit();
    else this.choose(fitting[this.active]);
  }

  /** @param {Offer | undefined} offer */
  choose(offer) {
    if (offer !== undefined) this.onCommand({ offer, typing: {} }, false);
  }

  /** @param {Event} [event] */
  submit(event) {
    event?.preventDefault();
    const words = this.text.trim();
    if (words === '') return;
    const opening = readLine(words, this.offers);
    if (opening !== undefined) {
      this.onCommand(opening, true);
    } else if (words.startsWith('/')) {
      this.open = false;
      this.problem = `There is no command ${words.split(' ')[0]}. Type / to see those there are.`;
    } else {
      this.hold('');
      this.onWords(words);
    }
  }

  render() {
    const { fitting, place, text } = this;
    const some = fitting !== undefined && fitting.length > 0;
    return html`<form class="composer" @submit=${this.submit}>
      ${
        fitting === undefined
          ? nothing
          : commandListTemplate(fitting, this.active, (offer) => this.choose(offer))
      }
      <div class="box">
        <label class="sr" for="say">Message ${place}</label>
        <input
          id="say"
          type="text"
          autocomplete="off"
          maxlength="2000"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded=${some}
          aria-controls="commands"
          aria-activedescendant=${some ? `command-${this.active}` : nothing}
          placeholder=${`Message ${place} or type /`}
          .value=${text}
          @input=${this.input}
          @keydown=${this.key}
          @blur=${() => (this.open = false)}
          @focus=${() => (this.open = this.text.startsWith('/'))}
        />
        <button type="submit" class="send" ?disabled=${text.trim() === ''}>Send</button>
      </div>
      <p class="composer-problem" role="alert">${this.problem ?? nothing}</p>
    </form>`;
  }
}

customElements.define('words-box', WordsBox);
