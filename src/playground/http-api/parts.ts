import type { Commands } from '../commands.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Interactions } from '../interactions/interactions.ts';
import type { World } from '../world/world.ts';

/** What the API's routes work on. */
export type Parts = {
  readonly world: World;
  readonly commands: Commands;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  /** Where bots find the gateway: `ws://127.0.0.1:4180/gateway`. */
  readonly gatewayUrl: string;
  /** How long enforced nonces are remembered; Discord's two minutes, unless said. */
  readonly nonceMs: number | undefined;
};
