import { z } from 'zod';
import type { Change, Slot, Subscription } from '../subscription/subscription.ts';
import { jsonOf, momentOf, optional, readRow } from './json.ts';
import type { ChangeRow, SubscriptionRow } from './schema.ts';

const subscriptionRow = z
  .object({
    id: z.string(),
    guild_id: z.string(),
    channel_id: z.string(),
    channel_kind: z.enum(['text', 'announcement', 'thread', 'forum']),
    topics: jsonOf(z.array(z.string())),
    time: z.string(),
    zone: z.string(),
    days: jsonOf(z.array(z.literal([1, 2, 3, 4, 5, 6, 7]))),
    ping_role: optional(z.string()),
    quiet: z.literal([0, 1]),
    when_empty: z.enum(['nothing', 'line']),
    state: z.enum(['active', 'paused', 'ended']),
    paused_for: optional(z.enum(['moderator', 'no-access', 'no-permission', 'channel-gone'])),
    created_by: z.string(),
    created_at: momentOf,
    next_local: z.string().nullable(),
    next_at: z.number().nullable(),
    served_until: optional(z.number()),
    version: z.number(),
  })
  .transform((row): Subscription => ({
    id: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    channelKind: row.channel_kind,
    topics: row.topics,
    time: row.time,
    zone: row.zone,
    days: row.days,
    pingRole: row.ping_role,
    quiet: row.quiet === 1,
    whenEmpty: row.when_empty,
    state: row.state,
    pausedFor: row.paused_for,
    createdBy: row.created_by,
    createdAt: row.created_at,
    next: slotOf(row.next_local, row.next_at),
    servedUntil: row.served_until,
    version: row.version,
  }));

const changeRow = z
  .object({
    id: z.string(),
    subscription_id: z.string(),
    guild_id: z.string(),
    at: momentOf,
    by: z.string(),
    deed: z.enum(['subscribed', 'edited', 'paused', 'resumed', 'ended', 'undone', 'ran']),
    before: jsonOf(subscriptionRow).nullable(),
    after: jsonOf(subscriptionRow),
    undone_at: optional(momentOf),
  })
  .transform((row): Change => ({
    id: row.id,
    subscriptionId: row.subscription_id,
    guildId: row.guild_id,
    at: row.at,
    by: row.by,
    deed: row.deed,
    before: row.before ?? undefined,
    after: row.after,
    undoneAt: row.undone_at,
  }));

const slotOf = (local: string | null, at: number | null): Slot | undefined =>
  local === null || at === null ? undefined : { local, at: new Date(at) };

/** Throws where the row is not one of this version's. */
export const toSubscription = (row: SubscriptionRow): Subscription =>
  readRow(subscriptionRow, row, 'subscription');

/** Throws where the row is not one of this version's. */
export const toChange = (row: ChangeRow): Change => readRow(changeRow, row, 'change');

export const fromSubscription = (subscription: Subscription): SubscriptionRow => ({
  id: subscription.id,
  guild_id: subscription.guildId,
  channel_id: subscription.channelId,
  channel_kind: subscription.channelKind,
  topics: JSON.stringify(subscription.topics),
  time: subscription.time,
  zone: subscription.zone,
  days: JSON.stringify(subscription.days),
  ping_role: subscription.pingRole ?? null,
  quiet: subscription.quiet ? 1 : 0,
  when_empty: subscription.whenEmpty,
  state: subscription.state,
  paused_for: subscription.pausedFor ?? null,
  created_by: subscription.createdBy,
  created_at: subscription.createdAt.getTime(),
  next_local: subscription.next?.local ?? null,
  next_at: subscription.next?.at.getTime() ?? null,
  served_until: subscription.servedUntil ?? null,
  version: subscription.version,
});

export const fromChange = (change: Change): ChangeRow => ({
  id: change.id,
  subscription_id: change.subscriptionId,
  guild_id: change.guildId,
  at: change.at.getTime(),
  by: change.by,
  deed: change.deed,
  before: change.before === undefined ? null : JSON.stringify(fromSubscription(change.before)),
  after: JSON.stringify(fromSubscription(change.after)),
  version: change.after.version,
  undone_at: change.undoneAt?.getTime() ?? null,
});
