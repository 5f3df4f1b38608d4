import { defineCommand } from '../src/command.ts';
import { libraryCard } from '../src/render/library-card.ts';

/** `/library`: what there is to ask about, and how fresh it is. */
export default defineCommand({
  name: 'library',
  description: 'What this library holds: topics, articles, when it was last indexed',
  access: 'everyone',
  inDirectMessages: true,
  options: {},
  audience: () => 'caller',
  run: async (_, desk) => libraryCard(desk.shelf()),
  presses: {},
});
