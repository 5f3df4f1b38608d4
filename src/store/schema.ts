/**
 * The tables, as the newest migration leaves them, for the compiler. Ids, JSON and words are TEXT,
 * moments are milliseconds since 1970 as bigint, yes and no are 1 and 0: types that both engines
 * give back alike.
 */
export type Schema = {
  readonly library_revision: LibraryRevisionRow;
  readonly section_version: SectionVersionRow;
  readonly subscription: SubscriptionRow;
  readonly subscription_change: ChangeRow;
  readonly edition: EditionRow;
  readonly frozen_edition: FrozenRow;
  readonly shown_section: ShownRow;
  readonly notice: NoticeRow;
  readonly send_slot: SendSlotRow;
  readonly probe: ProbeRow;
};

/** One row. Whoever records in the library locks it. */
type LibraryRevisionRow = { id: number; revision: number };

/** Never changed and never deleted. */
type SectionVersionRow = {
  section_id: string;
  print: string;
  /** JSON. */
  lines: string;
  revision: number;
  arrived_at: number;
};

export type SubscriptionRow = {
  id: string;
  guild_id: string;
  channel_id: string;
  channel_kind: string;
  /** JSON. */
  topics: string;
  time: string;
  zone: string;
  /** JSON. */
  days: string;
  ping_role: string | null;
  quiet: number;
  when_empty: string;
  state: string;
  paused_for: string | null;
  created_by: string;
  created_at: number;
  next_local: string | null;
  next_at: number | null;
  served_until: number | null;
  version: number;
};

export type ChangeRow = {
  id: string;
  subscription_id: string;
  guild_id: string;
  at: number;
  by: string;
  deed: string;
  /** The subscription's row as JSON. */
  before: string | null;
  after: string;
  /** `after`'s, for the order of changes made in one millisecond. */
  version: number;
  undone_at: number | null;
};

export type EditionRow = {
  id: string;
  subscription_id: string;
  guild_id: string;
  channel_id: string;
  due_at: number;
  asked: string;
  state: string;
  attempts: number;
  not_before: number;
  unsure_since: number | null;
  message_id: string | null;
  problem: string | null;
  since: number;
  /** Both set while a process has it. */
  owner: string | null;
  lease_until: number | null;
};

/** Apart from the edition: it is long, written once, and an edition's row is written often. */
export type FrozenRow = {
  edition_id: string;
  payload: string;
  title: string;
  nonce: string;
  /** JSON. */
  shown: string;
  until: number;
};

/** The latest version of a section that a channel has seen. */
type ShownRow = { channel_id: string; section_id: string; print: string; shown_at: number };

export type NoticeRow = {
  id: string;
  subscription_id: string;
  recipient: string;
  about: string;
  text: string;
  attempts: number;
  not_before: number;
  /** Set once it is closed. */
  outcome: string | null;
  closed_at: number | null;
};

/** One row: the first moment that is not given out. */
type SendSlotRow = { id: number; next_at: number };

/** One row, written to see whether writing works. */
type ProbeRow = { id: number; writes: number };
