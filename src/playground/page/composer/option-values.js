// @ts-check
/**
 * What was typed for a command's options, turned into what Discord would send.
 * Discord's own client lets nothing else through, so neither does this one.
 *
 * @import { APIApplicationCommandBasicOption } from 'discord.js'
 * @import { GivenOption } from '../../protocol.ts'
 * @import { Offer } from './offers.js'
 * @import { Typed, Typing } from './command-line.js'
 */

const INTEGER = 4;
const BOOLEAN = 5;
const NUMBER = 10;

const YES = ['true', 'yes', 'on'];
const NO = ['false', 'no', 'off'];

/**
 * @param {Offer} offer
 * @param {Typing} typing
 * @returns {{ options: GivenOption[], problems: Record<string, string> }} A problem by the option's name, in words to show.
 */
export function readValues(offer, typing) {
  /** @type {GivenOption[]} */
  const options = [];
  /** @type {Record<string, string>} */
  const problems = {};
  for (const option of offer.options) {
    const typed = typing[option.name];
    const read = readValue(option, typed ?? { text: '' });
    if ('problem' in read) problems[option.name] = read.problem;
    else if (read.value !== undefined) options.push({ name: option.name, value: read.value });
  }
  return { options, problems };
}

/**
 * What is filled in so far, for the bot's suggestions: no complaints.
 * @param {Offer} offer
 * @param {Typing} typing
 * @returns {GivenOption[]}
 */
export function valuesSoFar(offer, typing) {
  return readValues(offer, typing).options;
}

/**
 * Whether the option is a yes or no.
 * @param {APIApplicationCommandBasicOption} option
 */
export function isFlag(option) {
  return option.type === BOOLEAN;
}

/**
 * The closed list of an option, or nothing where it has none.
 * @param {APIApplicationCommandBasicOption} option
 */
export function choicesOf(option) {
  return 'choices' in option ? (option.choices ?? []) : [];
}

/**
 * @param {APIApplicationCommandBasicOption} option
 * @param {Typed} typed
 * @returns {{ value: string | number | boolean | undefined } | { problem: string }}
 */
function readValue(option, typed) {
  const text = typed.text.trim();
  if (text === '') {
    return option.required === true
      ? { problem: `${option.name} is needed: ${option.description}` }
      : { value: undefined };
  }
  if (choicesOf(option).length > 0) return readChoice(option, typed);
  if (typed.value !== undefined) return { value: typed.value };
  if (option.type === BOOLEAN) return readFlag(option.name, text);
  if (option.type === INTEGER || option.type === NUMBER) return readNumber(option, text);
  return readText(option, text);
}

/**
 * @param {APIApplicationCommandBasicOption} option
 * @param {Typed} typed
 */
function readChoice(option, { text, value }) {
  const choices = choicesOf(option);
  const wanted = text.trim().toLowerCase();
  const picked =
    choices.find((choice) => choice.value === value) ??
    choices.find((choice) => choice.name.toLowerCase() === wanted) ??
    // Who types a channel or a role may leave its mark out.
    choices.find((choice) => choice.name.toLowerCase().replace(/^[#@]/, '') === wanted) ??
    choices.find((choice) => String(choice.value).toLowerCase() === wanted);
  if (picked !== undefined) return { value: picked.value };
  const names = choices.map((choice) => choice.name).join(', ');
  return { problem: `${option.name} must be one of: ${names}` };
}

/**
 * @param {string} name
 * @param {string} text
 */
function readFlag(name, text) {
  const word = text.toLowerCase();
  if (YES.includes(word)) return { value: true };
  if (NO.includes(word)) return { value: false };
  return { problem: `${name} must be yes or no` };
}

/**
 * @param {APIApplicationCommandBasicOption} option
 * @param {string} text
 */
function readNumber(option, text) {
  const value = Number(text);
  if (!Number.isFinite(value)) return { problem: `${option.name} must be a number` };
  if (option.type === INTEGER && !Number.isSafeInteger(value)) {
    return { problem: `${option.name} must be a whole number` };
  }
  return { value };
}

/**
 * @param {APIApplicationCommandBasicOption} option
 * @param {string} text
 */
function readText(option, text) {
  const longest = 'max_length' in option ? option.max_length : undefined;
  if (longest !== undefined && text.length > longest) {
    return {
      problem: `${option.name} takes at most ${longest} characters; this has ${text.length}`,
    };
  }
  return { value: text };
}
