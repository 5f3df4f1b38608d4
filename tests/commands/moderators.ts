import { answer, type Call, suggest } from '../../src/answer.ts';
import type { Asker, Choice, Place } from '../../src/command.ts';
import type { Message } from '../../src/render/message.ts';
import { articleOf } from '../article.ts';
import { BRIEFINGS, sam } from '../asker.ts';
import { deskWith } from '../desk.ts';
import { type OrderedDesk, orderedDesk } from '../newsroom/ordered.ts';
import { openPress, type Press } from '../newsroom/press.ts';
import { buttonsOf, refusals, textsOf } from '../render/accepted.ts';
import { frontOver } from './front.ts';

const ferries = { id: 'ferries', name: 'Ferries', aliases: ['boats'] };
const bridges = { id: 'bridges', name: 'Bridges', aliases: [] };
const registers = { topics: [ferries, bridges], speakers: [] };

const strike = articleOf({
  id: 'strike',
  headline: 'Ferries stop as crews strike',
  source: { name: 'Harbour Post', url: 'https://post.test/strike' },
  published: '2026-03-09',
  topics: ['ferries'],
  sections: {
    '': ['Ferries between the islands stopped on Monday when 900 sailors went on strike.'],
  },
});
const vote = articleOf({
  id: 'vote',
  headline: 'Lima votes for a bridge',
  source: { name: 'Harbour Post', url: 'https://post.test/vote' },
  published: '2026-03-08',
  topics: ['bridges'],
  sections: { '': ['Lima voted for a bridge to the islands by 31 votes to 12 on Sunday.'] },
});

/** What somebody gets to see, and the buttons that they can press. */
export type Seen = {
  readonly to: string;
  readonly text: string;
  readonly message: Message;
  readonly buttons: ReadonlyMap<string, string>;
};

/** A server with two articles in its library and nothing subscribed, at noon on 10 March 2026. */
export type Server = OrderedDesk & {
  readonly press: Press;
  /** `/digest subcommand`, as Sam calls it unless somebody else does. */
  call(
    subcommand: string,
    values?: Readonly<Record<string, string | boolean>>,
    asker?: Partial<Asker>,
  ): Promise<Seen>;
  run(call: Call): Promise<Seen>;
  /** Presses a button by its label. */
  push(seen: Seen, label: string, asker?: Partial<Asker>): Promise<Seen>;
  type(
    subcommand: string,
    option: string,
    typed: string,
    asker?: Partial<Asker>,
  ): Promise<readonly Choice[]>;
};

let interactions = 0;
/** Each call is an interaction of its own, unless the asker says otherwise. */
const calling = (given: Partial<Asker> = {}): Asker => {
  interactions += 1;
  return {
    ...sam,
    interactionId: `1000000000000${String(interactions).padStart(5, '0')}`,
    ...given,
  };
};

/** A channel of the server, in which Sam may do everything except for what is given. */
export const placeOf = (id: string, given: Partial<Place> = {}): Place => ({
  ...BRIEFINGS,
  id,
  mayManage: true,
  ...given,
});

export async function openServer(): Promise<Server> {
  const articles = [strike, vote];
  const press = await openPress(new Date('2026-03-10T12:00:00Z'), registers);
  await press.bring(articles, new Date('2026-03-10T11:00:00Z'));
  const ordered = await orderedDesk(press.editor, press.store);
  const library = await deskWith(articles, registers, ordered.desk);
  const front = frontOver({ ...library, now: () => ordered.now });
  const run = async (call: Call): Promise<Seen> => {
    const { message, to } = await answer(call, front);
    const refused = refusals(message);
    if (refused.length > 0) throw new Error(`Discord refuses this: ${JSON.stringify(refused)}`);
    return { to, message, text: textsOf(message).join('\n'), buttons: buttonsByLabel(message) };
  };
  return Object.assign(ordered, {
    press,
    run,
    call: (subcommand: string, values = {}, asker: Partial<Asker> = {}) =>
      run({ kind: 'command', command: 'digest', subcommand, values, asker: calling(asker) }),
    push: (seen: Seen, label: string, asker: Partial<Asker> = {}) => {
      const customId = seen.buttons.get(label);
      if (customId === undefined) throw new Error(`No button “${label}” on: ${seen.text}`);
      return run({ kind: 'press', customId, picked: [], asker: calling(asker) });
    },
    type: (subcommand: string, option: string, typed: string, asker: Partial<Asker> = {}) =>
      suggest({ asker: calling(asker), command: 'digest', subcommand, option, typed }, front),
  });
}

const buttonsByLabel = (message: Message): ReadonlyMap<string, string> =>
  new Map(buttonsOf(message).map(({ label, customId }) => [label, customId]));

/** What a moderator fills in who wants ferries at half past seven in New York. */
export const wanted = { topics: 'ferries', time: '7:30', timezone: 'New York' };

/** The id of the only subscription there is. */
export async function onlyId({ desk }: OrderedDesk): Promise<string> {
  const [standing, another] = await desk.list(sam.guildId ?? '');
  if (standing === undefined || another !== undefined) throw new Error('Not one subscription.');
  return standing.subscription.id;
}

/** A server in which Sam has subscribed #briefings to ferries. */
export async function subscribedServer(): Promise<{
  readonly server: Server;
  readonly id: string;
}> {
  const server = await openServer();
  await server.call('subscribe', wanted);
  return { server, id: await onlyId(server) };
}

/** Whether a subscription is active, rests, or has ended. */
export const stateOf = async ({ desk }: OrderedDesk, id: string): Promise<string | undefined> =>
  (await desk.find(sam.guildId ?? '', id))?.subscription.state;
