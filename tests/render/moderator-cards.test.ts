import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedCard, confirmRunCard, subscribedCard } from '../../src/render/changed-card.ts';
import { doctorCard } from '../../src/render/doctor-card.ts';
import { historyCard } from '../../src/render/history-card.ts';
import { NOTHING_LEFT_OUT } from '../../src/render/left-out.ts';
import { libraryCard } from '../../src/render/library-card.ts';
import type { Message } from '../../src/render/message.ts';
import { previewCard, whyCard } from '../../src/render/preview-card.ts';
import { subscriptionsCard } from '../../src/render/subscriptions-card.ts';
import { idsOf, refusals, textsOf } from './accepted.ts';
import {
  SNOWFLAKE,
  some,
  ids,
  subscriptions,
  editions,
  changes,
  leftOut,
  surveys,
  digests,
  previews,
  manyStandings,
  pages,
  notes,
  OPTIONS,
  nameOf,
} from './ordered-things.ts';

/** Every card that moderators see, of arbitrary things. */
const cards: Readonly<Record<string, fc.Arbitrary<Message>>> = {
  subscribed: fc
    .record({
      change: changes,
      given: fc.subarray(OPTIONS).map((each) => new Set(each)),
      preview: some(previews),
      notes,
      nameOf: fc.constant(nameOf),
    })
    .map(subscribedCard),
  changed: fc
    .tuple(changes, notes)
    .map(([change, each]) => changedCard(change, { nameOf, notes: each })),
  'asking before it posts': subscriptions.map((each) => confirmRunCard(each, nameOf)),
  list: fc
    .tuple(manyStandings, leftOut, some(SNOWFLAKE), pages)
    .map(([all, left, channelId, page]) =>
      subscriptionsCard(all, left, { channelId, page }, nameOf),
    ),
  doctor: fc.tuple(surveys, manyStandings).map(([found, all]) => doctorCard(found, all, nameOf)),
  history: fc
    .tuple(
      fc.array(changes, { maxLength: 12 }),
      fc.array(editions, { maxLength: 12 }),
      leftOut,
      some(ids),
      pages,
    )
    .map(([done, posted, left, subscriptionId, page]) =>
      historyCard({ changes: done, editions: posted, left }, { subscriptionId, page }, nameOf),
    ),
  preview: fc
    .tuple(previews, ids, some(fc.constant('The role that is to be pinged no longer exists.')))
    .map(([preview, id, note]) => previewCard(preview, id, note === undefined ? [] : [note])),
  reasons: fc.tuple(digests, ids, pages).map(([digest, id, page]) => whyCard(digest, id, page)),
  library: fc.array(subscriptions, { maxLength: 40 }).map((here) =>
    libraryCard(
      {
        articles: 1,
        sections: 1,
        quotes: 1,
        topics: Array.from({ length: 90 }, (_, n) => ({
          topic: { id: `t${n}`, name: '*'.repeat(100), aliases: [] },
          articles: 1,
        })),
        indexedAt: new Date('2026-11-03'),
        problems: 1,
      },
      here,
    ),
  ),
};

describe.each(Object.entries(cards))('the card: %s', (_, arbitrary) => {
  test('is one that Discord takes, whatever stands in it', () => {
    fc.assert(
      fc.property(arbitrary, (card) => {
        expect(refusals(card)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('pings nobody, and has no button twice', () => {
    fc.assert(
      fc.property(arbitrary, (card) => {
        const pressed = idsOf(card);

        expect(card.allowed_mentions).toEqual({ parse: [] });
        expect(new Set(pressed).size).toBe(pressed.length);
      }),
      { numRuns: 20 },
    );
  });
});

test('the doctor leaves out no permission, however long the names of roles are', () => {
  fc.assert(
    fc.property(surveys, manyStandings, (found, all) => {
      if (!('findings' in found)) return;

      const words = textsOf(doctorCard(found, all, nameOf)).join('\n');

      for (const { need } of found.findings)
        expect(words).toMatch(new RegExp(`[✓✗] \\*\\*${need}`));
    }),
    { numRuns: 60 },
  );
});

test('every page of a history together shows each entry once', () => {
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 20 }), (done) => {
      const history = { changes: done, editions: [], left: NOTHING_LEFT_OUT };
      const shown = Array.from({ length: done.length + 1 }, (_, n) =>
        textsOf(historyCard(history, { subscriptionId: undefined, page: n + 1 }, nameOf)).join(
          '\n',
        ),
      );

      const pagesShown = new Set(shown);
      const entries = [...pagesShown].flatMap(
        (page) => page.match(/^\*\*\w[\w ]*\*\* by /gm) ?? [],
      );

      expect(entries).toHaveLength(done.length);
    }),
    { numRuns: 30 },
  );
});
