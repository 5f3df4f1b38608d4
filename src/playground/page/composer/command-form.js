// @ts-check
/**
 * A command being filled in, inside the composer.
 *
 * @import { APIApplicationCommandOptionChoice } from 'discord.js'
 * @import { GivenOption } from '../../protocol.ts'
 * @import { Typed, Typing } from './command-line.js'
 * @import { Draft } from './draft.js'
 * @import { Offer } from './offers.js'
 */
import { html, LitElement, nothing } from 'lit';
import { commandFieldsTemplate } from './command-fields.js';
import { writeLine } from './command-line.js';
import {
  begun,
  goesOnIn,
  isEmpty,
  typedInto,
  typesInto,
  withField,
  withoutField,
} from './draft.js';
import { OptionField } from './option-field.js';
import { readValues, valuesSoFar } from './option-values.js';

/**
 * @typedef {{ offer: Offer, typing: Typing }} Opening A command, and what is filled in from the first.
 * @typedef {Opening & { options: readonly GivenOption[], label: string }} SentCommand
 * @typedef {(offer: Offer, options: readonly GivenOption[], focused: string) => Promise<readonly APIApplicationCommandOptionChoice[]>} AskSuggestions
 */

export class CommandForm extends LitElement {
  static properties = {
    opening: { attribute: false },
    draft: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {Opening | undefined} */
    this.opening = undefined;
    /** @type {Draft | undefined} */
    this.draft = undefined;
    /** @type {string | undefined} */
    this.problem = undefined;
    /** @type {AskSuggestions} */
    this.ask = async () => [];
    /** @type {(command: SentCommand) => void} */
    this.onSend = () => {};
    /** @type {(words: string) => void} Told of what stays behind as plain words. */
    this.onLeave = () => {};
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('opening') || this.opening === undefined) return;
    this.draft = begun(this.opening.offer, this.opening.typing);
    this.problem = undefined;
  }

  get fields() {
    return [...this.querySelectorAll('option-field')].filter(
      (field) => field instanceof OptionField,
    );
  }

  /** The cursor to the first field that is empty, or to the button that sends. */
  focus() {
    const { fields } = this;
    const field = fields.find(({ typed }) => typed.text === '') ?? fields.at(-1);
    const send = this.querySelector('button.send');
    if (field !== undefined) field.focus();
    else if (send instanceof HTMLElement) send.focus();
  }

  /**
   * @param {string} name
   * @param {Typed} typed
   */
  async input(name, typed) {
    if (this.draft === undefined) return;
    const at = goesOnIn(this.draft, name, typed);
    this.draft = typedInto(this.draft, name, typed);
    this.problem = undefined;
    if (at !== name) await this.focusField(at);
  }

  /** @param {string} name */
  async add(name) {
    if (this.draft === undefined) return;
    this.draft = withField(this.draft, name);
    await this.focusField(name);
  }

  /**
   * What is typed beside all fields is not lost: it begins one.
   * @param {string} letter
   */
  async begin(letter) {
    const name = this.draft && typesInto(this.draft);
    if (this.draft === undefined || name === undefined) return;
    this.draft = typedInto(withField(this.draft, name), name, { text: letter });
    await this.focusField(name);
  }

  /** @param {string} [name] The last one where it is left out. */
  async focusField(name) {
    await this.updateComplete;
    const { fields } = this;
    const field = fields.find(({ option }) => option.name === name) ?? fields.at(-1);
    await field?.updateComplete;
    field?.focus();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const { key, target } = event;
    const input = target instanceof HTMLInputElement ? target : undefined;
    if (key === 'Escape') this.onLeave('');
    else if (key === 'Backspace' && input !== undefined && holdsNothing(input)) {
      void this.backOut(input.name);
    } else if (input === undefined && isLetter(event)) void this.begin(key);
    else return;
    event.preventDefault();
  }

  /**
   * Backspace in an empty field takes the field away, and in a form that holds
   * nothing leaves the command's name as plain words.
   * @param {string} name
   */
  async backOut(name) {
    if (this.draft === undefined) return;
    if (isEmpty(this.draft)) {
      this.onLeave(`/${this.draft.offer.path}`);
      return;
    }
    this.draft = withoutField(this.draft, name);
    await this.focusField();
  }

  /**
   * Sends it, or says what is missing.
   * @param {Event} [event]
   */
  async submit(event) {
    event?.preventDefault();
    if (this.draft === undefined) return;
    const { offer, typing } = this.draft;
    const { options, problems } = readValues(offer, typing);
    if (Object.keys(problems).length > 0) await this.complain(problems);
    else this.onSend({ offer, typing, options, label: writeLine(offer, typing) });
  }

  /** @param {Readonly<Record<string, string>>} problems By the option's name. */
  async complain(problems) {
    if (this.draft === undefined) return;
    const missing = Object.keys(problems).filter((name) => !this.draft?.shown.includes(name));
    this.draft = { ...this.draft, shown: [...this.draft.shown, ...missing], problems };
    await this.updateComplete;
    const field = this.fields.find(({ option }) => problems[option.name] !== undefined);
    this.problem = field === undefined ? undefined : problems[field.option.name];
    field?.focus();
  }

  render() {
    if (this.draft === undefined) return nothing;
    const { offer, typing } = this.draft;
    return html`<form class="composer" @submit=${this.submit}>
      ${commandFieldsTemplate(this.draft, {
        input: (name, typed) => void this.input(name, typed),
        suggest: (name, text) => {
          const soFar = valuesSoFar(offer, { ...typing, [name]: { text } });
          return this.ask(offer, soFar, name);
        },
        add: (name) => void this.add(name),
        leave: () => this.onLeave(''),
        key: (event) => this.key(event),
      })}
      <p class="composer-problem" role="alert">${this.problem ?? nothing}</p>
    </form>`;
  }
}

/**
 * Whether a key writes something. The space presses the button that has the focus.
 * @param {KeyboardEvent} event
 */
function isLetter({ key, ctrlKey, metaKey, altKey }) {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}

/**
 * Whether there is nothing in it that Backspace could erase.
 * @param {HTMLInputElement} input
 */
function holdsNothing({ type, value }) {
  return type === 'checkbox' || value === '';
}

customElements.define('command-form', CommandForm);
