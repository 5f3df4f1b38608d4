import type { GivenOption, PersonDid, ShownMessage, Suggestions } from '../protocol.ts';
import type { Interaction } from '../interactions/interaction.ts';
import type { Scene } from '../page-api/page-events.ts';
import { type Component, everyComponent } from '../world/components.ts';
import { FLAG } from '../world/compose-message.ts';
import { NotPossible } from './not-possible.ts';
import { offeredIn } from './offered-commands.ts';
import type { People } from './people.ts';
import { shown } from './shown-message.ts';

/** What came of something that a person did. */
export type Seen = {
  /** The bot's answer once it has stopped thinking; `undefined` where it failed or is no message. */
  readonly message: ShownMessage | undefined;
  /** What the person is told where nothing came: `The application did not respond`. */
  readonly failed: string | undefined;
};

/** What is filled in for a command's options. */
export type Values = Readonly<Record<string, string | number | boolean>>;

/** A person who is moved by a program: each method does what a person at the page can do. */
export type DrivenPerson = {
  readonly id: string;
  /** Runs `/brief`, or `/digest list` with a space, and waits for the answer. */
  run(command: string, values?: Values): Promise<Seen>;
  /** Opens a message's menu and chooses the command with this name. */
  menu(command: string, messageId: string): Promise<Seen>;
  /** Presses the button with this custom id or label. */
  press(messageId: string, button: string): Promise<Seen>;
  /** Picks from the select with this custom id. */
  pick(messageId: string, customId: string, values: readonly string[]): Promise<Seen>;
  /** What the bot suggests while `focused` holds what `values` has for it. */
  type(command: string, values: Values, focused: string): Promise<Suggestions>;
  /** Writes into the channel and gives the message's id. */
  write(content: string): string;
  /** What this person sees of the channel, oldest first. */
  messages(): readonly ShownMessage[];
};

/** A driver for one person in one channel. */
export function drivePerson(
  scene: Scene,
  people: People,
  personId: string,
  channelId: string,
): DrivenPerson {
  const { world, commands } = scene;
  const place = { person: personId, channelId };

  function commandNamed(line: string) {
    const [name = '', subcommand] = line.split(' ');
    const channel = people.channelFor(personId, channelId);
    const offered = offeredIn(world, commands, personId, channel);
    // The names of menu commands may have spaces.
    const found = offered.find((each) => each.name === line || each.name === name);
    if (found === undefined) throw new NotPossible(`“${line}” is not offered here.`, 404);
    const isSub = subcommand !== undefined && found.name !== line;
    return { commandId: found.id, ...(isSub ? { subcommand } : {}) };
  }

  const messages = () =>
    world.messages
      .in(channelId)
      .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === personId)
      .map((kept) => shown(kept, scene.read));

  const act = async (did: PersonDid) => outcomeOf(scene, people.act(did));

  function find(messageId: string, wanted: (component: Component) => boolean): string {
    const kept = world.messages.find(channelId, messageId);
    const placed = kept === undefined ? [] : everyComponent(kept.message.components);
    const id = placed.find(({ component }) => wanted(component))?.component.custom_id;
    if (typeof id !== 'string') throw new NotPossible('There is no such button.', 404);
    return id;
  }

  return {
    id: personId,
    messages,
    run: async (command, values = {}) =>
      act({ did: 'command', ...place, ...commandNamed(command), options: given(values) }),
    menu: async (command, messageId) =>
      act({ did: 'menu', ...place, commandId: commandNamed(command).commandId, messageId }),
    press: async (messageId, button) => {
      const customId = find(messageId, (each) => [each.custom_id, each.label].includes(button));
      return act({ did: 'press', ...place, messageId, customId });
    },
    pick: async (messageId, customId, picked) =>
      act({ did: 'press', ...place, messageId, customId, picked }),
    type: async (command, values, focused) =>
      people.type({ ...place, ...commandNamed(command), options: given(values), focused }),
    write: (content) => people.write({ ...place, content }),
  };
}

function given(values: Values): GivenOption[] {
  return Object.entries(values).map(([name, value]) => ({ name, value }));
}

/** Waits until the interaction has failed, or its answer is there and no longer "is thinking". */
async function outcomeOf(scene: Scene, begun: Interaction): Promise<Seen> {
  const { promise, resolve } = Promise.withResolvers<Seen>();
  const look = () => {
    const answer = answerTo(scene, begun);
    if (answer !== undefined) resolve(answer);
  };
  const stops = [
    scene.world.messages.changes.listen(look),
    scene.interactions.outcomes.listen((outcome) => {
      if (outcome.interaction !== begun) return;
      if (outcome.type === 'failed') resolve({ message: undefined, failed: outcome.reason });
      else look();
    }),
  ];
  return promise.finally(() => {
    for (const stop of stops) stop();
  });
}

/** What the person sees of the answer; `undefined` while there is more to come. */
function answerTo({ world, read }: Scene, begun: Interaction): Seen | undefined {
  const { id, state, channelId, original } = begun;
  if (state !== 'answered') return undefined;
  if (original === undefined) return { message: undefined, failed: undefined };
  // A bot that takes its "is thinking" away goes on with a message of another audience.
  const kept =
    world.messages.find(channelId, original.messageId) ??
    world.messages.in(channelId).findLast(({ message }) => message.interaction_metadata?.id === id);
  if (kept === undefined || (kept.message.flags & FLAG.loading) !== 0) return undefined;
  return { message: shown(kept, read), failed: undefined };
}
