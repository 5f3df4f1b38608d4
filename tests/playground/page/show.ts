import type { RESTPostAPIChannelMessageJSONBody } from 'discord.js';
import type { Playground } from '../../../src/playground/server.ts';
import { call } from '../opened.ts';

/** Lets the bot post a message in #briefings, as a library would, and gives its id. */
export async function show(
  playground: Playground,
  message: RESTPostAPIChannelMessageJSONBody,
): Promise<string> {
  const path = `/channels/${playground.channels.briefings}/messages`;
  const { status, body } = await call(playground, 'POST', path, message);
  if (status !== 200) throw new Error(`Refused: ${JSON.stringify(body)}`);
  return body.id;
}

/** Lets the bot change a message that it posted. */
export async function change(
  playground: Playground,
  id: string,
  message: RESTPostAPIChannelMessageJSONBody,
): Promise<void> {
  const path = `/channels/${playground.channels.briefings}/messages/${id}`;
  const { status, body } = await call(playground, 'PATCH', path, message);
  if (status !== 200) throw new Error(`Refused: ${JSON.stringify(body)}`);
}
