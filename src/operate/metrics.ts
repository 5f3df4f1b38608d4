import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import type { Metric } from 'prom-client';
import { within } from './within.ts';

/** Numbers by what they count. */
type Numbers<Name extends string> = Readonly<Record<Name, number>>;

/** Where the figures come from: each is asked when somebody reads them. */
export type Sources = {
  readonly interactions: () => Numbers<
    'answered' | 'dropped' | 'repeated' | 'tooLate' | 'failed' | 'notUnderstood'
  >;
  readonly deliveries: () => Numbers<
    'posted' | 'late' | 'nothingNew' | 'skipped' | 'never' | 'uncertain' | 'putOff'
  >;
  /** Answers of Discord's that count towards a ban. */
  readonly refused: () => Numbers<'unauthorized' | 'forbidden' | 'rateLimited'>;
  /** How many editions stand where. */
  readonly editions: () => Promise<Readonly<Partial<Record<string, number>>>>;
  readonly inHand: () => number;
  readonly isReady: () => boolean;
  readonly heartbeatAgeMs: () => number;
  /** `undefined` where no tick is expected. */
  readonly tickAgeMs: () => number | undefined;
};

/** The figures as Prometheus reads them. */
export type Metrics = {
  readonly contentType: string;
  /** Never rejects: a figure that cannot be had is left out. */
  text(): Promise<string>;
  /** The names of our own figures; the process's stand beside them. */
  readonly names: readonly string[];
};

/** The store counts within this time, or its figure is left out. */
const PATIENCE_MS = 2_000;

/** Figures of these sources, and of the process. */
export function createMetrics(sources: Sources, patienceMs: number = PATIENCE_MS): Metrics {
  const registry = new Registry();
  const own = [
    ...callMetrics(sources),
    ...deliveryMetrics(sources),
    editionMetric(sources, patienceMs),
    ...connectionMetrics(sources),
  ];
  for (const metric of own) registry.registerMetric(metric);
  const names = registry.getMetricsAsArray().map(({ name }) => name);
  collectDefaultMetrics({ register: registry });
  return { contentType: registry.contentType, text: () => registry.metrics(), names };
}

const callMetrics = ({ interactions, refused }: Sources) => [
  counter('dateline_interactions_total', 'Interactions by what became of them.', 'outcome', () => {
    const { tooLate, notUnderstood, ...others } = interactions();
    return { ...others, too_late: tooLate, not_understood: notUnderstood };
  }),
  counter('dateline_discord_refusals_total', 'Answers that count towards a ban.', 'status', () => {
    const { unauthorized, forbidden, rateLimited } = refused();
    return { 401: unauthorized, 403: forbidden, 429: rateLimited };
  }),
];

const deliveryMetrics = ({ deliveries, inHand }: Sources) => [
  counter('dateline_deliveries_total', 'Tries to post an edition by outcome.', 'outcome', () => {
    const { posted, nothingNew, skipped, never, uncertain, putOff } = deliveries();
    return { posted, skipped, never, uncertain, nothing_new: nothingNew, put_off: putOff };
  }),
  new Counter({
    name: 'dateline_deliveries_late_total',
    help: 'Of those posted: the ones that say that they are late.',
    registers: [],
    collect() {
      this.reset();
      this.inc(deliveries().late);
    },
  }),
  gauge('dateline_deliveries_in_hand', 'Editions being posted.', inHand),
];

function editionMetric({ editions }: Sources, patienceMs: number): Metric {
  return new Gauge({
    name: 'dateline_editions',
    help: 'Editions by the state that they are in.',
    labelNames: ['state'],
    registers: [],
    async collect() {
      const census = await within(editions, patienceMs);
      // Without an answer there is no figure: the last one would pass for a new one.
      this.reset();
      for (const [state, count = 0] of Object.entries(census ?? {})) this.set({ state }, count);
    },
  });
}

const connectionMetrics = ({ isReady, heartbeatAgeMs, tickAgeMs }: Sources) => [
  gauge('dateline_discord_ready', 'Whether every shard is connected.', () => Number(isReady())),
  gauge(
    'dateline_heartbeat_age_seconds',
    'Since the last acknowledged heartbeat.',
    () => heartbeatAgeMs() / 1000,
  ),
  gauge('dateline_tick_age_seconds', 'Since the last minute tick.', () => {
    const ageMs = tickAgeMs();
    return ageMs === undefined ? undefined : ageMs / 1000;
  }),
];

/** Counts that are kept elsewhere and only shown here, one for each value of the label. */
function counter(
  name: string,
  help: string,
  label: string,
  count: () => Readonly<Record<string, number>>,
): Metric {
  return new Counter({
    name,
    help,
    labelNames: [label],
    registers: [],
    collect() {
      this.reset();
      for (const [value, counted] of Object.entries(count())) this.inc({ [label]: value }, counted);
    },
  });
}

/** A figure that goes up and down; left out where it is `undefined`. */
function gauge(name: string, help: string, value: () => number | undefined): Metric {
  return new Gauge({
    name,
    help,
    registers: [],
    collect() {
      const now = value();
      if (now === undefined) this.remove();
      else this.set(now);
    },
  });
}
