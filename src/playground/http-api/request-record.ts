import { type Announcer, announcer } from '../announcer.ts';
import type { Clock } from '../../clock.ts';

/** A request that the bot made. */
export type RequestMade = {
  readonly method: string;
  /** Below the API's root, as it came: `/channels/1110000000000000011/messages`. */
  readonly path: string;
  readonly body: unknown;
  readonly at: Date;
  /** What it was answered with; `undefined` while it waits, and where the connection was cut. */
  readonly status: number | undefined;
};

/** How many are kept; the oldest go first. */
const KEPT = 1000;

/** The requests that bots made, oldest first. */
export type RequestRecord = {
  readonly made: readonly RequestMade[];
  /** Notes a request; what it returns notes how it was answered. */
  add(request: Pick<RequestMade, 'method' | 'path' | 'body'>): (status: number) => void;
  /** Tells of each request when it is answered. */
  readonly answered: Announcer<RequestMade>;
};

/** An empty record. */
export function requestRecord(clock: Clock): RequestRecord {
  const made: RequestMade[] = [];
  const answered = announcer<RequestMade>();
  return {
    made,
    answered,
    add(request) {
      const entry = { ...request, at: clock.now(), status: undefined as number | undefined };
      made.push(entry);
      if (made.length > KEPT) made.shift();
      return (status) => {
        entry.status = status;
        answered.announce(entry);
      };
    },
  };
}
