import { within } from './within.ts';

/** How one part is. */
export type Condition = {
  readonly ok: boolean;
  /** In words for the operator; holds no secret and no address. */
  readonly detail: string;
};

/** A part that can be looked at. */
export type Part = { readonly name: string; readonly look: () => Promise<Condition> };

/** How all is: it is well where each part is. */
export type Health = {
  readonly ok: boolean;
  readonly checks: readonly (Condition & { readonly name: string })[];
};

/** A part that says nothing for so long is not well. */
const PATIENCE_MS = 2_000;

/** A shard's heartbeat comes every 41 seconds; three that nobody acknowledged are a dead connection. */
const HEARTBEAT_MISSING_MS = 3 * 45_000;

/** Looks at all parts at once. Never rejects; takes a little over two seconds at most. */
export async function examine(
  parts: readonly Part[],
  patienceMs: number = PATIENCE_MS,
): Promise<Health> {
  const checks = await Promise.all(
    parts.map(async ({ name, look }) => {
      const condition = await within(async () => look(), patienceMs);
      return { name, ...(condition ?? SILENT) };
    }),
  );
  return { ok: checks.every(({ ok }) => ok), checks };
}

const SILENT: Condition = { ok: false, detail: 'It did not answer; the log may say why.' };

/** The connection to Discord. */
export const discordPart = (
  state: () => { readonly ready: boolean; readonly shards: number; readonly lastAckMs: number },
): Part => ({
  name: 'discord',
  async look() {
    const { ready, shards, lastAckMs } = state();
    if (!ready) return { ok: false, detail: 'Not every shard is connected.' };
    const ok = lastAckMs <= HEARTBEAT_MISSING_MS;
    const seconds = Math.round(lastAckMs / 1000);
    return { ok, detail: `Shards: ${shards}. Last heartbeat acknowledged ${seconds} s ago.` };
  },
});

/** Where everything is remembered: written and read back. */
export const storePart = (store: { readonly kind: string; probe(): Promise<void> }): Part => ({
  name: 'store',
  async look() {
    const worked = await store.probe().then(
      () => true,
      () => false,
    );
    return worked
      ? { ok: true, detail: `Written and read (${store.kind}).` }
      : { ok: false, detail: `It cannot be written just now (${store.kind}).` };
  },
});

/** The posting of digests. */
export const deliveryPart = (
  state: () => {
    readonly ok: boolean;
    readonly problem: string | undefined;
    readonly tickAgeMs: number | undefined;
    readonly inHand: number;
  },
): Part => ({
  name: 'delivery',
  async look() {
    const { ok, problem, tickAgeMs, inHand } = state();
    if (!ok) return { ok, detail: problem ?? 'It does not work.' };
    const tick =
      tickAgeMs === undefined ? '' : ` Last minute tick ${Math.round(tickAgeMs / 1000)} s ago.`;
    return { ok, detail: `In hand: ${inHand}.${tick}` };
  },
});

/** What there is to answer from. */
export const libraryPart = (shelf: () => Promise<{ readonly articles: number }>): Part => ({
  name: 'library',
  async look() {
    const { articles } = await shelf();
    return articles > 0
      ? { ok: true, detail: `Articles: ${articles}.` }
      : { ok: false, detail: 'There is no article to answer from. Is CONTENT_DIR right?' };
  },
});
