import { expect, test } from 'vitest';
import type { Subscription } from '../../src/subscription/subscription.ts';
import { at, edit, sending, slot } from './entries.ts';
import type { Opened } from './opened-store.ts';

const REFUSED = { to: 'never', problem: 'Missing Access', pause: 'no-access' } as const;

const noticeTo = ({ id, createdBy }: Subscription) =>
  ({
    id: `${id}/paused/2026-11-03T07:30`,
    subscriptionId: id,
    to: createdBy,
    about: 'paused',
    text: 'The digest rests: the bot may not see the channel any more.',
  }) as const;

const NOTICES = { now: at('08:00'), until: at('08:01'), limit: 9 };

export function pausingContract(open: () => Promise<Opened>): void {
  test('where nothing can be posted any more, the subscription rests, by a change of its history', async () => {
    const { store } = await open();
    const { subscription, sendingFence, editionId } = await sending(store);

    await store.advance(sendingFence, REFUSED, at('07:31'), noticeTo(subscription));

    const before = { ...subscription, next: slot('07:30', 4) };
    const after = {
      ...subscription,
      state: 'paused',
      pausedFor: 'no-access',
      next: undefined,
      version: 2,
    };
    const [change] = await store.changesIn(subscription.guildId, { limit: 1 });
    expect(await store.subscription(subscription.id)).toEqual(after);
    expect(change).toEqual({
      id: `d_${editionId}`,
      subscriptionId: subscription.id,
      guildId: subscription.guildId,
      at: at('07:31'),
      by: 'dateline',
      deed: 'paused',
      before,
      after,
      undoneAt: undefined,
    });
    expect(await store.leaseNotices(NOTICES)).toEqual([{ ...noticeTo(subscription), attempts: 1 }]);
  });

  test('a refused message alone pauses nothing', async () => {
    const { store } = await open();
    const { subscription, sendingFence } = await sending(store);

    await store.advance(sendingFence, { ...REFUSED, pause: undefined }, at('07:31'));

    expect(await store.subscription(subscription.id)).toMatchObject({
      state: 'active',
      version: 1,
    });
  });

  test('a subscription that was moved to another channel meanwhile goes on, and nobody is told', async () => {
    const { store } = await open();
    const { subscription, sendingFence, editionId } = await sending(store);
    const before = { ...subscription, next: slot('07:30', 4) };
    const change = edit(before, { channelId: '77' });
    await store.changeSubscription(change);

    await store.advance(sendingFence, REFUSED, at('07:31'), noticeTo(subscription));

    expect(await store.edition(editionId)).toMatchObject({ state: 'never' });
    expect(await store.subscription(subscription.id)).toEqual(change.after);
    expect(await store.leaseNotices(NOTICES)).toEqual([]);
  });

  test('one that rests already, as a moderator wished, keeps that reason', async () => {
    const { store } = await open();
    const { subscription, sendingFence } = await sending(store);
    const before = { ...subscription, next: slot('07:30', 4) };
    const change = edit(before, { state: 'paused', pausedFor: 'moderator', next: undefined });
    await store.changeSubscription(change);

    await store.advance(sendingFence, REFUSED, at('07:31'), noticeTo(subscription));

    expect(await store.subscription(subscription.id)).toEqual(change.after);
    expect(await store.leaseNotices(NOTICES)).toEqual([]);
  });

  test('the history of a pause can be taken back like any other', async () => {
    const { store } = await open();
    const { subscription, sendingFence } = await sending(store);
    await store.advance(sendingFence, REFUSED, at('07:31'));
    const [paused] = await store.changesIn(subscription.guildId, { limit: 1 });
    const back = edit(paused?.after ?? subscription, { ...subscription, next: slot('07:30', 4) });

    const answer = await store.undoChange(back, paused?.id ?? '');

    expect(answer).toBe('done');
    expect(await store.subscription(subscription.id)).toMatchObject({
      state: 'active',
      version: 3,
    });
  });
}
