import type { Frozen, Shown } from '../ledger/edition.ts';
import type { Notice } from '../ledger/notice.ts';
import type { Step } from '../ledger/step.ts';
import { readShown } from './edition-rows.ts';
import type { Engine, Queries } from './engine.ts';
import { storable } from './json.ts';
import { listed } from './listed.ts';
import type { EditionRow } from './schema.ts';
import { lockSubscription, writeChange } from './subscription-lock.ts';

/** A step that an edition has just taken. */
export type Taken = {
  /** As it was before. */
  readonly edition: EditionRow;
  readonly step: Step;
  readonly at: Date;
  readonly tell: Omit<Notice, 'attempts'> | undefined;
};

/** Writes what follows from a step elsewhere: what is frozen, what was seen, who rests, who is told. */
export async function effectsOf(db: Queries, engine: Engine, taken: Taken): Promise<void> {
  const { edition, step, at } = taken;
  if (step.to === 'sending') await freeze(db, edition.id, step.frozen);
  if (step.to === 'sent') await countAsSeen(db, engine, edition, at);
  if (step.to === 'nothing-new') await serve(db, edition.subscription_id, step.until);
  const rests = step.to !== 'never' || (await pause(db, engine, taken));
  // Of a pause that did not happen, or happened before, nobody is told.
  if (taken.tell?.about === 'paused' && !rests) return;
  if (taken.tell !== undefined) await tell(db, taken.tell, at);
}

/** What was frozen before the first request stays: it may be out already. */
async function freeze(db: Queries, editionId: string, frozen: Frozen): Promise<void> {
  await db
    .insertInto('frozen_edition')
    .values({
      edition_id: editionId,
      payload: storable(frozen.payload),
      title: storable(frozen.title),
      nonce: frozen.nonce,
      shown: JSON.stringify(frozen.shown),
      until: frozen.until,
    })
    .onConflict((conflict) => conflict.column('edition_id').doNothing())
    .execute();
}

async function countAsSeen(
  db: Queries,
  engine: Engine,
  edition: EditionRow,
  at: Date,
): Promise<void> {
  const frozen = await db
    .selectFrom('frozen_edition')
    .select(['shown', 'until'])
    .where('edition_id', '=', edition.id)
    .executeTakeFirst();
  if (frozen === undefined) return;
  await serve(db, edition.subscription_id, frozen.until);
  await show(db, engine, edition.channel_id, readShown(frozen.shown), at);
}

/** Never back: an edition that was settled late covers less than the one after it. */
async function serve(db: Queries, subscriptionId: string, until: number): Promise<void> {
  await db
    .updateTable('subscription')
    .set({ served_until: until })
    .where('id', '=', subscriptionId)
    .where((where) =>
      where.or([where('served_until', 'is', null), where('served_until', '<', until)]),
    )
    .execute();
}

const SHOWN = { section_id: 'text', print: 'text' } as const;

async function show(
  db: Queries,
  { kind }: Engine,
  channelId: string,
  shown: readonly Shown[],
  at: Date,
): Promise<void> {
  if (shown.length === 0) return;
  const latest = new Map(shown.map(({ sectionId, print }) => [sectionId, print]));
  // In one order everywhere, so that two digests of one channel do not wait for each other's rows.
  const rows = [...latest].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const sections = rows.map(([section_id, print]) => ({ section_id, print }));
  await db
    .insertInto('shown_section')
    .columns(['channel_id', 'section_id', 'print', 'shown_at'])
    .expression((query) =>
      query
        .selectFrom(listed(kind, SHOWN, sections))
        .select((row) => [
          row.val(channelId).as('channel_id'),
          'section_id',
          'print',
          row.lit(at.getTime()).as('shown_at'),
        ])
        .where((where) => where.lit(true)),
    )
    .onConflict((conflict) =>
      conflict.columns(['channel_id', 'section_id']).doUpdateSet((row) => ({
        print: row.ref('excluded.print'),
        shown_at: row.ref('excluded.shown_at'),
      })),
    )
    .execute();
}

/**
 * Where nothing can be posted in the edition's channel any more, its subscription rests. Not one
 * that rests or has ended already, nor one that was moved to another channel meanwhile.
 */
async function pause(db: Queries, engine: Engine, { edition, step, at }: Taken): Promise<boolean> {
  if (step.to !== 'never' || step.pause === undefined) return false;
  const before = await lockSubscription(db, engine.kind, edition.subscription_id);
  if (before?.state !== 'active' || before.channelId !== edition.channel_id) return false;
  await writeChange(db, before, {
    id: `d_${edition.id}`,
    subscriptionId: before.id,
    guildId: before.guildId,
    at,
    by: 'dateline',
    deed: 'paused',
    before,
    after: { ...before, state: 'paused', pausedFor: step.pause, next: undefined },
    undoneAt: undefined,
  });
  return true;
}

async function tell(db: Queries, notice: Omit<Notice, 'attempts'>, at: Date): Promise<void> {
  await db
    .insertInto('notice')
    .values({
      id: notice.id,
      subscription_id: notice.subscriptionId,
      recipient: notice.to,
      about: notice.about,
      text: storable(notice.text),
      attempts: 0,
      not_before: at.getTime(),
      outcome: null,
      closed_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
