import { APPLICATION_ID, BOT, GUILD_ID, OWNER_ID, PEOPLE } from '../world/cast.ts';
import { GUILD_NAME } from '../world/guild.ts';
import type { Parts } from './parts.ts';
import { refused } from './refused.ts';
import { get, ok, type Route } from './route.ts';

const IDENTIFIES_A_DAY = 1000;

const APPLICATION = {
  id: APPLICATION_ID,
  name: 'Dateline',
  icon: null,
  description: '',
  summary: '',
  type: null,
  bot: BOT,
  owner: { ...BOT, id: OWNER_ID, username: 'owner', global_name: 'Owner', bot: false },
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  flags: 0,
  flags_new: '0',
  explicit_content_filter: 0,
  eligible_oauth2_scopes: [],
  approximate_user_authorization_count: 0,
  role_connections_verification_url: null,
  team: null,
  approximate_guild_count: 1,
  approximate_user_install_count: 0,
  interactions_endpoint_url: null,
  integration_types_config: { 0: {} },
  redirect_uris: [],
  hook: true,
};

/** Who the bot is, and where it connects. */
export function applicationRoutes({ world, gateway, gatewayUrl }: Parts): Route[] {
  const sessionStarts = () => ({
    total: IDENTIFIES_A_DAY,
    remaining: Math.max(0, IDENTIFIES_A_DAY - gateway.identified()),
    reset_after: 86_400_000,
    max_concurrency: 1,
  });

  return [
    { ...get('/gateway', () => ok({ url: gatewayUrl })), auth: 'token' },
    get('/gateway/bot', () =>
      ok({ url: gatewayUrl, shards: 1, session_start_limit: sessionStarts() }),
    ),
    get('/applications/@me', () => ok(APPLICATION)),
    get('/oauth2/applications/@me', () => ok(APPLICATION)),
    get('/users/@me', () => ok({ ...BOT, verified: true, mfa_enabled: false, locale: 'en-US' })),
    get('/users/:user', ({ param }) => {
      const user = world.user(param('user'));
      if (user === undefined) throw refused(10013);
      return ok(user);
    }),
    get('/users/@me/guilds', () =>
      ok([
        {
          id: GUILD_ID,
          name: GUILD_NAME,
          icon: null,
          banner: null,
          owner: false,
          permissions: '0',
          features: [],
          approximate_member_count: PEOPLE.length + 1,
        },
      ]),
    ),
  ];
}
