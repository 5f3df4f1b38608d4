import type { Asked, Changed, DigestDesk, Undone } from '../../src/digest-desk.ts';
import { digestDeskOver } from '../../src/newsroom/digest-desk-over.ts';
import type { Store } from '../../src/store/store.ts';
import type { Member, Rights } from '../../src/subscription/rights.ts';
import type { Change, Order, Subscription } from '../../src/subscription/subscription.ts';
import type { Need, Survey, Unsurveyed } from '../../src/subscription/survey.ts';
import { openedSqlite } from '../store/opened-store.ts';

export const GUILD = '200000000000000001';
export const NEWS = '400000000000000001';
export const SAM = '300000000000000002';

/** Half past seven in New York, every day, in #news. */
export const order: Order = {
  channelId: NEWS,
  channelKind: 'text',
  topics: ['ferries'],
  time: '07:30',
  zone: 'America/New_York',
  days: [1, 2, 3, 4, 5, 6, 7],
  pingRole: undefined,
  quiet: false,
  whenEmpty: 'nothing',
};

const NEEDS: readonly (readonly [need: Need, vital: boolean])[] = [
  ['View Channel', true],
  ['Send Messages', true],
  ['Read Message History', false],
  ['Embed Links', false],
  ['Mention Everyone', false],
];

/** What the bot finds in a channel: all that it needs, but for what the role “Muted” is denied. */
export const surveyOf = (
  channelId: string,
  denied: readonly Need[] = [],
  given: Partial<Survey> = {},
): Survey => ({
  channelId,
  guildId: GUILD,
  name: 'news',
  kind: 'text',
  findings: NEEDS.map(([need, vital]) => ({
    need,
    vital,
    held: !denied.includes(need),
    why: `It is for ${need.toLowerCase()}.`,
    taken: denied.includes(need)
      ? { by: 'role-overwrite', roleId: '500000000000000001', roleName: 'Muted' }
      : undefined,
  })),
  roles: new Map(),
  ...given,
});

/** A desk over a store of its own, by a clock that the test moves. */
export type OrderedDesk = {
  readonly desk: DigestDesk;
  readonly store: Store;
  now: Date;
  /** What the next surveys find, by channel; all that is needed where nothing is set. */
  readonly found: Map<string, Survey | Unsurveyed>;
  /** What members may do, by channel: everything where nothing is set; where that is `undefined`, Discord does not say. */
  readonly rights: Map<string, Rights | undefined>;
  /** Whose rights were asked for, and where. */
  readonly askedRights: { readonly member: Member; readonly channelIds: readonly string[] }[];
  /** The channels that were looked at. */
  readonly surveyed: string[];
  /** The roles that were asked about there, where any were. */
  readonly askedRoles: (readonly string[])[];
  /** How often the delivery was woken. */
  woken: number;
  /** The same desk after a restart. */
  reopened(): DigestDesk;
};

/** Somebody who may do everything there. */
export const MODERATES: Rights = { maySee: true, mayPost: true, mayManage: true };

const rightsOn = (
  channelIds: readonly string[],
  set: ReadonlyMap<string, Rights | undefined>,
): ReadonlyMap<string, Rights> =>
  new Map(
    channelIds.flatMap((id) => {
      const rights = set.has(id) ? set.get(id) : MODERATES;
      return rights === undefined ? [] : [[id, rights] as const];
    }),
  );

const notReadHere = async (): Promise<never> => {
  throw new Error('Nothing is read here.');
};

/** At noon in London on 10 March 2026, with nothing subscribed. */
export async function orderedDesk(
  editor: Parameters<typeof digestDeskOver>[0]['editor'] = {
    preview: notReadHere,
    news: notReadHere,
    shown: notReadHere,
  },
  kept?: Store,
): Promise<OrderedDesk> {
  const store = kept ?? (await openedSqlite());
  let made = 0;
  const open = () =>
    digestDeskOver({
      store,
      editor,
      clock: { now: () => ordered.now },
      newId: () => `order${String((made += 1)).padStart(3, '0')}`,
      survey: async (channelId, { roles } = { roles: [] }) => {
        ordered.surveyed.push(channelId);
        if (roles.length > 0) ordered.askedRoles.push(roles);
        return ordered.found.get(channelId) ?? surveyOf(channelId);
      },
      rights: async (member, channelIds) => {
        ordered.askedRights.push({ member, channelIds });
        return rightsOn(channelIds, ordered.rights);
      },
      wake: () => {
        ordered.woken += 1;
      },
    });
  const ordered: Omit<OrderedDesk, 'desk'> = {
    store,
    now: new Date('2026-03-10T12:00:00Z'),
    found: new Map(),
    rights: new Map(),
    askedRights: [],
    surveyed: [],
    askedRoles: [],
    woken: 0,
    reopened: open,
  };
  return Object.assign(ordered, { desk: open() });
}

/** Sam asks, by an interaction of this id. */
export const by = (id: string): Asked => ({ id, by: SAM });

/** The change that was made; throws where none was. */
export function done(changed: Changed | Undone): Change {
  if (changed.kind !== 'done') throw new Error(`Not done: ${JSON.stringify(changed)}`);
  return changed.change;
}

/** What Sam ordered by an interaction. */
export async function subscribed(desk: DigestDesk, id = 'i1'): Promise<Subscription> {
  return done(await desk.subscribe(GUILD, order, by(id))).after;
}

/** What is on record of a subscription. */
export async function onRecord(desk: DigestDesk, id: string): Promise<Subscription> {
  const standing = await desk.find(GUILD, id);
  if (standing === undefined) throw new Error(`No subscription ${id}`);
  return standing.subscription;
}
