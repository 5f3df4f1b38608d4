import type { Lease } from '../ledger/edition.ts';
import type { Notice } from '../ledger/notice.ts';
import type { Step } from '../ledger/step.ts';
import { pausedWords, uncertainWords } from '../render/notice-card.ts';

/** What the moderators must be told of a step; `undefined` for what the history says well enough. */
export function noticeOf(step: Step, lease: Lease): Omit<Notice, 'attempts'> | undefined {
  const { channelId, dueAt } = lease.edition;
  if (step.to === 'never' && step.pause !== undefined) {
    const { pause, problem } = step;
    return notice('paused', pausedWords({ channelId, dueAt, problem, why: pause }), lease);
  }
  return step.to === 'uncertain'
    ? notice('uncertain', uncertainWords({ channelId, dueAt, problem: step.problem }), lease)
    : undefined;
}

function notice(about: Notice['about'], text: string, { edition, subscription }: Lease) {
  const slot = edition.id.slice(edition.subscriptionId.length + 1);
  return {
    id: `${edition.subscriptionId}/${about}/${slot}`,
    subscriptionId: edition.subscriptionId,
    to: subscription.createdBy,
    about,
    text,
  };
}
