// @ts-check
/**
 * A string select of a message, as a listbox behind a button: opens with Enter,
 * Space or the arrows; a letter goes to the next option that begins with it;
 * Enter picks, Escape leaves. Where several may be picked, Space marks one and
 * "Done" sends them.
 *
 * @import { APIStringSelectComponent } from 'discord.js'
 */
import { html, LitElement, nothing } from 'lit';

let made = 0;

class SelectMenu extends LitElement {
  static properties = {
    component: { attribute: false },
    busy: { type: Boolean },
    onPick: { attribute: false },
    open: { state: true },
    active: { state: true },
    picked: { state: true },
  };

  constructor() {
    super();
    /** @type {APIStringSelectComponent | undefined} */
    this.component = undefined;
    /** Picked, and not answered yet. */
    this.busy = false;
    /** @type {(picked: readonly string[]) => void} */
    this.onPick = () => {};
    this.open = false;
    this.upwards = true;
    this.active = 0;
    /** @type {readonly string[]} */
    this.picked = [];
    this.base = `select-${(made += 1)}`;
  }

  // Its styles are the page's; a listbox and its button must share one tree for ARIA's ids.
  createRenderRoot() {
    return this;
  }

  get options() {
    return this.component?.options ?? [];
  }

  get most() {
    return this.component?.max_values ?? 1;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('component')) {
      this.picked = this.options.flatMap((option) => (option.default ? [option.value] : []));
    }
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (!this.open) return;
    if (changed.has('open')) this.list?.focus();
    this.querySelector('.option.active')?.scrollIntoView({ block: 'nearest' });
  }

  get list() {
    const list = this.querySelector('[role=listbox]');
    return list instanceof HTMLElement ? list : undefined;
  }

  show() {
    if (this.busy || this.component?.disabled === true) return;
    const first = this.options.findIndex(({ value }) => this.picked.includes(value));
    this.active = Math.max(0, first);
    // To the side that has more room: a list that opens above the first message could not be reached.
    this.upwards = this.getBoundingClientRect().top > innerHeight / 2;
    this.open = true;
  }

  hide() {
    this.open = false;
    this.querySelector('button')?.focus();
  }

  /** @param {number} index */
  pick(index) {
    const value = this.options[index]?.value;
    if (value === undefined) return;
    if (this.most > 1) return this.mark(value);
    this.picked = [value];
    this.hide();
    this.onPick(this.picked);
  }

  /** @param {string} value */
  mark(value) {
    if (this.picked.includes(value)) this.picked = this.picked.filter((each) => each !== value);
    else if (this.picked.length < this.most) this.picked = [...this.picked, value];
  }

  done() {
    if (this.picked.length < (this.component?.min_values ?? 1)) return;
    this.hide();
    this.onPick(this.picked);
  }

  /** @param {KeyboardEvent} event */
  keyOnButton(event) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.show();
  }

  /** @param {KeyboardEvent} event */
  keyInList(event) {
    const { key } = event;
    const last = this.options.length - 1;
    if (key === 'ArrowDown') this.active = Math.min(last, this.active + 1);
    else if (key === 'ArrowUp') this.active = Math.max(0, this.active - 1);
    else if (key === 'Home') this.active = 0;
    else if (key === 'End') this.active = last;
    else if (key === 'Escape') this.hide();
    else if (key === ' ' || (key === 'Enter' && this.most === 1)) this.pick(this.active);
    else if (key === 'Enter') this.done();
    else if (key.length === 1) this.jump(key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {string} letter */
  jump(letter) {
    const begins = this.options.flatMap(({ label }, index) =>
      label.toLowerCase().startsWith(letter.toLowerCase()) ? [index] : [],
    );
    this.active = begins.find((index) => index > this.active) ?? begins[0] ?? this.active;
  }

  /** @param {FocusEvent} event */
  leave(event) {
    const to = event.relatedTarget;
    if (!(to instanceof Node && this.contains(to))) this.open = false;
  }

  get words() {
    const labels = this.options.flatMap(({ label, value }) =>
      this.picked.includes(value) ? [label] : [],
    );
    return labels.length > 0
      ? labels.join(', ')
      : (this.component?.placeholder ?? 'Make a selection');
  }

  render() {
    const off = this.component?.disabled === true;
    return html`<div class="select" @focusout=${this.leave}>
      <button
        type="button"
        class="select-button"
        aria-haspopup="listbox"
        aria-expanded=${this.open}
        aria-controls=${this.base}
        aria-busy=${this.busy}
        ?disabled=${off}
        @click=${() => (this.open ? this.hide() : this.show())}
        @keydown=${this.keyOnButton}
      >
        <span class=${this.picked.length === 0 ? 'placeholder' : ''}>${this.words}</span>
        <span class="chevron" aria-hidden="true"></span>
      </button>
      ${this.open ? this.listTemplate() : nothing}
    </div>`;
  }

  listTemplate() {
    return html`<div class=${this.upwards ? 'select-popup' : 'select-popup below'}>
      <div
        id=${this.base}
        role="listbox"
        tabindex="0"
        aria-label=${this.component?.placeholder ?? 'Options'}
        aria-multiselectable=${this.most > 1}
        aria-activedescendant=${`${this.base}-${this.active}`}
        @keydown=${this.keyInList}
      >
        ${this.options.map((option, index) => this.optionTemplate(option, index))}
      </div>
      ${
        this.most > 1
          ? html`<button type="button" class="plain" @click=${this.done}>Done</button>`
          : nothing
      }
    </div>`;
  }

  /**
   * @param {APIStringSelectComponent['options'][number]} option
   * @param {number} index
   */
  optionTemplate({ label, description, value }, index) {
    const picked = this.picked.includes(value);
    return html`<div
      id=${`${this.base}-${index}`}
      role="option"
      class=${index === this.active ? 'option active' : 'option'}
      aria-selected=${picked}
      @click=${() => this.pick(index)}
      @pointermove=${() => (this.active = index)}
    >
      <span class="option-words">
        <span>${label}</span>
        ${description === undefined ? nothing : html`<small>${description}</small>`}
      </span>
      <span class="tick" aria-hidden="true">${picked ? '✓' : ''}</span>
    </div>`;
  }
}

customElements.define('select-menu', SelectMenu);
