import type { Counter } from '../answer.ts';
import type { Log } from '../operate/log.ts';
import { TOO_OLD_MS } from './age.ts';
import { attend } from './attend.ts';
import type { Counts } from './counters.ts';
import { failureOf } from './http.ts';
import type { Http } from './http.ts';
import { createResponder } from './responder.ts';
import { rememberLast } from './seen.ts';
import type { Ticket } from './ticket.ts';
import type { Timing } from './timing.ts';
import { translate } from './translate.ts';

/** A resume replays what came within a few seconds: this is minutes of a busy bot. */
const REMEMBERED = 1_000;

/** What the intake stands on. */
export type IntakeParts = {
  readonly counter: Counter;
  readonly http: Http;
  readonly log: Log;
  readonly counts: Counts;
  readonly timing: Timing;
  /** The least age of an interaction, in milliseconds. */
  readonly ageOf: (id: string) => number;
  /** Which application we are; `undefined` until Discord has said so. */
  readonly us: () => string | undefined;
};

/** Where interactions come in. */
export type Intake = {
  /** Sees to it that an interaction is answered, once, if there is time left. Never throws. */
  take(raw: unknown): void;
  /** Takes no more, and resolves when every answer in hand is given. */
  close(): Promise<void>;
};

/** Commands and desk stand already when this is made, so no interaction can come too early. */
export function createIntake(parts: IntakeParts): Intake {
  const isNew = rememberLast(REMEMBERED);
  const inHand = new Set<Promise<void>>();
  let open = true;

  return {
    take(raw) {
      if (!open) return;
      const work = see(raw, isNew, parts).catch((error: unknown) => {
        parts.counts.failed += 1;
        parts.log.error({ error }, 'An interaction could not be seen to.');
      });
      inHand.add(work);
      void work.finally(() => inHand.delete(work));
    },

    async close() {
      open = false;
      await Promise.all(inHand);
    },
  };
}

async function see(
  raw: unknown,
  isNew: (id: string) => boolean,
  parts: IntakeParts,
): Promise<void> {
  const incoming = translate(raw, parts.us());
  const { ticket } = incoming;
  if (incoming.kind === 'unknown') {
    parts.log.warn({ id: ticket?.id, why: incoming.why }, 'An interaction was not understood.');
  }
  if (ticket === undefined) return count('notUnderstood', parts);
  if (!isNew(ticket.id)) return count('repeated', parts);
  const ageMs = parts.ageOf(ticket.id);
  if (ageMs > TOO_OLD_MS) {
    parts.log.warn(
      { id: ticket.id, ageMs: Math.round(ageMs) },
      'An interaction was too old to be answered.',
    );
    return count('dropped', parts);
  }
  const responder = createResponder(ticket, parts.http, reporting(ticket, parts.log));
  const outcome = await attend(incoming, ageMs, responder, parts);
  count(incoming.kind === 'unknown' ? 'notUnderstood' : outcome, parts);
}

function count(what: keyof Counts, { counts }: IntakeParts): void {
  counts[what] += 1;
}

/** Waiting too long is everyday life on a slow network; any other failure wants a look. */
function reporting({ id }: Ticket, log: Log): (error: unknown) => void {
  return (error) => {
    if (failureOf(error) === 'late') {
      log.warn({ id, why: String(error) }, 'Discord no longer waited for an answer.');
    } else {
      log.error({ id, error }, 'Discord did not take an answer.');
    }
  };
}
