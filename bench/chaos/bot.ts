import { randomUUID } from 'node:crypto';
import { flushCompileCache } from 'node:module';
import { systemClock } from '../../src/clock.ts';
import type { Composed } from '../../src/delivery/editor.ts';
import { createDelivery } from '../../src/delivery/scheduler.ts';
import type { StepName } from '../../src/delivery/steps.ts';
import { createDeliverySender } from '../../src/discord/delivery-sender.ts';
import type { Edition } from '../../src/ledger/edition.ts';
import { createLog } from '../../src/operate/log.ts';
import { editionMark } from '../../src/render/edition-mark.ts';
import { openStore } from '../../src/store/open-store.ts';
import { CLOCK_MARGIN_MS, type Fate, SHORT_PATIENCE, type Trial } from './trial.ts';

/**
 * A bot in a process of its own, made to be killed: the real store, deliveries and way to Discord,
 * and an editor that writes each edition's name into its message.
 *
 *     node bench/chaos/bot.ts TRIAL
 *
 * It says `loaded` and waits to be told its fate, so that a killed one can be replaced at once.
 */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the process that started this one.
const trial = JSON.parse(process.argv[2] ?? '') as Trial;
const log = createLog({ level: 'error', output: process.stderr });

/** The revision of the library that every edition here serves up to. */
const REVISION = 7;

process.once('message', (fate) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above.
  void run(fate as Fate);
});
process.on('disconnect', () => process.exit());
// A process that is killed leaves nothing behind for the next by itself.
flushCompileCache();
process.send?.('loaded');

async function run(fate: Fate): Promise<void> {
  const store = await openStore({ ...trial, file: 'dateline.db' });
  const { api, token } = trial;
  const timeoutMs = SHORT_PATIENCE.requestMs;
  const sender = createDeliverySender({
    api,
    token,
    clock: systemClock,
    log,
    timeoutMs,
    clockMarginMs: CLOCK_MARGIN_MS,
  });
  createDelivery({
    store,
    sender,
    log,
    editor: { compose: async ({ id }) => composed(id) },
    clock: systemClock,
    newId: randomUUID,
    random: Math.random,
    patience: SHORT_PATIENCE,
    onStep: dying(fate),
    onFatal: () => process.exit(1),
  }).wake();
}

const die = () => process.kill(process.pid, 'SIGKILL');

/** Where the fate says so, the process is gone before the next line of the delivery runs. */
function dying({ diesAt, passes, lingersMs }: Fate): (step: StepName) => void {
  let left = passes;
  return (step) => {
    if (step !== diesAt) return;
    left -= 1;
    if (left >= 0) return;
    if (lingersMs === 0) die();
    else setTimeout(die, lingersMs);
  };
}

function composed(id: Edition['id']): Composed {
  const button = { type: 2, style: 2, label: 'More', custom_id: editionMark(id) };
  const message = {
    flags: 1 << 15,
    components: [
      { type: 10, content: `Edition ${id}` },
      { type: 1, components: [button] },
    ],
    allowed_mentions: { parse: [] },
  };
  const shown = [{ sectionId: `${id}#only`, print: id }];
  const payload = JSON.stringify(message);
  return { kind: 'message', payload, title: `Edition ${id}`, shown, until: REVISION };
}
