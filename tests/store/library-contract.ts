import { expect, test } from 'vitest';
import type { SectionPrint } from '../../src/store/store.ts';
import { at, leased, frozenOf } from './entries.ts';
import type { Opened } from './opened-store.ts';

const section = (name: string, print: string): SectionPrint => ({
  sectionId: `harbour/ferry#${name}`,
  print,
  lines: [`${print}/first`, `${print}/second`],
});

const fares = section('fares', 'fares-1');
const quay = section('quay', 'quay-1');
const quayAgain = section('quay', 'quay-2');

export function libraryContract(open: () => Promise<Opened>): void {
  test('a library that nobody recorded is at revision 0 and holds nothing', async () => {
    const { store } = await open();

    const recorded = await store.recordLibrary([], at('06:00'));

    expect(recorded).toEqual({ revision: 0, arrivals: new Map() });
    expect(await store.versionsAt([fares.sectionId], 9)).toEqual(new Map());
  });

  test('what comes first makes revision 1, all of it at once', async () => {
    const { store } = await open();

    const recorded = await store.recordLibrary([fares, quay], at('06:00'));

    const arrival = { revision: 1, at: at('06:00') };
    expect(recorded.revision).toBe(1);
    expect(recorded.arrivals).toEqual(
      new Map([
        [fares.sectionId, arrival],
        [quay.sectionId, arrival],
      ]),
    );
  });

  test('recording the same again changes nothing', async () => {
    const { store, another } = await open();
    const first = await store.recordLibrary([fares, quay], at('06:00'));

    const again = await (await another()).recordLibrary([quay, fares], at('09:00'));

    expect(again).toEqual(first);
  });

  test('a changed section is a new version; the others keep the day they came', async () => {
    const { store } = await open();
    await store.recordLibrary([fares, quay], at('06:00'));

    const recorded = await store.recordLibrary([fares, quayAgain], at('08:00'));

    expect(recorded.revision).toBe(2);
    expect(recorded.arrivals.get(fares.sectionId)).toEqual({ revision: 1, at: at('06:00') });
    expect(recorded.arrivals.get(quay.sectionId)).toEqual({ revision: 2, at: at('08:00') });
  });

  test('a version that was there before and comes back is not new', async () => {
    const { store } = await open();
    await store.recordLibrary([quay], at('06:00'));
    await store.recordLibrary([quayAgain], at('07:00'));

    const recorded = await store.recordLibrary([quay], at('08:00'));

    expect(recorded.revision).toBe(2);
    expect(recorded.arrivals.get(quay.sectionId)).toEqual({ revision: 1, at: at('06:00') });
  });

  test('the library is remembered as it was at any revision, with its lines in order', async () => {
    const { store } = await open();
    await store.recordLibrary([quay], at('06:00'));
    await store.recordLibrary([quayAgain, fares], at('07:00'));
    const ids = [quay.sectionId, fares.sectionId, 'harbour/ferry#unknown'];

    const [none, first, second] = await Promise.all([0, 1, 2].map((n) => store.versionsAt(ids, n)));

    expect(none).toEqual(new Map());
    expect(first).toEqual(new Map([[quay.sectionId, quay]]));
    expect(second).toEqual(
      new Map([
        [quay.sectionId, quayAgain],
        [fares.sectionId, fares],
      ]),
    );
  });

  test('processes that record at the same time agree on what came when', async () => {
    const { store, another } = await open();
    const processes = [store, await another(), await another(), await another()];
    const shared = Array.from({ length: 40 }, (_, n) => section(`shared-${n}`, `print-${n}`));

    const recorded = await Promise.all(
      processes.map((each, n) =>
        each.recordLibrary([...shared, section(`own-${n}`, 'own')], at(`06:0${n}`)),
      ),
    );

    const afterwards = await store.recordLibrary(shared, at('09:00'));
    const revisions = recorded.map(({ revision }) => revision).toSorted((a, b) => a - b);
    expect(revisions).toEqual([1, 2, 3, 4]);
    expect(afterwards.revision).toBe(4);
    expect(new Set([...afterwards.arrivals.values()].map(({ revision }) => revision)).size).toBe(1);
    for (const { arrivals } of recorded) {
      expect([...arrivals]).toEqual(expect.arrayContaining([...afterwards.arrivals]));
    }
  });

  test('a library larger than one statement takes is recorded whole, and compared whole', async () => {
    const { store } = await open();
    const many = Array.from({ length: 12_001 }, (_, n) => section(`part-${n}`, `print-${n}`));
    const edited = many.with(11_000, section('part-11000', 'edited'));

    const first = await store.recordLibrary(many, at('06:00'));
    const second = await store.recordLibrary(edited, at('07:00'));

    expect(first.arrivals.size).toBe(12_001);
    expect([...second.arrivals].filter(([, { revision }]) => revision === 2)).toEqual([
      ['harbour/ferry#part-11000', { revision: 2, at: at('07:00') }],
    ]);
  });

  test('a channel has seen the latest version of what it was shown, the last sections first', async () => {
    const { store } = await open();
    const { leasedFence, sendingFence, subscription } = await leased(store);
    const shown = ['a', 'b', 'c'].map((id) => ({ sectionId: id, print: `${id}-1` }));
    await store.advance(leasedFence, { to: 'sending', frozen: frozenOf({ shown }) }, at('07:30'));

    const before = await store.shownIn(subscription.channelId, 10);
    await store.advance(sendingFence, { to: 'sent', messageId: '1' }, at('07:30:01'));

    expect(before).toEqual(new Map());
    expect(await store.shownIn(subscription.channelId, 10)).toEqual(
      new Map(shown.map(({ sectionId, print }) => [sectionId, print])),
    );
    expect((await store.shownIn(subscription.channelId, 2)).size).toBe(2);
    expect(await store.shownIn('another channel', 10)).toEqual(new Map());
  });
}
