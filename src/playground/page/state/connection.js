// @ts-check
/**
 * Keeps the page in step with its server: events as they come, everything anew
 * after each break, so that nothing that happened in between is missed.
 *
 * @import { PageEvent, State } from '../../protocol.ts'
 */
import { eventsAddress, readState } from '../api.js';

const RETRY_MS = 2_000;

/**
 * @typedef {object} Listener
 * @property {(state: State) => void} onState Everything, after the connection came up.
 * @property {(event: PageEvent) => void} onEvent
 * @property {() => void} onLost
 */

/**
 * @param {string} person
 * @param {Listener} listener
 * @returns {() => void} Ends the connection.
 */
export function connect(person, { onState, onEvent, onLost }) {
  /** @type {EventSource | undefined} */
  let source;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let retry;
  // Events that come while the state is on its way: they belong after it.
  /** @type {PageEvent[] | undefined} */
  let held;
  let ended = false;

  async function catchUp() {
    held = [];
    try {
      const state = await readState(person);
      if (ended) return;
      onState(state);
      for (const event of held) onEvent(event);
      held = undefined;
    } catch {
      again();
    }
  }

  function again() {
    source?.close();
    if (ended) return;
    onLost();
    clearTimeout(retry);
    retry = setTimeout(open, RETRY_MS);
  }

  function open() {
    source = new EventSource(eventsAddress(person));
    source.addEventListener('open', () => void catchUp());
    source.addEventListener('error', again);
    source.addEventListener('message', ({ data }) => {
      /** @type {PageEvent} */
      const event = JSON.parse(data);
      if (held === undefined) onEvent(event);
      else held.push(event);
    });
  }

  open();
  return () => {
    ended = true;
    clearTimeout(retry);
    source?.close();
  };
}
