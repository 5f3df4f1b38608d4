import type { Step } from '../ledger/step.ts';
import { mayFollow } from '../ledger/transitions.ts';
import { effectsOf } from './effects.ts';
import type { Engine, Queries } from './engine.ts';
import { storable } from './json.ts';
import type { EditionRow } from './schema.ts';
import type { Fence, Ledger } from './store.ts';

/** The steps of an edition, each recorded together with all that follows from it. */
export const advancing = (engine: Engine): Pick<Ledger, 'advance'> => ({
  async advance(fence, step, at, tell) {
    if (!mayFollow(fence.from, step.to)) {
      throw new Error(`An edition that is ${fence.from} cannot become ${step.to}.`);
    }
    return engine.transaction(async (db) => {
      const edition = await hold(db, engine, fence);
      if (edition === undefined) return false;
      await db
        .updateTable('edition')
        .set(rowAfter(edition, step, at.getTime()))
        .where('id', '=', fence.editionId)
        .execute();
      await effectsOf(db, engine, { edition, step, at, tell });
      return true;
    });
  },
});

/** The edition as it stands, if it is still its owner's; nobody takes it back until the transaction ends. */
const hold = (db: Queries, { kind }: Engine, fence: Fence): Promise<EditionRow | undefined> =>
  db
    .selectFrom('edition')
    .selectAll()
    .where('id', '=', fence.editionId)
    .where('state', '=', fence.from)
    .where('owner', '=', fence.owner)
    .$if(kind === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();

function rowAfter(edition: EditionRow, step: Step, at: number): Partial<EditionRow> {
  const held = step.to === 'sending' ? {} : { owner: null, lease_until: null };
  return {
    ...held,
    ...particulars(step),
    state: step.to,
    since: at,
    unsure_since: unsureSince(edition, step, at),
  };
}

function particulars(step: Step): Partial<EditionRow> {
  switch (step.to) {
    case 'sending':
    case 'nothing-new':
      return {};
    case 'sent':
      return { message_id: step.messageId ?? null };
    case 'planned':
    case 'unsettled':
      return { not_before: step.notBefore.getTime(), problem: storable(step.problem) };
    case 'skipped':
    case 'never':
    case 'uncertain':
      return { problem: storable(step.problem) };
  }
}

/** When the earliest request was made whose fate is unknown once the step is taken. */
function unsureSince(edition: EditionRow, step: Step, at: number): number | null {
  switch (step.to) {
    case 'sending':
      return edition.unsure_since ?? at;
    case 'planned':
      return step.mayBePosted || !isCleared(edition) ? edition.unsure_since : null;
    case 'unsettled':
    case 'uncertain':
      return edition.unsure_since;
    case 'sent':
    case 'nothing-new':
    case 'skipped':
    case 'never':
      return null;
  }
}

/**
 * Whether "nothing was posted" is about every request there was. A channel that was read tells that
 * of all of them; Discord's refusal of one request tells nothing of an earlier one.
 */
const isCleared = ({ state, unsure_since: unsure, since }: EditionRow): boolean =>
  state === 'unsettled' || (state === 'sending' && unsure === since);
