import { PATIENCE, type Patience } from './windows.ts';

/** `late` is posted and says so; `too-late` is skipped, visibly. */
export type Lateness = 'on-time' | 'late' | 'too-late';

/** How late an edition would be if it were posted now. */
export function latenessOf(dueAt: Date, now: Date, patience: Patience = PATIENCE): Lateness {
  const lateMs = now.getTime() - dueAt.getTime();
  if (lateMs >= patience.giveUpAfterMs) return 'too-late';
  return lateMs >= patience.lateAfterMs ? 'late' : 'on-time';
}
