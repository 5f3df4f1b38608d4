// @ts-check
/**
 * A command that is being filled in, and how it changes. Pure.
 *
 * @import { Typed, Typing } from './command-line.js'
 * @import { Offer } from './offers.js'
 */
import { firstText, namesAnOption, readOptions } from './command-line.js';
import { isFlag } from './option-values.js';

/**
 * @typedef {object} Draft
 * @property {Offer} offer
 * @property {Typing} typing
 * @property {readonly string[]} shown The options that stand there as fields, in the order they came.
 * @property {Readonly<Record<string, string>>} problems By the option's name.
 */

const EMPTY = { text: '' };

/**
 * Opens with a field for each option that is needed or already filled.
 * @param {Offer} offer
 * @param {Typing} typing
 * @returns {Draft}
 */
export function begun(offer, typing) {
  const shown = offer.options
    .filter(({ name, required }) => required === true || typing[name] !== undefined)
    .map(({ name }) => name);
  return { offer, typing, shown, problems: {} };
}

/**
 * After something was typed or picked for an option. Text that goes on to name
 * another, `chips in:`, goes on in that one's field.
 * @param {Draft} draft
 * @param {string} name
 * @param {Typed} typed
 * @returns {Draft}
 */
export function typedInto({ offer, typing, shown, problems }, name, typed) {
  const several = typed.value === undefined && namesAnOption(typed.text, offer.options);
  const filled = several ? readOptions(typed.text, offer.options, name) : { [name]: typed };
  const added = Object.keys(filled).filter((each) => !shown.includes(each));
  const { [name]: _, ...others } = problems;
  return {
    offer,
    typing: { ...typing, [name]: EMPTY, ...filled, ...flagsOn(offer, filled, added) },
    shown: [...shown, ...added],
    problems: others,
  };
}

/**
 * The field in which one goes on writing: the last one that was named, also where it stood there already.
 * @param {Draft} draft
 * @param {string} name The field that was written in.
 * @param {Typed} typed
 * @returns {string}
 */
export function goesOnIn({ offer }, name, { text, value }) {
  if (value !== undefined || !namesAnOption(text, offer.options)) return name;
  return Object.keys(readOptions(text, offer.options, name)).at(-1) ?? name;
}

/**
 * With a field more.
 * @param {Draft} draft
 * @param {string} name
 * @returns {Draft}
 */
export function withField({ offer, typing, shown, problems }, name) {
  return {
    offer,
    typing: { ...typing, [name]: EMPTY, ...flagsOn(offer, {}, [name]) },
    shown: [...shown, name],
    problems,
  };
}

/**
 * Who adds a yes-or-no and says nothing else means yes.
 * @param {Offer} offer
 * @param {Typing} filled
 * @param {readonly string[]} added
 * @returns {Typing}
 */
function flagsOn(offer, filled, added) {
  const flags = offer.options.filter(
    (option) => isFlag(option) && added.includes(option.name) && !filled[option.name]?.text,
  );
  return Object.fromEntries(flags.map(({ name }) => [name, { text: 'true' }]));
}

/**
 * The option that takes what is typed where no field has the cursor: the first one that takes text.
 * @param {Draft} draft
 * @returns {string | undefined} Nothing where every option stands there already.
 */
export function typesInto({ offer, shown }) {
  const others = offer.options.filter(({ name }) => !shown.includes(name));
  return firstText(others);
}

/**
 * Without a field. The same draft where the command needs it.
 * @param {Draft} draft
 * @param {string} name
 * @returns {Draft}
 */
export function withoutField(draft, name) {
  const option = draft.offer.options.find((each) => each.name === name);
  if (option === undefined || option.required === true) return draft;
  return {
    ...draft,
    shown: draft.shown.filter((each) => each !== name),
    typing: { ...draft.typing, [name]: EMPTY },
  };
}

/**
 * Whether nothing has been filled in.
 * @param {Draft} draft
 */
export function isEmpty({ shown, typing }) {
  return shown.every((name) => (typing[name]?.text ?? '') === '');
}
