// @ts-check
/**
 * What the page asks of the playground's server. Every call answers with what
 * `protocol.ts` promises, or throws an `Error` whose message is fit to show.
 *
 * @import { ClockMove, PageClock, PermissionSwitch, PersonDid, PersonDismisses, PersonTypes, PersonWrites, State, Suggestions } from '../protocol.ts'
 */

const BASE = '/playground/';

/**
 * All that the page shows at first.
 * @param {string | undefined} person Who looks; the server's first person where nobody is named.
 * @returns {Promise<State>}
 */
export function readState(person) {
  const query = person === undefined ? '' : `?person=${encodeURIComponent(person)}`;
  return ask(`state${query}`);
}

/**
 * Tells the server what a person did; the ticket names it in the events that follow.
 * @param {PersonDid} did
 * @returns {Promise<{ ticket: string }>}
 */
export function report(did) {
  return ask('interactions', did);
}

/**
 * What the bot offers for the option that has the cursor.
 * @param {PersonTypes} types
 * @returns {Promise<Suggestions>}
 */
export function suggest(types) {
  return ask('autocomplete', types);
}

/**
 * Posts what a person wrote.
 * @param {PersonWrites} writes
 * @returns {Promise<unknown>}
 */
export function write(writes) {
  return ask('messages', writes);
}

/**
 * Takes a message away that only this person sees.
 * @param {PersonDismisses} dismisses
 * @returns {Promise<unknown>}
 */
export function dismiss(dismisses) {
  return ask('dismissals', dismisses);
}

/**
 * The time there, and when the next digest is due.
 * @returns {Promise<PageClock>}
 */
export function readClock() {
  return ask('clock');
}

/**
 * Puts the clock forward.
 * @param {Date | 'next'} to A moment, or when the next digest is due.
 * @returns {Promise<PageClock>}
 */
export function moveClock(to) {
  /** @type {ClockMove} */
  const move = { to: to === 'next' ? to : to.toISOString() };
  return ask('clock', move);
}

/**
 * Takes a permission of the bot away in a channel, or gives it back.
 * @param {PermissionSwitch} wanted
 * @returns {Promise<unknown>}
 */
export function switchPermission(wanted) {
  return ask('permissions', wanted);
}

/**
 * The address of the events for one person.
 * @param {string} person
 */
export function eventsAddress(person) {
  return `${BASE}events?person=${encodeURIComponent(person)}`;
}

/**
 * @param {string} path
 * @param {unknown} [body] Sent as JSON where there is one; without it the call only reads.
 */
async function ask(path, body) {
  const response = await fetch(BASE + path, body === undefined ? {} : posting(body)).catch(() => {
    throw new Error('The playground does not answer. Is it still running?');
  });
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  throw new Error(answer.message ?? `The playground refused this with status ${response.status}.`);
}

/** @param {unknown} body */
function posting(body) {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
