// @ts-check
/**
 * What the page knows, in one value that is replaced and never changed. The
 * parts of the screen draw themselves from it each time that it is replaced.
 *
 * @import { State } from '../../protocol.ts'
 */

/**
 * Something that the person did and that has not come to its end: it waits for
 * the bot, or it failed and has not been dismissed.
 *
 * @typedef {object} Attempt
 * @property {string} id Ours; the server's ticket is not known at first.
 * @property {string | undefined} ticket
 * @property {string} channelId
 * @property {string} label As the person gave it: `/brief tiktok`.
 * @property {string | undefined} messageId The message whose button, select or menu it was.
 * @property {string | undefined} customId The button or select.
 * @property {string | undefined} problem Why it failed; `undefined` while it waits.
 */

/**
 * @typedef {State & {
 *   readonly person: string,
 *   readonly channelId: string,
 *   readonly attempts: readonly Attempt[],
 *   readonly connected: boolean,
 *   readonly railOpen: boolean,
 *   readonly panelOpen: boolean | undefined,
 *   readonly aheadMs: number,
 *   readonly nextDigest: string | null,
 *   readonly chosenRole: string,
 *   readonly panelSays: string,
 *   readonly panelProblem: string,
 * }} Page
 *
 * `aheadMs`: by how much the clock there is ahead of the one of this machine. `nextDigest`: when it
 * is due, ISO 8601. `chosenRole`: the id of the role that the panel's switches are for.
 * `panelSays` and `panelProblem`: what came of what was done there last.
 * `panelOpen`: as the person left it; while they have not said, it is open where there is room.
 */

/**
 * The present moment there.
 * @param {Pick<Page, 'aheadMs'>} page
 */
export function nowOn({ aheadMs }) {
  return new Date(new Date().getTime() + aheadMs);
}

/**
 * Keeps the page's present value. `change` takes the parts that are new, or a
 * function from the present value to the next; listeners hear of it afterwards,
 * once for all changes of one turn.
 *
 * @param {Page} first
 */
export function createStore(first) {
  let page = first;
  let announced = true;
  /** @type {((page: Page) => void)[]} */
  const listeners = [];

  function announce() {
    announced = true;
    for (const listener of listeners) listener(page);
  }

  return {
    /** The present value. */
    get page() {
      return page;
    },
    /** @param {Partial<Page> | ((page: Page) => Page)} next */
    change(next) {
      page = typeof next === 'function' ? next(page) : { ...page, ...next };
      if (!announced) return;
      announced = false;
      queueMicrotask(announce);
    },
    /** @param {(page: Page) => void} listener Called at once as well. */
    onChange(listener) {
      listeners.push(listener);
      listener(page);
    },
  };
}

/** @typedef {ReturnType<typeof createStore>} Store */
