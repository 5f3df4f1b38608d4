import { describe, expect, test } from 'vitest';
import type { Step } from '../../src/ledger/step.ts';
import { again, at, frozenOf, leased, sending, slot, waiting } from './entries.ts';
import type { Opened } from './opened-store.ts';
import { pausingContract } from './pausing-contract.ts';
import { unsureContract } from './unsure-contract.ts';

export function advancingContract(open: () => Promise<Opened>): void {
  describe('fences', () => {
    fences(open);
  });
  describe('what is frozen and seen', () => {
    seeing(open);
  });
  describe('requests of unknown fate', () => {
    unsureContract(open);
  });
  describe('pausing', () => {
    pausingContract(open);
  });
}

function fences(open: () => Promise<Opened>): void {
  test('only the owner moves an edition on, and only from the state that it knows', async () => {
    const { store } = await open();
    const { leasedFence, sendingFence, editionId } = await leased(store);
    const skip: Step = { to: 'skipped', problem: 'Too late.' };
    const before = await store.edition(editionId);

    const moved = [
      await store.advance({ ...leasedFence, owner: 'bo' }, skip, at('07:30:05')),
      await store.advance(sendingFence, skip, at('07:30:05')),
      await store.advance({ ...leasedFence, editionId: 's_none/x' }, skip, at('07:30:05')),
    ];

    expect(moved).toEqual([false, false, false]);
    expect(await store.edition(editionId)).toEqual(before);
  });

  test('a false step leaves no trace: nothing frozen, nobody told, nobody paused', async () => {
    const { store } = await open();
    const { sendingFence, subscription, editionId } = await leased(store);
    const step: Step = { to: 'never', problem: 'Missing Access', pause: 'no-access' };
    const tell = { id: 'n_1', subscriptionId: subscription.id, to: '1', text: 'x' } as const;

    const moved = await store.advance(sendingFence, step, at('07:31'), {
      ...tell,
      about: 'paused',
    });

    expect(moved).toBe(false);
    expect(await store.subscription(subscription.id)).toMatchObject({ state: 'active' });
    expect(await store.edition(editionId)).toMatchObject({ state: 'leased', frozen: undefined });
    expect(await store.leaseNotices({ now: at('08:00'), until: at('08:01'), limit: 5 })).toEqual(
      [],
    );
  });

  test('a step that the table of transitions does not know is a fault of the caller', async () => {
    const { store } = await open();
    const { leasedFence, editionId } = await leased(store);

    const step = store.advance(leasedFence, { to: 'sent', messageId: '1' }, at('07:31'));

    await expect(step).rejects.toThrow('An edition that is leased cannot become sent.');
    expect(await store.edition(editionId)).toMatchObject({ state: 'leased' });
  });

  test('of two that hold the same fence, one moves it', async () => {
    const { store, another } = await open();
    const { sendingFence } = await sending(store);
    const other = await another();

    const moved = await Promise.all([
      store.advance(sendingFence, { to: 'sent', messageId: '1' }, at('07:30:11')),
      other.advance(sendingFence, { to: 'sent', messageId: '2' }, at('07:30:11')),
    ]);

    expect(moved.toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true]);
  });

  const ENDS: readonly (readonly [from: 'leased' | 'sending', step: Step])[] = [
    ['leased', { to: 'skipped', problem: 'Too late.' }],
    ['leased', { to: 'nothing-new', until: 3 }],
    ['sending', { to: 'sent', messageId: '900000000000000099' }],
    ['sending', { to: 'never', problem: 'Discord refuses it.', pause: undefined }],
  ];

  test.each(ENDS)('from %s an edition ends for good by %o', async (from, step) => {
    const { store } = await open();
    const { editionId, leasedFence, sendingFence } = await (from === 'leased' ? leased : sending)(
      store,
    );

    const moved = await store.advance(
      from === 'leased' ? leasedFence : sendingFence,
      step,
      at('07:30:20'),
    );

    expect(moved).toBe(true);
    const { to, pause: _pause, until: _until, ...recorded } = { pause: 0, until: 0, ...step };
    expect(await store.edition(editionId)).toMatchObject({
      state: to,
      since: at('07:30:20'),
      unsureSince: undefined,
      ...recorded,
    });
    await store.takeBack({ now: at('09:00'), nonceFrom: at('08:59') });
    const all = { owner: 'bo', now: at('09:00'), until: at('09:01'), limit: 9 };
    expect([await store.lease(all), await store.leaseUnsettled(all)]).toEqual([[], []]);
    expect(await store.census()).toEqual({ [to]: 1 });
  });
}

