import { defineAction } from '../../src/command.ts';
import { doctorCard } from '../../src/render/doctor-card.ts';
import { guildOf } from './asking.ts';
import { checkModerates } from './rights.ts';
import { topicNames } from './topics.ts';

/** `/digest doctor channel:#news`: what the bot may do there, and what takes the rest away. */
export const doctor = defineAction({
  description: 'What the bot may do in a channel, what takes the rest away, and how to mend it',
  options: {
    channel: { kind: 'channel', description: 'This channel, where left out', required: false },
  },
  audience: () => 'caller',

  async run({ channel }, desk, asker) {
    const channelId = channel ?? asker.channelId;
    const kind = asker.places.get(channelId)?.kind;
    await checkModerates({ id: channelId, kind }, desk, asker);
    const standings = await desk.digests.list(guildOf(asker), channelId);
    const roles = standings.flatMap(({ subscription }) => subscription.pingRole ?? []);
    const found = await desk.digests.survey(channelId, { roles });
    return doctorCard(found, standings, topicNames(desk));
  },
});
