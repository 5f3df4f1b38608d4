import { expect, test } from 'vitest';
import type { EditionState } from '../../src/ledger/edition.ts';
import type { Step } from '../../src/ledger/step.ts';
import { again, at, edit, frozenOf, sending, slot } from './entries.ts';
import type { Opened } from './opened-store.ts';

export function unsureContract(open: () => Promise<Opened>): void {
  const retried = async (state: EditionState, mayBePosted: boolean) => {
    const { store } = await open();
    const all = await sending(store);
    if (state === 'unsettled') {
      await store.takeBack({ now: at('07:31'), nonceFrom: at('07:30:30') });
      await store.leaseUnsettled({ owner: 'ada', now: at('07:31'), until: at('07:32'), limit: 1 });
    }
    const fence = { ...all.sendingFence, from: state };
    await store.advance(fence, again({ mayBePosted }), at('07:31:10'));
    return { ...all, store };
  };

  test('a first request that Discord certainly refused leaves nothing to settle', async () => {
    const { store, editionId } = await retried('sending', false);

    expect(await store.edition(editionId)).toMatchObject({
      state: 'planned',
      notBefore: at('07:35'),
      problem: 'Discord is busy.',
      unsureSince: undefined,
    });
  });

  test('a request whose answer was lost is remembered from when it was made', async () => {
    const { store, editionId } = await retried('sending', true);

    expect(await store.edition(editionId)).toMatchObject({ unsureSince: at('07:30:10') });
  });

  test('the refusal of a second request says nothing of the first one', async () => {
    const { store, editionId, leasedFence, sendingFence } = await retried('sending', true);
    await store.lease({ owner: 'ada', now: at('07:35'), until: at('07:36'), limit: 1 });
    await store.advance(leasedFence, { to: 'sending', frozen: frozenOf() }, at('07:35'));

    await store.advance(sendingFence, again({ mayBePosted: false }), at('07:35:01'));

    expect(await store.edition(editionId)).toMatchObject({ unsureSince: at('07:30:10') });
  });

  test('an edition that is given back unsent keeps what is unknown about it', async () => {
    const { store, editionId, leasedFence } = await retried('sending', true);
    await store.lease({ owner: 'ada', now: at('07:35'), until: at('07:36'), limit: 1 });

    await store.advance(leasedFence, again({ mayBePosted: false }), at('07:35:01'));

    expect(await store.edition(editionId)).toMatchObject({ unsureSince: at('07:30:10') });
  });

  test('a channel that was read and does not have it settles all requests', async () => {
    const { store, editionId } = await retried('unsettled', false);

    expect(await store.edition(editionId)).toMatchObject({
      state: 'planned',
      unsureSince: undefined,
      frozen: frozenOf(),
    });
  });

  test('what nobody can tell is uncertain, says since when, and is not handed out again', async () => {
    const { store } = await open();
    const { sendingFence, unsettledFence, editionId } = await sending(store);
    const wait: Step = { to: 'unsettled', notBefore: at('07:33'), problem: 'No answer.' };
    await store.advance(sendingFence, wait, at('07:30:20'));
    const ask = { owner: 'ada', until: at('07:34'), limit: 1 };

    const early = await store.leaseUnsettled({ ...ask, now: at('07:32:59') });
    const ready = await store.leaseUnsettled({ ...ask, now: at('07:33') });
    const problem = 'The channel may not be read.';
    await store.advance(unsettledFence, { to: 'uncertain', problem }, at('07:33:01'));

    expect([early.length, ready.length]).toEqual([0, 1]);
    expect(await store.edition(editionId)).toMatchObject({
      state: 'uncertain',
      problem,
      unsureSince: at('07:30:10'),
    });
    expect(await store.nextWork()).toEqual(slot('07:30', 4).at);
  });

  test('what was found in the channel counts as sent', async () => {
    const { store } = await open();
    const { subscription, sendingFence, unsettledFence, editionId } = await sending(store);
    await store.changeSubscription(
      edit({ ...subscription, next: slot('07:30', 4) }, { channelId: '77' }),
    );
    const wait: Step = { to: 'unsettled', notBefore: at('07:33'), problem: 'No answer.' };
    await store.advance(sendingFence, wait, at('07:30:20'));
    await store.leaseUnsettled({ owner: 'ada', now: at('07:33'), until: at('07:34'), limit: 1 });

    await store.advance(unsettledFence, { to: 'sent', messageId: '8' }, at('07:33:01'));

    expect(await store.edition(editionId)).toMatchObject({ state: 'sent', messageId: '8' });
    expect((await store.shownIn(subscription.channelId, 9)).size).toBe(1);
    expect((await store.shownIn('77', 9)).size).toBe(0);
  });
}
