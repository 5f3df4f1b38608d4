import { GUILD_ID } from '../world/cast.ts';
import { isThread } from '../world/threads.ts';
import type { World } from '../world/world.ts';
import type { Gateway } from './gateway.ts';
import { INTENT } from './opcodes.ts';

const OF_CHANNELS = { created: 'CHANNEL_CREATE', updated: 'CHANNEL_UPDATE' } as const;
const OF_THREADS = { created: 'THREAD_CREATE', updated: 'THREAD_UPDATE' } as const;

/** Tells bots of channels and threads that are new or have changed, where their intents ask for it. */
export function tellOfPlaces(world: World, gateway: Gateway): void {
  world.placeChanges.listen(({ type, place }) => {
    const event = isThread(place) ? OF_THREADS[type] : OF_CHANNELS[type];
    const isNew = isThread(place) && type === 'created';
    const told = isNew ? { ...place, newly_created: true } : place;
    gateway.dispatch(event, told, { guildId: GUILD_ID, intent: INTENT.guilds });
  });
}
