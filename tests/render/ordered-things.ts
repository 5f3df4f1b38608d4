import * as fc from 'fast-check';
import type { Digest } from '../../src/briefing/digest.ts';
import type { Edition, EditionState } from '../../src/ledger/edition.ts';
import { digestCard } from '../../src/render/digest-card.ts';
import type { Standing } from '../../src/render/subscription-entry.ts';
import { passagesOf } from '../../src/search/passages.ts';
import type {
  Change,
  Deed,
  PauseReason,
  Subscription,
  Weekday,
} from '../../src/subscription/subscription.ts';
import type { LeftOut } from '../../src/render/left-out.ts';
import type { Finding, Need, Survey, Taking, Unsurveyed } from '../../src/subscription/survey.ts';
import { anyText } from '../any-text.ts';
import { articleOf } from '../article.ts';

/** Arbitrary subscriptions and all that comes of them, with words as bad as Discord lets them be. */

export const SNOWFLAKE = fc.bigInt({ min: 10n ** 17n, max: 10n ** 19n - 1n }).map(String);
const hostile = (maxLength: number) =>
  fc.oneof(
    // Half a character is refused with the file it stands in, and cannot be sent.
    anyText(maxLength).map((text) => text.toWellFormed()),
    fc.constant('**@everyone** [x](https://evil.test) <@&1> || '.repeat(40).slice(0, maxLength)),
    fc.constant('*'.repeat(maxLength)),
  );
const moments = fc.date({
  min: new Date('2020-01-01'),
  max: new Date('2040-01-01'),
  noInvalidDate: true,
});
export const some = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
export const ids = fc.stringMatching(/^s_[a-z0-9]{8}$/);
const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export const subscriptions: fc.Arbitrary<Subscription> = fc.record({
  id: ids,
  guildId: SNOWFLAKE,
  channelId: SNOWFLAKE,
  channelKind: fc.constantFrom('text', 'announcement', 'thread', 'forum'),
  topics: fc.array(hostile(80), { maxLength: 10 }),
  time: fc.constantFrom('07:30', '23:59'),
  zone: fc.constantFrom('America/Argentina/ComodRivadavia', 'Asia/Kolkata', 'UTC'),
  days: fc.subarray([...WEEK], { minLength: 1 }),
  pingRole: some(SNOWFLAKE),
  quiet: fc.boolean(),
  whenEmpty: fc.constantFrom('nothing', 'line'),
  state: fc.constantFrom('active', 'paused', 'ended'),
  pausedFor: some(
    fc.constantFrom<PauseReason>('moderator', 'no-access', 'no-permission', 'channel-gone'),
  ),
  createdBy: SNOWFLAKE,
  createdAt: moments,
  next: some(fc.record({ local: fc.constant('2026-11-03T07:30'), at: moments })),
  servedUntil: some(fc.nat()),
  version: fc.nat(),
});

export const STATES: readonly EditionState[] = [
  'planned',
  'leased',
  'sending',
  'unsettled',
  'sent',
  'nothing-new',
  'skipped',
  'never',
  'uncertain',
];

export const editions: fc.Arbitrary<Edition> = fc.record({
  id: fc.constant('s_4f9a01bc/2026-11-03T07:30'),
  subscriptionId: ids,
  guildId: SNOWFLAKE,
  channelId: SNOWFLAKE,
  dueAt: moments,
  asked: fc.constantFrom('by-slot', 'by-moderator'),
  state: fc.constantFrom(...STATES),
  attempts: fc.nat(),
  notBefore: moments,
  unsureSince: some(moments),
  frozen: fc.constant(undefined),
  messageId: some(SNOWFLAKE),
  problem: some(hostile(2_000)),
  since: moments,
});

export const changes: fc.Arbitrary<Change> = fc.record({
  id: SNOWFLAKE,
  subscriptionId: ids,
  guildId: SNOWFLAKE,
  at: moments,
  by: fc.oneof(SNOWFLAKE, fc.constant('dateline')),
  deed: fc.constantFrom<Deed>(
    'subscribed',
    'edited',
    'paused',
    'resumed',
    'ended',
    'undone',
    'ran',
  ),
  before: some(subscriptions),
  after: subscriptions,
  undoneAt: some(moments),
});

