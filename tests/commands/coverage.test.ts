import { expect, test } from 'vitest';
import brief from '../../commands/brief.ts';
import { UserError } from '../../src/errors.ts';
import type { Message } from '../../src/render/message.ts';
import { articleOf } from '../article.ts';
import { robin } from '../asker.ts';
import { deskWith } from '../desk.ts';
import { idsOf, refusals, textsOf } from '../render/accepted.ts';

/** A desk with an article about ferries for each of these days. */
const deskOf = (...days: readonly string[]) =>
  deskWith(
    days.map((published, place) =>
      articleOf({
        id: `a${place}`,
        published,
        sections: { Why: [`Ferries left the northern quay at dawn for the ${place}th time.`] },
      }),
    ),
  );

const asked = async (desk: Awaited<ReturnType<typeof deskOf>>): Promise<Message> =>
  brief.run({ topic: 'ferries', since: undefined, hide: undefined }, desk, robin);

const pressed = async (desk: Awaited<ReturnType<typeof deskOf>>, since = '') =>
  brief.presses['coverage']?.run([since, 'ferries'], desk, [], robin, '');

test('the button is there where there is time to count over, and nowhere else', async () => {
  const several = await asked(await deskOf('2025-03-01', '2025-05-02'));
  const oneDay = await asked(await deskOf('2025-03-01', '2025-03-01'));

  expect(idsOf(several)).toContain('brief:coverage:|ferries');
  expect(idsOf(oneDay).filter((id) => id.includes('coverage'))).toEqual([]);
});

test('it opens the count since the day that was asked for', async () => {
  const desk = await deskOf('2025-01-01', '2025-03-01', '2025-03-03');

  const all = await pressed(desk);
  const some = await pressed(desk, '20250201');

  expect(textsOf(all!)[0]).toContain('3 articles by week, from 1 January 2025');
  expect(textsOf(some!)[0]).toContain('2 articles by day, from 1 March 2025');
  expect(refusals(some!)).toEqual([]);
});

test('pressed when nothing is left to count, it says so', async () => {
  const desk = await deskOf('2025-03-01');

  await expect(pressed(desk)).rejects.toThrow(UserError);
});

test('where a search gives only its best, the count says that it is of these', async () => {
  const days = Array.from(
    { length: 130 },
    (_, n) => `2025-03-${String(1 + (n % 9)).padStart(2, '0')}`,
  );

  const card = await pressed(await deskOf(...days));

  expect(textsOf(card!)[0]).toContain('120 articles by day');
  expect(textsOf(card!)[0]).toContain('counted in the passages that fit best');
});
