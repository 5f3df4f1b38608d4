// @ts-check
/**
 * A command inside the composer: its name, a field for each option that it
 * needs, and the others as buttons that add theirs.
 *
 * @import { APIApplicationCommandBasicOption, APIApplicationCommandOptionChoice } from 'discord.js'
 * @import { Typed } from './command-line.js'
 * @import { Draft } from './draft.js'
 */
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

/**
 * @typedef {object} FieldEvents
 * @property {(name: string, typed: Typed) => void} input
 * @property {(name: string, text: string) => Promise<readonly APIApplicationCommandOptionChoice[]>} suggest
 * @property {(name: string) => void} add
 * @property {() => void} leave
 * @property {(event: KeyboardEvent) => void} key
 */

/**
 * @param {Draft} draft
 * @param {FieldEvents} on
 */
export function commandFieldsTemplate(draft, on) {
  const { offer, shown } = draft;
  const inOrder = shown.flatMap((name) => offer.options.filter((option) => option.name === name));
  const others = offer.options.filter(({ name }) => !shown.includes(name));
  return html`<p class="form-hint">${offer.description}</p>
    <div
      class="box form"
      role="group"
      aria-label=${`/${offer.path}: ${offer.description}`}
      @keydown=${on.key}
    >
      <button
        type="button"
        class="command-name"
        aria-label=${`/${offer.path}: leave this command`}
        title="Leave this command (Escape)"
        @click=${on.leave}
      >
        /${offer.path}
      </button>
      ${repeat(
        inOrder,
        ({ name }) => name,
        (option) => fieldTemplate(option, draft, on),
      )}
      ${others.map(
        ({ name, description }) =>
          html`<button
            type="button"
            class="add"
            aria-label=${`Add ${name}: ${description}`}
            title=${description}
            @click=${() => on.add(name)}
          >
            + ${name}
          </button>`,
      )}
      <button type="submit" class="send">Send</button>
    </div>`;
}

/**
 * @param {APIApplicationCommandBasicOption} option
 * @param {Draft} draft
 * @param {FieldEvents} on
 */
function fieldTemplate(option, { typing, problems }, on) {
  const { name } = option;
  return html`<option-field
    .option=${option}
    .typed=${typing[name] ?? { text: '' }}
    .problem=${problems[name]}
    .suggest=${(/** @type {string} */ text) => on.suggest(name, text)}
    @typed=${(/** @type {CustomEvent<Typed>} */ event) => on.input(name, event.detail)}
  ></option-field>`;
}
