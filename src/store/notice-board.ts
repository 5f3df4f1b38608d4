import { z } from 'zod';
import type { Notice } from '../ledger/notice.ts';
import type { Engine } from './engine.ts';
import { readRow } from './json.ts';
import type { NoticeRow } from './schema.ts';
import type { NoticeBoard } from './store.ts';

/** Each notice goes to one caller at a time: a lease is its time put off until the lease ends. */
export const noticeBoard = (engine: Engine): NoticeBoard => ({
  leaseNotices: ({ now, until, limit }) =>
    engine.transaction(async (db) => {
      const rows = await db
        .with('picked', (query) =>
          query
            .selectFrom('notice')
            .select('id')
            .where('outcome', 'is', null)
            .where('not_before', '<=', now.getTime())
            .orderBy('not_before')
            .orderBy('id')
            .limit(limit)
            .$if(engine.kind === 'postgres', (each) => each.forUpdate().skipLocked()),
        )
        .updateTable('notice')
        .set((set) => ({ not_before: until.getTime(), attempts: set('attempts', '+', 1) }))
        .where('id', 'in', (query) => query.selectFrom('picked').select('picked.id'))
        .returningAll()
        .execute();
      return rows.map(toNotice);
    }),

  async closeNotice(id, outcome, at) {
    await engine.transaction((db) =>
      db
        .updateTable('notice')
        .set({ outcome, closed_at: at.getTime() })
        .where('id', '=', id)
        .where('outcome', 'is', null)
        .execute(),
    );
  },

  async putOffNotice(id, notBefore) {
    await engine.transaction((db) =>
      db
        .updateTable('notice')
        .set({ not_before: notBefore.getTime() })
        .where('id', '=', id)
        .where('outcome', 'is', null)
        .execute(),
    );
  },
});

const noticeRow = z
  .object({
    id: z.string(),
    subscription_id: z.string(),
    recipient: z.string(),
    about: z.enum(['paused', 'uncertain']),
    text: z.string(),
    attempts: z.number(),
  })
  .transform(({ subscription_id: subscriptionId, recipient: to, ...row }): Notice => ({
    ...row,
    subscriptionId,
    to,
  }));

const toNotice = (row: NoticeRow): Notice => readRow(noticeRow, row, 'notice');
