import type { Edition, EditionState } from '../../src/ledger/edition.ts';
import type { Step } from '../../src/ledger/step.ts';
import type { Fence, Planned } from '../../src/store/store.ts';
import type { Subscription } from '../../src/subscription/subscription.ts';

type Held = Edition & { readonly owner?: string; readonly leaseUntil?: Date };

/**
 * The ledger in memory, as plainly as it can be said: what a keeper must be indistinguishable from.
 * One process, no clock, nothing that can fail.
 */
export type Model = {
  readonly subscriptions: Map<string, Subscription>;
  readonly editions: Map<string, Held>;
};

type Ask = {
  readonly owner: string;
  readonly now: Date;
  readonly until: Date;
  readonly limit: number;
};

/** Those whose subscription is as it was, at the slot, are opened; the others are left alone. */
export function plan(model: Model, planned: Planned, at: Date) {
  const { subscriptionId, version, from, next, openings } = planned;
  const subscription = model.subscriptions.get(subscriptionId);
  if (subscription?.next?.local !== from.local || subscription.version !== version) return 0;
  model.subscriptions.set(subscriptionId, { ...subscription, next });
  const fresh = openings.filter(({ id }) => !model.editions.has(id));
  for (const { skippedFor, ...opening } of fresh) {
    model.editions.set(opening.id, {
      ...opening,
      state: skippedFor === undefined ? 'planned' : 'skipped',
      attempts: 0,
      notBefore: at,
      unsureSince: undefined,
      frozen: undefined,
      messageId: undefined,
      problem: skippedFor,
      since: at,
    });
  }
  return fresh.length;
}

export function lease(model: Model, ask: Ask, from: 'planned' | 'unsettled'): readonly string[] {
  const picked = [...model.editions.values()]
    .filter(({ state, owner }) => state === from && owner === undefined)
    .filter(({ notBefore }) => notBefore <= ask.now)
    .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1))
    .slice(0, ask.limit);
  for (const edition of picked) {
    model.editions.set(edition.id, {
      ...edition,
      attempts: edition.attempts + 1,
      owner: ask.owner,
      leaseUntil: ask.until,
      ...(from === 'planned' ? { state: 'leased', since: ask.now } : {}),
    });
  }
  return picked.map(({ id }) => id);
}

export function takeBack(model: Model, now: Date, nonceFrom: Date): number {
  const lost = [...model.editions.values()].filter(
    ({ owner, leaseUntil }) => owner !== undefined && leaseUntil !== undefined && leaseUntil <= now,
  );
  for (const { owner: _owner, leaseUntil: _until, ...edition } of lost) {
    if (edition.state === 'unsettled') {
      model.editions.set(edition.id, edition);
      continue;
    }
    const isFresh =
      edition.state === 'leased' ||
      (edition.unsureSince !== undefined && edition.unsureSince > nonceFrom);
    const state = isFresh ? 'planned' : 'unsettled';
    model.editions.set(edition.id, { ...edition, state, notBefore: now, since: now });
  }
  return lost.length;
}

export function advance(model: Model, fence: Fence, step: Step, at: Date): boolean {
  const held = model.editions.get(fence.editionId);
  if (held?.owner !== fence.owner || held.state !== fence.from) return false;
  const { owner: _owner, leaseUntil: _until, ...free } = held;
  const edition = step.to === 'sending' ? held : free;
  const common = { state: step.to, since: at, unsureSince: unsureAfter(held, step, at) };
  model.editions.set(held.id, { ...edition, ...particulars(held, step), ...common });
  const until = step.to === 'nothing-new' ? step.until : held.frozen?.until;
  if ((step.to === 'sent' || step.to === 'nothing-new') && until !== undefined) {
    serve(model, held.subscriptionId, until);
  }
  if (step.to === 'never' && step.pause !== undefined) pause(model, held, step.pause);
  return true;
}

function particulars(held: Held, step: Step): Partial<Edition> {
  if (step.to === 'sending') return { frozen: held.frozen ?? step.frozen };
  if (step.to === 'sent') return { messageId: step.messageId };
  if (step.to === 'nothing-new') return {};
  if (step.to === 'planned' || step.to === 'unsettled') {
    return { notBefore: step.notBefore, problem: step.problem };
  }
  return { problem: step.problem };
}

function unsureAfter(held: Held, step: Step, at: Date): Date | undefined {
  const stillUnsure: readonly EditionState[] = ['sending', 'planned', 'unsettled', 'uncertain'];
  if (!stillUnsure.includes(step.to)) return undefined;
  if (step.to === 'sending') return held.unsureSince ?? at;
  const toldOfAll =
    held.state === 'unsettled' ||
    (held.state === 'sending' && held.unsureSince?.getTime() === held.since.getTime());
  if (step.to === 'planned' && !step.mayBePosted && toldOfAll) return undefined;
  return held.unsureSince;
}

function serve(model: Model, id: string, until: number): void {
  const subscription = model.subscriptions.get(id);
  if (subscription === undefined) return;
  const servedUntil = Math.max(subscription.servedUntil ?? until, until);
  model.subscriptions.set(id, { ...subscription, servedUntil });
}

function pause(model: Model, held: Held, pausedFor: Subscription['pausedFor']): void {
  const subscription = model.subscriptions.get(held.subscriptionId);
  if (subscription?.state !== 'active' || subscription.channelId !== held.channelId) return;
  const { version } = subscription;
  const rest = { state: 'paused', pausedFor, next: undefined, version: version + 1 } as const;
  model.subscriptions.set(subscription.id, { ...subscription, ...rest });
}

/** The earliest of all that waits, as `nextWork` gives it. */
export function nextWork(model: Model): Date | undefined {
  const moments = [
    ...[...model.subscriptions.values()].map(({ next }) => next?.at),
    ...[...model.editions.values()].map(({ state, owner, notBefore, leaseUntil }) => {
      if (owner !== undefined) return leaseUntil;
      return state === 'planned' || state === 'unsettled' ? notBefore : undefined;
    }),
  ];
  return moments
    .filter((moment) => moment !== undefined)
    .toSorted((a, b) => a.getTime() - b.getTime())[0];
}

/** An edition as the store shows it: who has it is the store's own affair. */
export function shown({ owner: _owner, leaseUntil: _until, ...edition }: Held): Edition {
  return edition;
}
