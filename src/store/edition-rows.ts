import { z } from 'zod';
import type { Edition, EditionState, Frozen, Shown } from '../ledger/edition.ts';
import { TRANSITIONS } from '../ledger/transitions.ts';
import type { Queries } from './engine.ts';
import { jsonOf, momentOf, optional, readRow } from './json.ts';

/** The table of transitions has every state there is. */
const editionState = z.custom<EditionState>(
  (value) => typeof value === 'string' && Object.hasOwn(TRANSITIONS, value),
  'is no state of an edition',
);

const shownJson: z.ZodType<readonly Shown[]> = jsonOf(
  z.array(z.object({ sectionId: z.string(), print: z.string() })),
);

/** With what was frozen beside it: null in all its columns until it was. */
const editionRow = z
  .object({
    id: z.string(),
    subscription_id: z.string(),
    guild_id: z.string(),
    channel_id: z.string(),
    due_at: momentOf,
    asked: z.enum(['by-slot', 'by-moderator']),
    state: editionState,
    attempts: z.number(),
    not_before: momentOf,
    unsure_since: optional(momentOf),
    message_id: optional(z.string()),
    problem: optional(z.string()),
    since: momentOf,
    payload: z.string().nullable(),
    title: z.string().nullable(),
    nonce: z.string().nullable(),
    shown: shownJson.nullable(),
    until: z.number().nullable(),
  })
  .transform((row): Edition => ({
    id: row.id,
    subscriptionId: row.subscription_id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    dueAt: row.due_at,
    asked: row.asked,
    state: row.state,
    attempts: row.attempts,
    notBefore: row.not_before,
    unsureSince: row.unsure_since,
    frozen: frozenOf(row),
    messageId: row.message_id,
    problem: row.problem,
    since: row.since,
  }));

type MaybeFrozen = { readonly [Name in keyof Frozen]: Frozen[Name] | null };

function frozenOf({ payload, title, nonce, shown, until }: MaybeFrozen): Frozen | undefined {
  if (payload === null || title === null || nonce === null) return undefined;
  if (shown === null || until === null) return undefined;
  return { payload, title, nonce, shown, until };
}

/** Throws where the row is not one of this version's. */
export const toEdition = (row: unknown): Edition => readRow(editionRow, row, 'edition');

export const readState = (state: string): EditionState =>
  readRow(editionState, state, "edition's state");

export const readShown = (json: string): readonly Shown[] =>
  readRow(shownJson, json, 'list of what was shown');

/** Editions with what was frozen, as `toEdition` reads them. */
export const selectEditions = (db: Queries) =>
  db
    .selectFrom('edition')
    .leftJoin('frozen_edition', 'frozen_edition.edition_id', 'edition.id')
    .selectAll('edition')
    .select(['payload', 'title', 'nonce', 'shown', 'frozen_edition.until']);
