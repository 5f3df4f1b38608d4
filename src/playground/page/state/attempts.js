// @ts-check
/**
 * Carries what a person did to the server, and what became of it back.
 *
 * @import { PageEvent, PersonDid } from '../../protocol.ts'
 * @import { Attempt, Store } from './page.js'
 */
import { report } from '../api.js';
import { after, withAttempt, withAttempts } from './changes.js';

/** @typedef {Extract<PageEvent, { ticket: string }>} Outcome */

/** Outcomes kept for tickets that nobody has claimed yet; those of other windows never are. */
const KEPT = 50;

/**
 * @param {Store} store
 * @param {(did: PersonDid) => Promise<{ ticket: string }>} [send]
 */
export function createAttempts(store, send = report) {
  let count = 0;
  // The bot may answer before the server has told us the ticket.
  /** @type {Outcome[]} */
  const early = [];

  /**
   * @param {string} id
   * @param {(attempt: Attempt) => Attempt} change
   */
  function update(id, change) {
    store.change((page) =>
      withAttempts(page, (attempt) => [attempt.id === id ? change(attempt) : attempt]),
    );
  }

  return {
    /**
     * Sends it, and shows it as waiting until its outcome comes. Never rejects:
     * a refusal is shown where the attempt stands.
     * @param {PersonDid} did
     * @param {string} label
     */
    async make(did, label) {
      const id = `attempt-${(count += 1)}`;
      store.change((page) => withAttempt(page, waiting(id, did, label)));
      try {
        const { ticket } = await send(did);
        update(id, (attempt) => ({ ...attempt, ticket }));
        const outcome = early.find((event) => event.ticket === ticket);
        if (outcome !== undefined) store.change((page) => after(page, outcome));
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        update(id, (attempt) => ({ ...attempt, problem }));
      }
    },

    /** @param {Outcome} outcome */
    settle(outcome) {
      early.push(outcome);
      if (early.length > KEPT) early.shift();
      store.change((page) => after(page, outcome));
    },

    /** @param {string} id */
    dismiss(id) {
      store.change((page) => withAttempts(page, (attempt) => (attempt.id === id ? [] : [attempt])));
    },
  };
}

/** @typedef {ReturnType<typeof createAttempts>} Attempts */

/**
 * @param {string} id
 * @param {PersonDid} did
 * @param {string} label
 * @returns {Attempt}
 */
function waiting(id, did, label) {
  return {
    id,
    ticket: undefined,
    channelId: did.channelId,
    label,
    messageId: 'messageId' in did ? did.messageId : undefined,
    customId: 'customId' in did ? did.customId : undefined,
    problem: undefined,
  };
}
