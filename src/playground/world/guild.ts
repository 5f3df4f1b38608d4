import { GUILD_ID, OWNER_ID, PEOPLE, ROLES } from './cast.ts';
import type { World } from './world.ts';

/** What the server is called. */
export const GUILD_NAME = 'Newsroom';

/** The playground's one server as `GET /guilds/:id` gives it. */
export function guildJson(): object {
  return {
    id: GUILD_ID,
    name: GUILD_NAME,
    icon: null,
    splash: null,
    discovery_splash: null,
    description: null,
    banner: null,
    owner_id: OWNER_ID,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: ROLES,
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-US',
    nsfw_level: 0,
    hub_type: null,
    incidents_data: null,
    widget_enabled: false,
    widget_channel_id: null,
    max_members: 500_000,
    max_presences: null,
    home_header: null,
    nsfw: false,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
  };
}

/** The server as GUILD_CREATE gives it. */
export function guildCreated(world: World, botId: string): object {
  const joined = world.member(botId);
  return {
    ...guildJson(),
    joined_at: joined?.joined_at,
    large: false,
    unavailable: false,
    member_count: PEOPLE.length + 1,
    voice_states: [],
    members: [joined],
    channels: world.guildChannels(),
    threads: world.threads().filter((thread) => !thread.thread_metadata.archived),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** The server as READY lists it. */
export const guildToCome = { id: GUILD_ID, unavailable: true };
