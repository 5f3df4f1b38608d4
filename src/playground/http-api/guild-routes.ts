import { GUILD_ID, ROLES } from '../world/cast.ts';
import { guildJson } from '../world/guild.ts';
import type { Parts } from './parts.ts';
import { refused } from './refused.ts';
import { get, ok, type Route } from './route.ts';

/** The server, its channels, its roles and its members. */
export function guildRoutes({ world }: Parts): Route[] {
  return [
    inGuild('', () => ok(guildJson())),
    inGuild('/channels', () => ok(world.guildChannels())),
    inGuild('/roles', () => ok(ROLES)),
    inGuild('/members/:user', ({ param }) => {
      const member = world.member(param('user'));
      if (member === undefined) throw refused(world.user(param('user')) ? 10007 : 10013);
      return ok(member);
    }),
  ];
}

/** A part of the server; refuses any other server, as the bot is in none. */
function inGuild(path: string, run: Route['run']): Route {
  return get(`/guilds/:guild${path}`, (call) => {
    if (call.param('guild') !== GUILD_ID) throw refused(10004);
    return run(call);
  });
}
