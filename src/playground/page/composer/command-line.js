// @ts-check
/**
 * A command as one line of text: `/search chips in:quotes`, both ways.
 *
 * @import { APIApplicationCommandBasicOption } from 'discord.js'
 * @import { Offer } from './offers.js'
 */

/**
 * What was typed or picked for an option. `value` is what Discord gets where the
 * bot offered a choice whose words and value differ.
 *
 * @typedef {{ readonly text: string, readonly value?: string | number }} Typed
 * @typedef {Readonly<Record<string, Typed>>} Typing The options by name.
 */

/**
 * Reads a whole line that begins with a command's name.
 * @param {string} line
 * @param {readonly Offer[]} offers
 * @returns {{ offer: Offer, typing: Typing } | undefined} Nothing where no command has that name.
 */
export function readLine(line, offers) {
  if (!line.startsWith('/')) return undefined;
  const typed = line.slice(1);
  const offer = offers
    .filter(({ path }) => typed === path || typed.startsWith(`${path} `))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
  if (offer === undefined) return undefined;
  const rest = typed.slice(offer.path.length);
  return { offer, typing: readOptions(rest, offer.options) };
}

/**
 * Reads `chips in:quotes since:2 weeks`: what stands before the first name of an
 * option belongs to the first option that takes text.
 * @param {string} text
 * @param {readonly APIApplicationCommandBasicOption[]} options
 * @param {string} [unnamed] The option that takes what no name stands before.
 * @returns {Typing}
 */
export function readOptions(text, options, unnamed = firstText(options)) {
  const names = new Set(options.map(({ name }) => name));
  /** @type {Map<string, string[]>} */
  const words = new Map();
  let current = unnamed;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const name = word.slice(0, Math.max(0, word.indexOf(':')));
    const named = names.has(name);
    if (named) current = name;
    if (current === undefined) continue;
    const part = named ? word.slice(name.length + 1) : word;
    const parts = words.get(current);
    if (parts === undefined) words.set(current, [part]);
    else parts.push(part);
  }
  return Object.fromEntries(
    [...words].map(([name, parts]) => [name, { text: parts.join(' ').trim() }]),
  );
}

/**
 * Whether the text holds the name of an option with its colon, so that it is
 * more than the value of one.
 * @param {string} text
 * @param {readonly APIApplicationCommandBasicOption[]} options
 */
export function namesAnOption(text, options) {
  const words = text.split(/\s+/);
  return options.some(({ name }) => words.some((word) => word.startsWith(`${name}:`)));
}

/**
 * The line as it stands in the header of what the bot answers.
 * @param {Offer} offer
 * @param {Typing} typing
 */
export function writeLine(offer, typing) {
  const unnamed = firstText(offer.options);
  const given = offer.options.flatMap(({ name }) => {
    const text = typing[name]?.text ?? '';
    return text === '' || name === unnamed ? [] : [`${name}:${text}`];
  });
  // What has no name stands first: after one, it would belong to that.
  const first = unnamed === undefined ? '' : (typing[unnamed]?.text ?? '');
  return [`/${offer.path}`, first, ...given].filter(Boolean).join(' ');
}

const TEXT = 3;

/**
 * The name of the first option that takes text; of the first one where none does.
 * @param {readonly APIApplicationCommandBasicOption[]} options
 */
export function firstText(options) {
  return (options.find(({ type }) => type === TEXT) ?? options[0])?.name;
}