const NEEDS: readonly Need[] = [
  'View Channel',
  'Send Messages in Threads',
  'Read Message History',
  'Embed Links',
  'Mention Everyone',
];

const takings: fc.Arbitrary<Taking> = fc.oneof(
  fc.constant<Taking>({ by: 'nobody-grants' }),
  fc.constant<Taking>({ by: 'member-overwrite' }),
  fc.record({ by: fc.constant('role-overwrite'), roleId: SNOWFLAKE, roleName: hostile(100) }),
  fc.constant<Taking>({ by: 'other', what: 'The thread is locked.' }),
  fc.constant<Taking>({ by: 'follows', need: 'Send Messages in Threads' }),
);

/** How many things are not shown. */
export const leftOut: fc.Arbitrary<LeftOut> = fc.record({
  closed: fc.nat({ max: 2_000 }),
  unknown: fc.nat({ max: 2_000 }),
});

const findingFor = (need: Need): fc.Arbitrary<Finding> =>
  fc.record({
    need: fc.constant(need),
    held: fc.boolean(),
    vital: fc.boolean(),
    why: fc.constant('After a crash the bot looks whether a digest arrived. '.repeat(3).trim()),
    taken: some(takings),
  });

export const surveys: fc.Arbitrary<Survey | Unsurveyed> = fc.oneof(
  fc.record({
    channelId: SNOWFLAKE,
    guildId: SNOWFLAKE,
    name: hostile(100),
    kind: fc.constantFrom('text', 'announcement', 'thread', 'forum'),
    findings: fc.tuple(...NEEDS.map(findingFor)),
    roles: fc
      .array(fc.tuple(SNOWFLAKE, fc.constantFrom('mentionable', 'guarded', 'gone')))
      .map((each): Survey['roles'] => new Map(each)),
  }),
  fc.record({
    channelId: SNOWFLAKE,
    reason: fc.constantFrom('gone', 'hidden', 'no-digests-here', 'no-answer'),
  }),
);

export const digests: fc.Arbitrary<Digest> = fc
  .array(fc.tuple(hostile(300), hostile(400)), { maxLength: 12 })
  .map((drafts) => {
    const articles = drafts.map(([headline, words], n) =>
      articleOf({
        id: `a${n}`,
        headline: headline.trim() || 'Ferries stop',
        source: { name: 'Post', url: `https://post.test/${'x'.repeat(n * 60)}` },
        sections: { Why: [[words.trim() || 'They stopped.']] },
      }),
    );
    const { sections } = passagesOf(articles, { topics: [], speakers: [] });
    const told = sections.map((passage) => ({
      passage,
      kind: 'new' as const,
      lines: passage.section.paragraphs.flatMap(({ sentences }) =>
        sentences.slice(0, 1).map((sentence) => ({ sentence, passage })),
      ),
      quote: undefined,
      soWhat: undefined,
      why: 'room' as const,
      because: 'It says the same as “***another one***”. '.repeat(9),
    }));
    return {
      items: told.slice(0, 5),
      sources: articles.slice(0, 5),
      leftOut: told.slice(5),
      considered: { sections: told.length, articles: articles.length },
    };
  });

export const previews = fc.tuple(digests, fc.boolean()).map(([digest, posts]) => ({
  digest,
  message: posts
    ? digestCard(digest, {
        editionId: 's_4f9a01bc/2026-11-03T07:30',
        topics: ['TikTok'],
        day: 'Tuesday 3 November 2026',
        lateSince: undefined,
        pingRole: '500000000000000001',
      })
    : undefined,
}));

const standings: fc.Arbitrary<Standing> = fc.record({
  subscription: subscriptions,
  last: some(editions),
});
export const manyStandings = fc.array(standings, { maxLength: 40 });
export const pages = fc.oneof(fc.integer({ min: -1, max: 40 }), fc.constant(Number.NaN));
export const notes = fc.array(hostile(500), { maxLength: 5 });
export const OPTIONS = [
  'topics',
  'time',
  'timezone',
  'channel',
  'days',
  'ping',
  'quiet',
  'when-empty',
];
export const nameOf = (id: string): string => id;
