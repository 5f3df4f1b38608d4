import { expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { at, sending } from './entries.ts';
import type { Opened } from './opened-store.ts';

const ask = { now: at('08:00'), until: at('08:01'), limit: 9 };

/** A notice that is to be told, about an edition of uncertain fate; nobody has done so yet. */
async function withNotice(store: Store, name = 'notice01') {
  const { sendingFence, unsettledFence, subscription } = await sending(store, { id: `s_${name}` });
  const notice = {
    id: `s_${name}/uncertain/2026-11-03T07:30`,
    subscriptionId: subscription.id,
    to: subscription.createdBy,
    about: 'uncertain',
    text: 'Tuesday’s digest may or may not have been posted.\0',
  } as const;
  const wait = { to: 'unsettled', notBefore: at('07:31'), problem: 'No answer.' } as const;
  await store.advance(sendingFence, wait, at('07:30:20'));
  await store.leaseUnsettled({ owner: 'ada', now: at('07:31'), until: at('07:32'), limit: 9 });
  const step = { to: 'uncertain', problem: 'Unreadable.' } as const;
  await store.advance(unsettledFence, step, at('07:31:30'), notice);
  return { ...notice, text: 'Tuesday’s digest may or may not have been posted.' };
}

export function noticeContract(open: () => Promise<Opened>): void {
  test('a notice is told from the moment that it was written', async () => {
    const { store } = await open();
    const notice = await withNotice(store);

    const early = await store.leaseNotices({ ...ask, now: at('07:31:29') });
    const ready = await store.leaseNotices({ ...ask, now: at('07:31:30') });

    expect(early).toEqual([]);
    expect(ready).toEqual([{ ...notice, attempts: 1 }]);
  });

  test('a notice is in one process’s hands at a time, and each attempt counts', async () => {
    const { store, another } = await open();
    for (let n = 10; n < 30; n += 1) await withNotice(store, `notice${n}`);
    const processes = [store, await another(), await another()];

    const first = await Promise.all(processes.map((each) => each.leaseNotices(ask)));
    const later = await store.leaseNotices({ ...ask, now: at('08:01'), limit: 30 });

    const ids = first.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(later.map(({ id }) => id)).size).toBe(20);
    expect(later.filter(({ attempts }) => attempts === 2)).toHaveLength(ids.length);
  });

  test.each(['told', 'cannot'] as const)(
    'a notice that is closed as “%s” never comes back',
    async (outcome) => {
      const { store } = await open();
      const { id } = await withNotice(store);
      await store.leaseNotices(ask);

      await store.closeNotice(id, outcome, at('08:00:05'));
      await store.putOffNotice(id, at('08:00:06'));

      expect(await store.leaseNotices({ ...ask, now: at('23:00') })).toEqual([]);
    },
  );

  test('a notice that was put off waits until then', async () => {
    const { store } = await open();
    const { id } = await withNotice(store);
    await store.leaseNotices(ask);

    await store.putOffNotice(id, at('08:30'));

    expect(await store.leaseNotices({ ...ask, now: at('08:29') })).toEqual([]);
    expect(await store.nextWork()).toEqual(at('08:30'));
    expect(await store.leaseNotices({ ...ask, now: at('08:30') })).toMatchObject([{ attempts: 2 }]);
  });
}
