// @ts-check
/**
 * Where a person writes: plain words, or a command that opens into a form as
 * soon as its name stands there. What is sent leaves through `onWords` and
 * `onCommand`; the composer itself knows no server.
 *
 * @import { AskSuggestions, Opening, SentCommand } from './command-form.js'
 * @import { Offer } from './offers.js'
 */
import { html, LitElement } from 'lit';
import { CommandForm } from './command-form.js';
import { readLine } from './command-line.js';
import { WordsBox } from './words-box.js';

export class MessageComposer extends LitElement {
  static properties = {
    offers: { attribute: false },
    place: { attribute: false },
    opening: { state: true },
  };

  constructor() {
    super();
    /** @type {readonly Offer[]} */
    this.offers = [];
    /** What the place is called: `#briefings`. */
    this.place = '';
    /** @type {AskSuggestions} */
    this.ask = async () => [];
    /** @type {(words: string) => void} */
    this.onWords = () => {};
    /** @type {(command: SentCommand) => void} */
    this.onCommand = () => {};
    /** @type {Opening | undefined} The command that has the form; words where there is none. */
    this.opening = undefined;
    /** @type {Opening | undefined} The last command that was sent, for the up arrow. */
    this.last = undefined;
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    // Another person or place has other commands: the form of one that is gone goes with it.
    if (!changed.has('offers') || this.opening === undefined) return;
    const { commandId, path } = this.opening.offer;
    const still = this.offers.some((each) => each.commandId === commandId && each.path === path);
    if (!still) this.opening = undefined;
  }

  /** The element that is shown: one of the two. */
  get shown() {
    const shown = this.querySelector('words-box, command-form');
    return shown instanceof CommandForm || shown instanceof WordsBox ? shown : undefined;
  }

  /**
   * Puts a line there as if it had been typed, and the cursor where it goes on.
   * @param {string} line
   */
  async start(line) {
    const opening = readLine(line, this.offers);
    if (opening === undefined) await this.toWords(line);
    else await this.toForm(opening, false);
  }

  /**
   * Sends a line as if it had been typed and Enter pressed.
   * @param {string} line
   */
  async send(line) {
    const opening = readLine(line, this.offers);
    if (opening !== undefined) return this.toForm(opening, true);
    await this.toWords(line);
    if (this.shown instanceof WordsBox) this.shown.submit();
  }

  /** The cursor to where one writes. */
  async takeFocus() {
    await this.updateComplete;
    await this.shown?.updateComplete;
    this.shown?.focus();
  }

  /**
   * @param {Opening} opening
   * @param {boolean} whole To be sent as it stands, unless something is missing.
   */
  async toForm(opening, whole) {
    this.opening = opening;
    await this.takeFocus();
    if (whole && this.shown instanceof CommandForm) await this.shown.submit();
  }

  /** @param {string} words */
  async toWords(words) {
    this.opening = undefined;
    await this.updateComplete;
    if (this.shown instanceof WordsBox) this.shown.hold(words);
    await this.takeFocus();
  }

  /** Brings the last command back as it was, where there is one and it still works here. */
  recall() {
    const { last } = this;
    const offer = this.offers.find(({ path }) => path === last?.offer.path);
    if (last !== undefined && offer !== undefined) {
      void this.toForm({ offer, typing: last.typing }, false);
    }
  }

  /** @param {SentCommand} command */
  sent(command) {
    this.last = { offer: command.offer, typing: command.typing };
    this.onCommand(command);
    void this.toWords('');
  }

  /**
   * Gives back words that could not be posted, and says why.
   * @param {string} words
   * @param {string} problem
   */
  refuse(words, problem) {
    const { shown } = this;
    if (!(shown instanceof WordsBox)) return;
    if (shown.text === '') shown.hold(words);
    shown.problem = problem;
  }

  render() {
    if (this.opening !== undefined) {
      return html`<command-form
        .opening=${this.opening}
        .ask=${this.ask}
        .onSend=${(/** @type {SentCommand} */ command) => this.sent(command)}
        .onLeave=${(/** @type {string} */ words) => void this.toWords(words)}
      ></command-form>`;
    }
    return html`<words-box
      .offers=${this.offers}
      .place=${this.place}
      .onWords=${(/** @type {string} */ words) => this.onWords(words)}
      .onCommand=${(/** @type {Opening} */ opening, /** @type {boolean} */ whole) =>
        void this.toForm(opening, whole)}
      .onRecall=${() => this.recall()}
    ></words-box>`;
  }
}

customElements.define('message-composer', MessageComposer);
