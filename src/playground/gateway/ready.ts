import { APPLICATION_ID, BOT } from '../world/cast.ts';
import { guildToCome } from '../world/guild.ts';
import type { Session } from './session.ts';

/** What a bot is told when it has identified itself. */
export function ready(
  session: Session,
  gatewayUrl: string,
  shard: readonly [number, number] | undefined,
): object {
  return {
    v: 10,
    user: { ...BOT, verified: true, mfa_enabled: false, email: null },
    guilds: [guildToCome],
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: gatewayUrl,
    application: { id: APPLICATION_ID, flags: 0 },
    ...(shard === undefined ? {} : { shard }),
    user_settings: {},
    relationships: [],
    private_channels: [],
    presences: [],
    guild_join_requests: [],
    geo_ordered_rtc_regions: [],
    auth: {},
    _trace: [],
  };
}
