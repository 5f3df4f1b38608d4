import { randomBytes } from 'node:crypto';
import { type Announcer, announcer } from '../announcer.ts';
import type { Timer } from '../timer.ts';
import type { World } from '../world/world.ts';
import { ANSWER_WITHIN_MS, type Interaction, type Outcome, TOKEN_LIVES_MS } from './interaction.ts';

/** How many interactions are remembered; the oldest go first. */
const REMEMBERED = 2000;

type Begun = Pick<Interaction, 'kind' | 'type' | 'personId' | 'channelId' | 'guildId' | 'name'> & {
  readonly messageId?: string;
};

/** The interactions that wait for an answer or may still be added to. */
export type Interactions = {
  /** Starts one. After three seconds without an answer it has failed. */
  begin(begun: Begun): Interaction;
  /** By id and token, as a callback names it. */
  withId(id: string, token: string): Interaction | undefined;
  /** By token alone, as a follow-up names it; `undefined` after fifteen minutes. */
  withToken(token: string): Interaction | undefined;
  /** Whether the bot may still give the first answer. */
  isOpen(interaction: Interaction): boolean;
  answered(interaction: Interaction): void;
  offered(
    interaction: Interaction,
    choices: Extract<Outcome, { type: 'offered' }>['choices'],
  ): void;
  readonly outcomes: Announcer<Outcome>;
};

/** No interactions yet. */
export function createInteractions(world: World, timer: Timer): Interactions {
  const byToken = new Map<string, Interaction>();
  const outcomes = announcer<Outcome>();
  const age = ({ bornMs }: Interaction) => world.clock.now().getTime() - bornMs;

  function expire(interaction: Interaction): void {
    if (interaction.state !== 'waiting') return;
    interaction.state = 'expired';
    outcomes.announce({ type: 'failed', interaction, reason: reasonFor(interaction) });
  }

  return {
    outcomes,

    begin(begun) {
      const id = world.newId();
      const interaction: Interaction = {
        ...begun,
        id,
        token: newToken(id),
        messageId: begun.messageId,
        bornMs: world.clock.now().getTime(),
        state: 'waiting',
        original: undefined,
        refusal: undefined,
      };
      byToken.set(interaction.token, interaction);
      const [oldest] = byToken.keys();
      if (byToken.size > REMEMBERED && oldest !== undefined) byToken.delete(oldest);
      timer(ANSWER_WITHIN_MS, () => expire(interaction));
      return interaction;
    },

    withId(id, token) {
      const interaction = byToken.get(token);
      return interaction?.id === id ? interaction : undefined;
    },

    withToken(token) {
      const interaction = byToken.get(token);
      if (interaction === undefined || age(interaction) <= TOKEN_LIVES_MS) return interaction;
      byToken.delete(token);
      return undefined;
    },

    isOpen: (interaction) =>
      interaction.state === 'waiting' && age(interaction) <= ANSWER_WITHIN_MS,

    answered(interaction) {
      interaction.state = 'answered';
      outcomes.announce({ type: 'answered', interaction });
    },

    offered(interaction, choices) {
      interaction.state = 'answered';
      outcomes.announce({ type: 'offered', interaction, choices });
    },
  };
}

function newToken(id: string): string {
  const secret = randomBytes(64).toString('base64url');
  return Buffer.from(`interaction:${id}:${secret}`).toString('base64url');
}

function reasonFor({ refusal }: Interaction): string {
  const nothing = 'The application did not respond';
  return refusal === undefined ? nothing : `${nothing} (its answer was refused: ${refusal})`;
}
