import { expect, test } from 'vitest';
import { added, at, changeOf, edit, frozenOf, leased, slot, subscriptionOf } from './entries.ts';
import type { Opened } from './opened-store.ts';

const GUILD = subscriptionOf().guildId;

export function subscriptionContract(open: () => Promise<Opened>): void {
  test('a subscription comes back as it was given, to every process', async () => {
    const { store, another } = await open();
    const plain = await added(store);
    const full = await added(store, {
      id: 's_fullest1',
      channelKind: 'forum',
      topics: [],
      days: [7],
      pingRole: '18446744073709551615',
      quiet: true,
      whenEmpty: 'line',
      state: 'paused',
      pausedFor: 'no-access',
      next: undefined,
      servedUntil: 12,
    });

    const other = await another();

    expect(await other.subscription(plain.id)).toEqual(plain);
    expect(await other.subscription(full.id)).toEqual(full);
    expect(await other.subscription('s_nowhere1')).toBeUndefined();
  });

  test('asking twice by the same interaction subscribes once', async () => {
    const { store } = await open();
    const subscription = subscriptionOf();
    const change = changeOf('subscribed', undefined, subscription);

    const answers = [
      await store.addSubscription(subscription, change),
      await store.addSubscription({ ...subscription, id: 's_another1' }, change),
    ];

    expect(answers).toEqual(['done', 'repeated']);
    expect(await store.subscriptionsIn(GUILD)).toEqual([subscription]);
  });

  test('a server lists its own subscriptions that have not ended, the oldest first', async () => {
    const { store } = await open();
    const second = await added(store, { id: 's_second01', createdAt: at('06:02') });
    const first = await added(store, { id: 's_first001', createdAt: at('06:01'), channelId: '77' });
    await added(store, { id: 's_ended001', state: 'ended', next: undefined });
    await added(store, { id: 's_foreign1', guildId: '5' });

    const [all, one] = [
      await store.subscriptionsIn(GUILD),
      await store.subscriptionsIn(GUILD, '77'),
    ];

    expect(all).toEqual([first, second]);
    expect(one).toEqual([first]);
  });

  test('a change takes the place of the version that it was made from', async () => {
    const { store } = await open();
    const before = await added(store);
    const change = edit(before, { time: '18:00', next: slot('18:00'), quiet: true });

    const answer = await store.changeSubscription(change);

    expect(answer).toBe('done');
    expect(await store.subscription(before.id)).toEqual(change.after);
    expect(await store.change(change.id)).toEqual(change);
  });

  test('a change that was made before is not made again', async () => {
    const { store } = await open();
    const before = await added(store);
    const change = edit(before, { quiet: true });
    await store.changeSubscription(change);

    const answer = await store.changeSubscription(change);

    expect(answer).toBe('repeated');
    expect(await store.subscription(before.id)).toMatchObject({ version: 2 });
  });

  test('of moderators who change the same version at once, one wins and the others are told', async () => {
    const { store, another } = await open();
    const before = await added(store);
    const processes = [store, await another(), await another(), await another()];

    const answers = await Promise.all(
      processes.map((each, n) => each.changeSubscription(edit(before, { time: `1${n}:00` }))),
    );

    expect(answers.toSorted()).toEqual(['done', 'stale', 'stale', 'stale']);
    expect(await store.changesIn(GUILD, { limit: 9 })).toHaveLength(2);
    expect(await store.subscription(before.id)).toMatchObject({ version: 2 });
  });

  test('a change of what is not there is stale', async () => {
    const { store } = await open();

    const answer = await store.changeSubscription(edit(subscriptionOf(), { quiet: true }));

    expect(answer).toBe('stale');
    expect(await store.changesIn(GUILD, { limit: 9 })).toEqual([]);
  });

  test('a change keeps how far the channel was served meanwhile', async () => {
    const { store } = await open();
    const { subscription: before, leasedFence, sendingFence } = await leased(store);
    const frozen = frozenOf({ until: 7 });
    await store.advance(leasedFence, { to: 'sending', frozen }, at('07:30'));
    await store.advance(sendingFence, { to: 'sent', messageId: '1' }, at('07:30:01'));
    const change = edit(before, { quiet: true });

    await store.changeSubscription(change);

    expect(await store.subscription(before.id)).toMatchObject({ quiet: true, servedUntil: 7 });
    expect(await store.change(change.id)).toMatchObject({ after: { servedUntil: 7 } });
  });

  test('a change is taken back once, and marked', async () => {
    const { store } = await open();
    const before = await added(store);
    const change = edit(before, { quiet: true });
    await store.changeSubscription(change);
    const back = changeOf('undone', change.after, { ...before, version: 3 }, { at: at('06:10') });

    const answer = await store.undoChange(back, change.id);

    expect(answer).toBe('done');
    expect(await store.undoChange(back, change.id)).toBe('repeated');
    expect(await store.change(change.id)).toEqual({ ...change, undoneAt: at('06:10') });
    expect(await store.subscription(before.id)).toEqual({ ...before, version: 3 });
  });

  test('of several who take the same change back at once, one does', async () => {
    const { store, another } = await open();
    const before = await added(store);
    const change = edit(before, { quiet: true });
    await store.changeSubscription(change);
    const processes = [store, await another(), await another()];

    const answers = await Promise.all(
      processes.map((each) =>
        each.undoChange(changeOf('undone', change.after, { ...before, version: 3 }), change.id),
      ),
    );

    expect(answers.toSorted()).toEqual(['done', 'stale', 'stale']);
    expect(await store.subscription(before.id)).toEqual({ ...before, version: 3 });
  });

  test('a change cannot be taken back after another one, nor twice, nor for another subscription', async () => {
    const { store } = await open();
    const before = await added(store);
    const foreign = await added(store, { id: 's_foreign1' });
    const change = edit(before, { quiet: true });
    await store.changeSubscription(change);
    const ofOther = changeOf('undone', foreign, { ...foreign, version: 2 });
    const later = edit(change.after, { time: '09:00' });
    await store.changeSubscription(later);

    const answers = [
      await store.undoChange(changeOf('undone', change.after, before), change.id),
      await store.undoChange(ofOther, change.id),
    ];

    expect(answers).toEqual(['stale', 'stale']);
    expect(await store.subscription(before.id)).toEqual(later.after);
    expect(await store.subscription(foreign.id)).toEqual(foreign);
    expect(await store.change(change.id)).toMatchObject({ undoneAt: undefined });
  });

  test('the history tells the newest first, of a server or of one subscription', async () => {
    const { store } = await open();
    const one = await added(store);
    const other = await added(store, { id: 's_other001' });
    const edits = [edit(one, { quiet: true }, { at: at('08:00') })];
    edits.push(edit(edits[0]?.after ?? one, { quiet: false }, { at: at('08:00') }));
    for (const change of edits) await store.changeSubscription(change);

    const all = await store.changesIn(GUILD, { limit: 3 });
    const mine = await store.changesIn(GUILD, { subscriptionId: other.id, limit: 9 });

    expect(all.slice(0, 2)).toEqual(edits.toReversed());
    expect(all).toHaveLength(3);
    expect(mine.map(({ deed, before, after }) => ({ deed, before, after }))).toEqual([
      { deed: 'subscribed', before: undefined, after: other },
    ]);
    expect(await store.changesIn('5', { limit: 9 })).toEqual([]);
  });
}
