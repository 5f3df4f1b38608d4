import { GatewayCloseCodes } from 'discord.js';

/** For the operator, when Discord does not know the token: what happened, why, what to do. */
export const TOKEN_REFUSED =
  'Discord refused the token. It was reset, or it is not the token of a bot. ' +
  'Copy a new one from the Bot page of the developer portal ' +
  '(https://discord.com/developers/applications) into DISCORD_TOKEN and start the bot again.';

/** Codes after which the gateway lets the same bot in no more, and what they mean. */
const FINAL: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: TOKEN_REFUSED,
  [GatewayCloseCodes.InvalidShard]: ours('the number of a shard was wrong'),
  [GatewayCloseCodes.ShardingRequired]:
    'Discord closed the gateway (4011): the bot is in too many servers for its number of shards. ' +
    'The number is asked for at the start. Start the bot again.',
  [GatewayCloseCodes.InvalidAPIVersion]: ours('this version of the gateway is no longer served'),
  [GatewayCloseCodes.InvalidIntents]: ours('the intents were not valid'),
  [GatewayCloseCodes.DisallowedIntents]: ours('intents were asked for that this bot may not have'),
};

/** What a close code means where it is final; `undefined` where the connection comes back by itself. */
export function finalClose(code: number): string | undefined {
  return FINAL[code];
}

function ours(why: string): string {
  return (
    `Discord closed the gateway for good: ${why}. ` +
    'This is a fault in the bot, not in its settings. Update it and start it again.'
  );
}

/** For the operator, when the start failed for a reason that trying again does not mend. */
export function startFailed(error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return (
    `The bot could not connect to Discord: ${why} ` +
    'Check DISCORD_API_URL and https://discordstatus.com, then start the bot again.'
  );
}
