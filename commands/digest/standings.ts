import type { Asker } from '../../src/command.ts';
import type { Desk } from '../../src/desk.ts';
import type { RightsFor, Standing } from '../../src/digest-desk.ts';
import { guildOf } from './asking.ts';
import { reachAmong, type Sifted, sifted } from './rights.ts';

/** What subscriptions are wanted for, and of which channel; of the whole server, where none is given. */
type Wanted = { readonly to: RightsFor; readonly channelId?: string | undefined };

/** The subscriptions whose channels are the asker's to moderate, and how many are not shown. */
export async function standingsFor(
  { to, channelId }: Wanted,
  desk: Desk,
  asker: Asker,
): Promise<Sifted<Standing>> {
  const standings = await desk.digests.list(guildOf(asker), channelId);
  const reach = await reachAmong(standings.flatMap(channelOf), to, desk, asker);
  return sifted(standings, channelOf, reach);
}

const channelOf = ({ subscription }: Standing): readonly string[] => [subscription.channelId];
