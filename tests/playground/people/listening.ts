import { CHANNEL } from '../../../src/playground/world/cast.ts';
import { heldTime } from '../held-time.ts';
import { call, opened, register } from '../opened.ts';
import { identified } from '../wire.ts';

const MESSAGES = `/channels/${CHANNEL.briefings}/messages`;

/** A playground with the tests' commands and a bot that only listens. */
export async function listening() {
  const time = heldTime();
  const playground = await opened(time);
  await register(playground);
  const wire = await identified(playground);
  const interaction = async () => (await wire.hears('INTERACTION_CREATE')).d;
  const post = async (components: object[]) => {
    const { body } = await call(playground, 'POST', MESSAGES, { content: 'Pick', components });
    return String(body.id);
  };
  return { time, playground, wire, interaction, post, robin: playground.person('Robin') };
}
