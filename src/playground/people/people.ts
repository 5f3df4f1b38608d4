import type { Commands, Registered } from '../commands.ts';
import { asApiChoice } from '../discord-types.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Interaction } from '../interactions/interaction.ts';
import type { Interactions } from '../interactions/interactions.ts';
import { interactionPayload, type Payload } from '../interactions/payload.ts';
import type {
  PersonDid,
  PersonDismisses,
  PersonTypes,
  PersonWrites,
  Suggestions,
} from '../protocol.ts';
import { type Component, COMPONENT, everyComponent } from '../world/components.ts';
import { composeMessage } from '../world/compose-message.ts';
import type { Kept } from '../world/message-store.ts';
import { holds, PERMISSION } from '../world/permissions.ts';
import { guildIdOf } from '../world/places.ts';
import { isThread } from '../world/threads.ts';
import type { Channel } from '../world/shapes.ts';
import type { World } from '../world/world.ts';
import { autocompleteData, commandData } from './command-data.ts';
import { NotPossible } from './not-possible.ts';
import { offeredIn } from './offered-commands.ts';

/** What people can do. Each method throws `NotPossible` where a Discord client would not let them. */
export type People = {
  /** Runs a command, opens a menu or presses a component. What comes of it follows as events. */
  act(did: PersonDid): Interaction;
  /** What the bot suggests; nothing where it does not answer in time. */
  type(typed: PersonTypes): Promise<Suggestions>;
  /** Posts a message of theirs and gives its id. */
  write(wrote: PersonWrites): string;
  /** Takes a message away that only this person sees. Nothing happens where it is gone. */
  dismiss(dismissed: PersonDismisses): void;
  /** A channel that this person may see. */
  channelFor(personId: string, channelId: string): Channel;
};

type Setup = {
  readonly world: World;
  readonly commands: Commands;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
};

type Act = Pick<Interaction, 'kind' | 'type' | 'name'> & {
  readonly data: Payload;
  readonly messageId?: string;
  readonly pressed?: Kept;
};

const MESSAGE_MENU = 3;
const LONGEST_MESSAGE = 2000;

/** The people of a world that has a bot behind a gateway. */
export function createPeople(setup: Setup): People {
  const { world, interactions } = setup;
  return {
    channelFor: (personId, channelId) => channelFor(world, personId, channelId),

    act(did) {
      const channel = channelFor(world, did.person, did.channelId);
      return begin(setup, did.person, channel, actOf(setup, did, channel));
    },

    async type(typed) {
      const channel = channelFor(world, typed.person, typed.channelId);
      const command = commandFor(setup, typed.person, channel, typed.commandId);
      const data = autocompleteData(command, typed, typed.focused);
      const act: Act = { kind: 'autocomplete', type: 4, name: command.name, data };
      return suggestionsFor(begin(setup, typed.person, channel, act), interactions);
    },

    write({ person, channelId, content }) {
      const channel = channelFor(world, person, channelId);
      checkMayWrite(world, person, channel);
      if (content.trim() === '' || content.length > LONGEST_MESSAGE) {
        throw new NotPossible(`A message has 1 to ${LONGEST_MESSAGE} characters.`);
      }
      const message = composeMessage(world, { content }, { authorId: person, channelId });
      world.messages.add({ message, onlyFor: undefined });
      return message.id;
    },

    dismiss({ person, channelId, messageId }) {
      const channel = channelFor(world, person, channelId);
      const kept = world.messages.find(channel.id, messageId);
      if (kept?.onlyFor === person) world.messages.remove(channel.id, messageId);
    },
  };
}

function channelFor(world: World, personId: string, channelId: string): Channel {
  if (world.person(personId) === undefined) {
    throw new NotPossible(`Nobody here has the id ${personId}.`, 404);
  }
  const channel = world.channel(channelId);
  const isForeign = channel?.type === 1 && world.directChannel(personId)?.id !== channelId;
  const held = channel === undefined ? 0n : world.permissions(personId, channel);
  if (channel === undefined || isForeign || !holds(held, PERMISSION.viewChannel)) {
    throw new NotPossible(`There is no channel ${channelId} for this person.`, 404);
  }
  return channel;
}

