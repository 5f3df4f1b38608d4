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
  /** What goes along beside the JSON; a component shows it as `attachment://<name>`. */
  readonly files?: readonly MessageFile[];
};

/** A file of a message. Whoever does not see it is told its description. */
export type MessageFile = {
  readonly name: string;
  /** `image/png`. */
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly description: string;
};
