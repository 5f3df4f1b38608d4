/** Something that the HTTP API is told to do wrong. */
export type FaultOrder = {
  readonly method?: string;
  /** The path below the API's root, part by part; a part that is `*` fits any. */
  readonly path: string;
  /** Answers with this status; left out, the answer is the real one, only late or cut off. */
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly delayMs?: number;
  /** Cuts the connection in place of an answer. */
  readonly cut?: boolean;
  /** Whether the request takes effect first. */
  readonly when: 'before' | 'after';
  /** How many requests it happens to; one, unless said. */
  readonly times?: number;
};

/** An order that was given. */
type Fault = {
  /** How many requests it will still happen to. */
  readonly left: () => number;
};

/** The orders that stand. */
export type Faults = {
  /** Lets the next request that fits go wrong. Orders are used in the order in which they were given. */
  next(order: FaultOrder): Fault;
  /** The order that this request meets, used up by it. */
  take(method: string, path: string): FaultOrder | undefined;
  /** Forgets all orders. */
  clear(): void;
};

/** No orders yet: everything goes right. */
export function createFaults(): Faults {
  let standing: { readonly order: FaultOrder; left: number }[] = [];
  return {
    next(order) {
      const given = { order, left: order.times ?? 1 };
      standing.push(given);
      return { left: () => given.left };
    },

    take(method, path) {
      const met = standing.find(({ order }) => fits(order, method, path));
      if (met === undefined) return undefined;
      met.left -= 1;
      standing = standing.filter(({ left }) => left > 0);
      return met.order;
    },

    clear() {
      standing = [];
    },
  };
}

/** A 429 as Discord sends it: the order for a request that comes too soon. */
export function rateLimitOrder(
  retryAfterMs: number,
): Pick<FaultOrder, 'status' | 'body' | 'headers'> {
  const seconds = retryAfterMs / 1000;
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
    headers: { 'Retry-After': String(Math.ceil(seconds)), 'X-RateLimit-Scope': 'user' },
  };
}

function fits(order: FaultOrder, method: string, path: string): boolean {
  if (order.method !== undefined && order.method !== method) return false;
  const wanted = order.path.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length && wanted.every((part, at) => part === '*' || part === given[at])
  );
}
