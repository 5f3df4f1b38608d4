/**
 * Subscriptions, their history, the ledger of editions, and what the library held when.
 *
 * An edition names its subscription without a foreign key: who opens editions has their
 * subscriptions locked, none is ever deleted, and the check would cost PostgreSQL more than the rest
 * of the planning. Each index of `edition` is paid for in that planning too, so there are few.
 */
export default [
  `create table library_revision (id bigint primary key, revision bigint not null)`,
  `insert into library_revision (id, revision) values (1, 0)`,
  `create table section_version (
    section_id text not null,
    print text not null,
    lines text not null,
    revision bigint not null,
    arrived_at bigint not null,
    primary key (section_id, print)
  )`,

  `create table subscription (
    id text primary key,
    guild_id text not null,
    channel_id text not null,
    channel_kind text not null,
    topics text not null,
    time text not null,
    zone text not null,
    days text not null,
    ping_role text,
    quiet bigint not null,
    when_empty text not null,
    state text not null,
    paused_for text,
    created_by text not null,
    created_at bigint not null,
    next_local text,
    next_at bigint,
    served_until bigint,
    version bigint not null
  )`,
  `create index subscription_due on subscription (next_at, id) where state = 'active'`,
  `create index subscription_in_guild on subscription (guild_id, created_at, id) where state <> 'ended'`,

  `create table subscription_change (
    id text primary key,
    subscription_id text not null,
    guild_id text not null,
    at bigint not null,
    by text not null,
    deed text not null,
    before text,
    after text not null,
    version bigint not null,
    undone_at bigint
  )`,
  `create index change_in_guild on subscription_change (guild_id, at)`,
  `create index change_of_subscription on subscription_change (subscription_id, at)`,

  `create table edition (
    id text primary key,
    subscription_id text not null,
    guild_id text not null,
    channel_id text not null,
    due_at bigint not null,
    asked text not null,
    state text not null,
    attempts bigint not null,
    not_before bigint not null,
    unsure_since bigint,
    message_id text,
    problem text,
    since bigint not null,
    owner text,
    lease_until bigint
  )`,
  `create index edition_planned on edition (due_at, id, not_before) where state = 'planned'`,
  `create index edition_unsettled on edition (not_before) where state = 'unsettled'`,
  `create index edition_held on edition (lease_until) where owner is not null`,
  `create index edition_of_subscription on edition (subscription_id, due_at)`,
  `create index edition_in_guild on edition (guild_id, due_at, state)`,

  `create table frozen_edition (
    edition_id text primary key references edition (id),
    payload text not null,
    title text not null,
    nonce text not null,
    shown text not null,
    until bigint not null
  )`,
  `create table shown_section (
    channel_id text not null,
    section_id text not null,
    print text not null,
    shown_at bigint not null,
    primary key (channel_id, section_id)
  )`,
  `create index shown_lately on shown_section (channel_id, shown_at)`,

  `create table notice (
    id text primary key,
    subscription_id text not null references subscription (id),
    recipient text not null,
    about text not null,
    text text not null,
    attempts bigint not null,
    not_before bigint not null,
    outcome text,
    closed_at bigint
  )`,
  `create index notice_open on notice (not_before) where outcome is null`,

  `create table send_slot (id bigint primary key, next_at bigint not null)`,
  `insert into send_slot (id, next_at) values (1, 0)`,
  `create table probe (id bigint primary key, writes bigint not null)`,
  `insert into probe (id, writes) values (1, 0)`,
] as const;
