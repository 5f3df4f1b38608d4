import type {
  APIMessageTopLevelComponent,
  MessageFlags,
  RESTPostAPIChannelMessageJSONBody,
} from 'discord.js';

/**
 * A message as Discord takes it: Components V2 only, and nobody pinged but a role
 * that a moderator chose for a digest.
 * `flags` holds nothing but the V2 mark; who sees it is the reply's business.
 */
export type Message = Pick<RESTPostAPIChannelMessageJSONBody, 'allowed_mentions'> & {
  readonly flags: typeof MessageFlags.IsComponentsV2;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { parse: []; roles?: string[] };
};
