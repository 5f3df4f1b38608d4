// @ts-check
/**
 * What people do at the panel, and what came of it in words.
 *
 * @import { PermissionSwitch } from '../../protocol.ts'
 * @import { Store } from '../state/page.js'
 */
import { moveClock, readClock, switchPermission } from '../api.js';
import { timeWords } from '../message/timestamp.js';

const DEFAULTS = { moveClock, readClock, switchPermission };

/**
 * @param {Store} store
 * @param {typeof DEFAULTS} [server]
 */
export function createPanelDesk(store, server = DEFAULTS) {
  let reading = false;
  let again = false;

  /** @param {() => Promise<string>} act What it resolves with is said to the person. */
  async function attempt(act) {
    try {
      store.change({ panelSays: await act(), panelProblem: '' });
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      store.change({ panelSays: '', panelProblem: problem });
    }
  }

  return {
    /** @param {Date | 'next'} to */
    move: (to) =>
      attempt(async () => {
        const { now, next } = await server.moveClock(to);
        store.change({ nextDigest: next });
        return `It is now ${timeWords(new Date(now), 'f', new Date(now))}.`;
      }),

    /** @param {PermissionSwitch} wanted */
    switchPermission: (wanted) =>
      attempt(async () => {
        await server.switchPermission(wanted);
        return `${wanted.name} is ${wanted.denied ? 'taken away' : 'given back'}.`;
      }),

    /** @param {string} chosenRole */
    chooseRole(chosenRole) {
      store.change({ chosenRole });
    },

    /** Asks when the next digest is due. Asked again meanwhile, it asks once more afterwards. */
    async refresh() {
      again = reading;
      if (reading || !store.page.clock.movable) return;
      reading = true;
      try {
        const { next } = await server.readClock();
        store.change({ nextDigest: next });
      } catch {
        // The connection says that the server is away, and asks again when it is back.
      }
      reading = false;
      if (again) await this.refresh();
    },
  };
}

/** @typedef {ReturnType<typeof createPanelDesk>} PanelDesk */
