import { expect, test } from 'vitest';
import { added, at, edit, frozenOf, leased, plannedOf, sending, slot, waiting } from './entries.ts';
import type { Opened } from './opened-store.ts';

const ask = { owner: 'ada', now: at('07:30'), until: at('07:31'), limit: 10 };

export function leasingContract(open: () => Promise<Opened>): void {
  test('an edition is handed out when its time has come, with the order that it is for', async () => {
    const { store } = await open();
    const { subscription, editionId } = await waiting(store);

    const early = await store.lease({ ...ask, now: at('07:29:59') });
    const [lease] = await store.lease(ask);

    expect(early).toEqual([]);
    expect(lease).toMatchObject({ owner: 'ada', until: at('07:31') });
    expect(lease?.subscription).toEqual({ ...subscription, next: slot('07:30', 4) });
    expect(lease?.edition).toMatchObject({ id: editionId, state: 'leased', attempts: 1 });
    expect(lease?.edition).toEqual(await store.edition(editionId));
  });

  test('the order that comes with an edition is the present one', async () => {
    const { store } = await open();
    const { subscription } = await waiting(store);
    const change = edit({ ...subscription, next: slot('07:30', 4) }, { quiet: true });
    await store.changeSubscription(change);

    const [lease] = await store.lease(ask);

    expect(lease?.subscription).toEqual(change.after);
  });

  test('the longest due go first, and no more than asked for', async () => {
    const { store } = await open();
    for (const minute of ['07:12', '07:10', '07:11']) {
      await waiting(store, { id: `s_${minute.replace(':', '')}aaaa`, next: slot(minute) });
    }

    const leases = await store.lease({ ...ask, limit: 2 });

    expect(leases.map(({ edition }) => edition.dueAt)).toEqual([at('07:10'), at('07:11')]);
  });

  test('one that waits for its next try keeps nobody else waiting', async () => {
    const { store } = await open();
    const { leasedFence } = await leased(store, { id: 's_first001', next: slot('07:10') });
    const { editionId } = await waiting(store, { id: 's_second01' });
    await store.advance(
      leasedFence,
      { to: 'planned', notBefore: at('07:40'), problem: 'Discord is busy.', mayBePosted: false },
      at('07:30'),
    );

    const now = await store.lease(ask);
    const later = await store.lease({ ...ask, now: at('07:40'), until: at('07:41') });

    expect(now.map(({ edition }) => edition.id)).toEqual([editionId]);
    expect(later.map(({ edition }) => edition.attempts)).toEqual([2]);
  });

  test('processes that ask at once get different editions, and all of them', async () => {
    const { store, another } = await open();
    for (let n = 0; n < 40; n += 1) {
      await waiting(store, { id: `s_many${String(n).padStart(4, '0')}` });
    }
    const processes = [store, await another(), await another(), await another()];

    const leases = await Promise.all(
      processes.flatMap((each, n) => [
        each.lease({ ...ask, owner: `p${n}`, limit: 7 }),
        each.lease({ ...ask, owner: `p${n}`, limit: 7 }),
      ]),
    );

    const ids = leases.flat().map(({ edition }) => edition.id);
    const rest = await store.lease({ ...ask, limit: 100 });
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length + rest.length).toBe(40);
    expect(leases.every((some) => some.length <= 7)).toBe(true);
  });

  test('what a dead process had only leased is planned again, once its lease is over', async () => {
    const { store } = await open();
    const { editionId, leasedFence } = await leased(store);

    const early = await store.takeBack({ now: at('07:30:59'), nonceFrom: at('07:30') });
    const taken = await store.takeBack({ now: at('07:31'), nonceFrom: at('07:30:01') });

    expect([early, taken]).toEqual([0, 1]);
    expect(await store.edition(editionId)).toMatchObject({
      state: 'planned',
      notBefore: at('07:31'),
      since: at('07:31'),
    });
    expect(await store.advance(leasedFence, { to: 'skipped', problem: 'x' }, at('07:31'))).toBe(
      false,
    );
  });

  test('a lease that was made before the clock was set back is over, however far ahead its end', async () => {
    const { store } = await open();
    const { editionId } = await leased(store);
    const back = { now: at('06:30'), nonceFrom: at('06:29') };

    const near = await store.takeBack({ ...back, latest: at('07:31') });
    const taken = await store.takeBack({ ...back, latest: at('06:31') });

    expect([near, taken]).toEqual([0, 1]);
    expect(await store.edition(editionId)).toMatchObject({
      state: 'planned',
      notBefore: at('06:30'),
    });
  });

  test('a request that Discord still knows by its nonce is made again with the same words', async () => {
    const { store } = await open();
    const { editionId } = await sending(store);

    await store.takeBack({ now: at('07:31'), nonceFrom: at('07:30:09') });
    const [lease] = await store.lease({
      ...ask,
      owner: 'bo',
      now: at('07:31'),
      until: at('07:32'),
    });

    expect(lease?.edition).toMatchObject({
      id: editionId,
      attempts: 2,
      unsureSince: at('07:30:10'),
      frozen: frozenOf(),
    });
  });

  test('a request too old for its nonce is unsettled, and is not sent again', async () => {
    const { store } = await open();
    const { editionId } = await sending(store);

    const taken = await store.takeBack({ now: at('07:31'), nonceFrom: at('07:30:10') });

    expect(taken).toBe(1);
    expect(await store.lease({ ...ask, now: at('07:32'), until: at('07:33') })).toEqual([]);
    expect(await store.edition(editionId)).toMatchObject({
      state: 'unsettled',
      unsureSince: at('07:30:10'),
      frozen: frozenOf(),
    });
  });

  test('an unsettled edition is handed to one reader of its channel, and stays unsettled', async () => {
    const { store, another } = await open();
    const { editionId } = await sending(store);
    await store.takeBack({ now: at('07:32'), nonceFrom: at('07:31') });
    const later = { now: at('07:32'), until: at('07:33'), limit: 5 };
    const processes = [store, await another(), await another()];

    const leases = await Promise.all(
      processes.map((each, n) => each.leaseUnsettled({ ...later, owner: `p${n}` })),
    );

    expect(leases.flat()).toHaveLength(1);
    expect(leases.flat()[0]?.edition).toMatchObject({ id: editionId, state: 'unsettled' });
  });

  test('a reader that died is followed by another', async () => {
    const { store } = await open();
    const { editionId } = await sending(store);
    await store.takeBack({ now: at('07:32'), nonceFrom: at('07:31') });
    const later = { owner: 'bo', now: at('07:32'), until: at('07:33'), limit: 5 };
    await store.leaseUnsettled(later);

    const before = await store.leaseUnsettled({ ...later, owner: 'cy' });
    const taken = await store.takeBack({ now: at('07:33'), nonceFrom: at('07:32') });
    const after = await store.leaseUnsettled({ ...later, owner: 'cy', now: at('07:33') });

    expect([before, taken]).toEqual([[], 1]);
    expect(after.map(({ edition }) => edition.id)).toEqual([editionId]);
  });

  test('processes that take back at once take each edition back once', async () => {
    const { store, another } = await open();
    for (let n = 0; n < 20; n += 1) await waiting(store, { id: `s_dead${n}aaaa` });
    await store.lease({ ...ask, limit: 20 });
    const processes = [store, await another(), await another()];

    const taken = await Promise.all(
      processes.map((each) => each.takeBack({ now: at('07:31'), nonceFrom: at('07:30') })),
    );

    expect(taken.reduce((sum, count) => sum + count, 0)).toBe(20);
    expect(await store.census()).toEqual({ planned: 20 });
  });

  test('the earliest work is a slot, a try, a lease that ends or a notice', async () => {
    const { store } = await open();
    const seen: (Date | undefined)[] = [await store.nextWork()];
    const subscription = await added(store);

    seen.push(await store.nextWork());
    await store.plan([plannedOf(subscription)], at('07:30:01'));
    seen.push(await store.nextWork());
    const [lease] = await store.lease({ ...ask, now: at('07:30:02') });
    seen.push(await store.nextWork());
    await store.takeBack({ now: at('07:31:05'), nonceFrom: at('07:31') });
    const [again] = await store.lease({
      ...ask,
      owner: 'bo',
      now: at('07:31:05'),
      until: at('07:32'),
    });
    const fence = { owner: 'bo', editionId: again?.edition.id ?? '', from: 'leased' } as const;
    await store.advance(fence, { to: 'skipped', problem: 'Paused.' }, at('07:31:06'));
    seen.push(await store.nextWork());

    expect(lease?.edition.id).toBe(fence.editionId);
    expect(seen).toEqual([
      undefined,
      at('07:30'),
      at('07:30:01'),
      at('07:31'),
      slot('07:30', 4).at,
    ]);
  });
}
