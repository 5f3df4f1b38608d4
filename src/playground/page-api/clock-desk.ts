import type { Announcer } from '../announcer.ts';
import { announcer } from '../announcer.ts';
import { NotPossible } from '../people/not-possible.ts';
import type { PageClock } from '../protocol.ts';
import type { TimeMachine } from '../time-machine.ts';
import type { Clock } from '../../clock.ts';

/** As far as the clock may be put forward in one go: what is due on the way is looked at. */
const FURTHEST_MS = 366 * 86_400_000;

/** The world's clock as people at the page see and move it. */
export type ClockDesk = {
  readonly movable: boolean;
  now(): Date;
  /** The time, and when the next digest is due. */
  read(): Promise<PageClock>;
  /** Puts it forward to a moment, or to when the next digest is due. Rejects with `NotPossible` where it cannot. */
  move(to: Date | 'next'): Promise<PageClock>;
  /** Tells everybody what time it is, after a move. */
  readonly moved: Announcer<Date>;
};

/** The desk for a clock; it can be moved where there is a machine for that. */
export function createClockDesk(clock: Clock, machine: TimeMachine | undefined): ClockDesk {
  const moved = announcer<Date>();
  const next = async () => (await machine?.next())?.toISOString() ?? null;
  const read = async () => ({ now: clock.now().toISOString(), next: await next() });

  return {
    movable: machine !== undefined,
    moved,
    read,
    now: () => clock.now(),

    async move(to) {
      if (machine === undefined)
        throw new NotPossible('The clock of this playground is a real one.');
      const at = to === 'next' ? await nextOf(machine) : to;
      checkIsAhead(at, machine.now());
      machine.moveTo(at);
      moved.announce(machine.now());
      return read();
    },
  };
}

async function nextOf(machine: TimeMachine): Promise<Date> {
  const at = await machine.next();
  if (at === undefined) {
    throw new NotPossible('No digest is due. Subscribe a channel with /digest subscribe first.');
  }
  if (at > machine.now()) return at;
  throw new NotPossible('The next digest is due at this very moment: it is on its way.');
}

/** Time goes one way at Discord, and its ids with it: what would come back is refused. */
function checkIsAhead(at: Date, now: Date): void {
  const ahead = at.getTime() - now.getTime();
  if (ahead <= 0) throw new NotPossible('Time goes forward only: choose a later moment than now.');
  if (ahead > FURTHEST_MS)
    throw new NotPossible('That is more than a year ahead. Go there in steps.');
}
