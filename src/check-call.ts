import type { Access, Asker, Command, Option, Options } from './command.ts';
import { type ErrorParts, forbidden, invalid } from './errors.ts';
import { clip } from './render/limits.ts';

/** What was filled in, as it came: of any kind, for options that may not exist. */
export type Filled = Readonly<Record<string, string | boolean>>;

/** What is asked for, as the one who asked would call it: `/digest list`, `This button`. */
type Asked = { readonly called: string; readonly command: Command; readonly access: Access };

/**
 * Discord lets the administrators of a server give any command to anybody, so
 * who may do what is decided here.
 *
 * @throws UserError where the asker may not have this, or not from here.
 */
export function checkAsker({ called, command, access }: Asked, asker: Asker): void {
  if (!command.inDirectMessages && asker.guildId === undefined) {
    throw forbidden({
      what: `${called} works in servers only.`,
      why: 'It is about the channels of a server, and a direct message belongs to none.',
      fix: 'Ask in a channel of the server that you mean.',
    });
  }
  if (access === 'everyone' || asker.isModerator) return;
  throw forbidden({
    what: `${called} is for moderators.`,
    why: 'It needs the permission Manage Channels, which you do not have here.',
    fix: 'Ask a moderator of this server.',
  });
}

/**
 * Discord checks options as well, but it does not enforce choices, and it is not the only one who may call.
 *
 * @throws UserError for the first option that is not filled in as it must be.
 */
export function checkValues(called: string, options: Options, filled: Filled, asker: Asker): void {
  for (const [name, option] of Object.entries(options)) {
    const value = Object.hasOwn(filled, name) ? filled[name] : undefined;
    if (value === undefined || (typeof value === 'string' && value.trim() === '')) {
      if (option.required) throw lacking(called, name, option);
    } else if (typeof value !== (option.kind === 'flag' ? 'boolean' : 'string')) {
      throw lacking(called, name, option);
    } else if (typeof value === 'string') {
      const wrong = CHECKS[option.kind](name, value, option, asker);
      if (wrong !== undefined) throw invalid(wrong);
    }
  }
}

type Check = (name: string, value: string, option: Option, asker: Asker) => ErrorParts | undefined;

/** What is wrong with a value of each kind. */
const CHECKS: Readonly<Record<Option['kind'], Check>> = {
  flag: () => undefined,

  text(name, value, { maxLength = Infinity, choices }) {
    if (value.length > maxLength) {
      return {
        what: `“${name}” is too long.`,
        why: `It takes at most ${maxLength} characters; yours has ${value.length}.`,
        fix: 'Shorten it to its main words.',
      };
    }
    if (choices === undefined || choices.some((choice) => choice.value === value)) return undefined;
    return {
      what: `“${clip(value, 40)}” is not one of the choices for “${name}”.`,
      why: 'It takes what stands on its list and nothing else.',
      fix: `Pick one of: ${choices.map((choice) => choice.name).join(', ')}.`,
    };
  },

  channel(name, value, _, { places }) {
    const place = places.get(value);
    if (place === undefined) {
      return {
        what: `“${name}” names no channel of this server.`,
        why: 'Discord described no such channel to the bot.',
        fix: `Fill in “${name}” from the list that Discord offers.`,
      };
    }
    if (place.kind !== undefined) return undefined;
    return {
      what: `“${name}” does not take ${place.name === undefined ? 'that channel' : `#${place.name}`}.`,
      why: 'Messages cannot be posted there to be read later.',
      fix: 'Pick a text channel, an announcement channel, a thread or a forum.',
    };
  },

  role(name, value) {
    if (/^\d{1,20}$/.test(value)) return undefined;
    return {
      what: `“${name}” names no role of this server.`,
      why: 'The bot was given words where a role belongs.',
      fix: `Fill in “${name}” from the list that Discord offers.`,
    };
  },
};

const lacking = (called: string, name: string, { description }: Option) =>
  invalid({
    what: `${called} needs “${name}”.`,
    why: `${description}: this one cannot be left out.`,
    fix: `Call ${called} again and fill in “${name}”.`,
  });
