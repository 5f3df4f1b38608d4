import { defineCommand } from '../src/command.ts';
import type { Desk } from '../src/desk.ts';
import { customId } from '../src/render/custom-id.ts';
import { type Example, helpCard } from '../src/render/help-card.ts';

/** `/help`: three examples that can be clicked. */
export default defineCommand({
  name: 'help',
  description: 'How to ask: three examples to click',
  access: 'everyone',
  inDirectMessages: true,
  options: {},
  audience: () => 'caller',
  run: async (_, desk) => helpCard(examples(desk)),
  presses: {},
});

/** Examples that find something in this very library. */
function examples(desk: Desk): readonly Example[] {
  const [first, second = first] = desk.shelf().topics.map(({ topic }) => topic);
  const day: Example = {
    typed: '/quote',
    does: 'gives the quote of the day.',
    label: 'Quote of the day',
    customId: customId('quote', 'day'),
  };
  if (first === undefined || second === undefined) return [day];
  return [
    {
      typed: `/brief ${first.id}`,
      does: 'tells what is known about a topic, in a minute.',
      label: `Brief me on ${first.name}`,
      customId: customId('brief', 'show', '', first.id),
    },
    {
      typed: `/search ${second.name}`,
      does: 'finds passages that hold your words.',
      label: `Search for ${second.name}`,
      customId: customId('search', 'start', second.name),
    },
    day,
  ];
}