function seeing(open: () => Promise<Opened>): void {
  test('what is to be posted is stored before the request', async () => {
    const { store } = await open();

    const { editionId } = await sending(store);

    expect(await store.edition(editionId)).toMatchObject({
      state: 'sending',
      frozen: frozenOf(),
      unsureSince: at('07:30:10'),
    });
  });

  test('what was frozen first stays, whatever a later try brings', async () => {
    const { store } = await open();
    const { editionId, leasedFence, sendingFence } = await sending(store);
    await store.advance(sendingFence, again({ mayBePosted: true }), at('07:30:11'));
    await store.lease({ owner: 'ada', now: at('07:35'), until: at('07:36'), limit: 1 });

    const other = frozenOf({ payload: '{"content":"Another message."}', until: 99 });
    await store.advance(leasedFence, { to: 'sending', frozen: other }, at('07:35'));

    expect(await store.edition(editionId)).toMatchObject({ frozen: frozenOf() });
  });

  test('an edition has shown nothing until it is sent', async () => {
    const { store } = await open();
    const { editionId, sendingFence, subscription } = await sending(store);
    const before = await store.shownBy(editionId);

    await store.advance(sendingFence, { to: 'sent', messageId: '1' }, at('07:30:11'));

    expect(before).toEqual([]);
    expect(await store.shownBy(editionId)).toEqual(frozenOf().shown);
    expect(await store.shownIn(subscription.channelId, 9)).toEqual(
      new Map([['harbour/ferry#timetable', 'ferry-1']]),
    );
    expect(await store.subscription(subscription.id)).toMatchObject({ servedUntil: 4 });
  });

  test('a section that is shown again counts as seen in its new version', async () => {
    const { store } = await open();
    const first = await sending(store);
    await store.advance(first.sendingFence, { to: 'sent', messageId: '1' }, at('07:30:11'));
    const second = await leased(store, { id: 's_second01' });
    const shown = [
      { sectionId: 'harbour/ferry#timetable', print: 'ferry-2' },
      { sectionId: 'harbour/ferry#fares', print: 'fares-1' },
    ];

    await store.advance(
      second.leasedFence,
      { to: 'sending', frozen: frozenOf({ shown }) },
      at('07:32'),
    );
    await store.advance(second.sendingFence, { to: 'sent', messageId: '2' }, at('07:32:01'));

    expect(await store.shownIn(first.subscription.channelId, 9)).toEqual(
      new Map([
        ['harbour/ferry#fares', 'fares-1'],
        ['harbour/ferry#timetable', 'ferry-2'],
      ]),
    );
  });

  test('a channel is never served back to an earlier revision', async () => {
    const { store } = await open();
    const { leasedFence, subscription } = await leased(store, { servedUntil: 9 });

    await store.advance(leasedFence, { to: 'nothing-new', until: 5 }, at('07:31'));

    expect(await store.subscription(subscription.id)).toMatchObject({ servedUntil: 9 });
  });

  test('nothing new serves the channel too', async () => {
    const { store } = await open();
    const { leasedFence, subscription } = await leased(store);

    await store.advance(leasedFence, { to: 'nothing-new', until: 5 }, at('07:31'));

    expect(await store.subscription(subscription.id)).toMatchObject({ servedUntil: 5 });
  });

  test('editions are listed with the latest due first, of a subscription and of a server', async () => {
    const { store } = await open();
    const one = await waiting(store, { next: slot('07:10') });
    const two = await waiting(store, { id: 's_second01', next: slot('07:20') });
    await waiting(store, { id: 's_foreign1', guildId: '5' });

    const mine = await store.editionsOf(one.subscription.id, 9);
    const all = await store.editionsIn(one.subscription.guildId, 9);
    const latest = await store.editionsIn(one.subscription.guildId, 1);

    expect(mine.map(({ id }) => id)).toEqual([one.editionId]);
    expect(all.map(({ id }) => id)).toEqual([two.editionId, one.editionId]);
    expect(latest.map(({ id }) => id)).toEqual([two.editionId]);
    expect(await store.edition('s_none/2026-11-03T07:30')).toBeUndefined();
    expect(await store.shownBy('s_none/2026-11-03T07:30')).toEqual([]);
  });
}