function checkMayWrite(world: World, personId: string, channel: Channel): void {
  if (channel.type === 15) {
    throw new NotPossible('A forum has posts only. Open one of its posts to write there.');
  }
  const held = world.permissions(personId, channel);
  const inThread = isThread(channel);
  const needed = inThread ? PERMISSION.sendMessagesInThreads : PERMISSION.sendMessages;
  const isLocked = inThread && channel.thread_metadata.locked;
  if (!holds(held, isLocked ? needed | PERMISSION.manageThreads : needed)) {
    throw new NotPossible('This person may not write in this channel.');
  }
}

function commandFor(
  { world, commands }: Setup,
  personId: string,
  channel: Channel,
  id: string,
): Registered {
  const found = offeredIn(world, commands, personId, channel).find((each) => each.id === id);
  if (found === undefined) {
    throw new NotPossible('This command is not offered to this person in this channel.', 404);
  }
  return found;
}

function actOf(setup: Setup, did: PersonDid, channel: Channel): Act {
  const { world } = setup;
  if (did.did === 'press') return press(seen(world, did), did.customId, did.picked);
  const command = commandFor(setup, did.person, channel, did.commandId);
  if (did.did === 'menu') return menu(command, seen(world, did));
  const data = commandData(world, did.person, command, did);
  return { kind: 'command', type: 2, name: command.name, data };
}

function begin(
  { world, interactions, gateway }: Setup,
  personId: string,
  channel: Channel,
  { data, pressed, ...rest }: Act,
): Interaction {
  const guildId = guildIdOf(channel);
  const interaction = interactions.begin({ ...rest, personId, channelId: channel.id, guildId });
  const payload = interactionPayload(world, interaction, channel, data, pressed);
  gateway.dispatch('INTERACTION_CREATE', payload, { guildId });
  return interaction;
}

/** What the bot offers, or nothing once it has been silent for too long. */
async function suggestionsFor(
  asked: Interaction,
  interactions: Interactions,
): Promise<Suggestions> {
  const { promise, resolve } = Promise.withResolvers<Suggestions>();
  const stop = interactions.outcomes.listen((outcome) => {
    if (outcome.interaction !== asked) return;
    const offered = outcome.type === 'offered' ? outcome.choices : [];
    resolve({ choices: Array.from(offered, asApiChoice) });
  });
  return promise.finally(stop);
}

/** A message of the channel that this person sees. */
function seen(
  world: World,
  { person, channelId, messageId }: { person: string; channelId: string; messageId: string },
): Kept {
  const kept = world.messages.find(channelId, messageId);
  if (kept === undefined || (kept.onlyFor !== undefined && kept.onlyFor !== person)) {
    throw new NotPossible('This message is not there.', 404);
  }
  return kept;
}

function menu(command: Registered, { message }: Kept): Act {
  if (command.type !== MESSAGE_MENU) {
    throw new NotPossible(`“${command.name}” is not in the menu of a message.`);
  }
  const data = {
    id: command.id,
    name: command.name,
    type: MESSAGE_MENU,
    target_id: message.id,
    resolved: { messages: { [message.id]: message } },
  };
  return { kind: 'menu', type: 2, name: command.name, data, messageId: message.id };
}

function press(pressed: Kept, customId: string, picked: readonly string[] | undefined): Act {
  const { message } = pressed;
  const component = everyComponent(message.components)
    .map((placed) => placed.component)
    .find((each) => each.custom_id === customId);
  if (component === undefined) throw new NotPossible('There is no such button.', 404);
  if (component.disabled === true) throw new NotPossible('This is switched off.');
  const values = component.type === COMPONENT.button ? undefined : checkPicked(component, picked);
  const data = {
    component_type: component.type,
    custom_id: customId,
    id: component.id,
    ...(values === undefined ? {} : { values }),
  };
  return { kind: 'component', type: 3, name: customId, data, messageId: message.id, pressed };
}

function checkPicked(
  { options, min_values: least, max_values: most }: Component,
  picked: readonly string[] = [],
): readonly string[] {
  const offered = (options ?? []).map(({ value }) => value);
  if (!picked.every((value) => offered.includes(value)) || new Set(picked).size < picked.length) {
    throw new NotPossible('Pick from the options that are offered, each once.');
  }
  if (picked.length < (least ?? 1) || picked.length > (most ?? 1)) {
    throw new NotPossible(`Pick ${least ?? 1} to ${most ?? 1}.`);
  }
  return picked;
}
