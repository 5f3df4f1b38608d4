import { expect } from 'vitest';
import { answer, type Call, type Front } from '../../src/answer.ts';
import { loadCommands } from '../../src/command-files.ts';
import type { Message } from '../../src/render/message.ts';
import { articleOf } from '../article.ts';
import { robin } from '../asker.ts';
import { deskWith } from '../desk.ts';
import { idsOf, refusals, textsOf } from '../render/accepted.ts';

const harbour = articleOf({
  id: 'harbour',
  headline: 'The harbour stays shut',
  published: '2026-02-01',
  source: { name: 'Harbour Post', url: 'https://post.example/harbour' },
  sections: {
    '': [
      '“Night fishing is not permitted inside the wall,” said Ana Ruiz, the harbour master. “It will never be.”',
      'The crane came from Norway in 1990. It has lifted 4,000 tonnes a year ever since.',
    ],
  },
  quotes: [
    {
      parts: ['“Night fishing is not permitted inside the wall,”', '“It will never be.”'],
      speaker: 'Ana Ruiz',
      role: 'the harbour master',
    },
  ],
});
const council = articleOf({
  id: 'council',
  headline: 'The council votes',
  published: '2026-03-01',
  sections: { '': ['“The market opens at dawn,” said Cy Moor.'] },
  quotes: [{ parts: ['“The market opens at dawn,”'], speaker: 'Cy Moor' }],
});
/** The bot over two articles: what a harbour master said, and what a mayor did. */
export const front: Front = {
  commands: await loadCommands(`${import.meta.dirname}/../../commands`),
  desk: await deskWith([council, harbour]),
  newReference: () => 'none',
  report: (error) => {
    throw error;
  },
};

/** An answer that Discord takes, and what a reader sees of it. */
export async function answered(call: Call, from = front) {
  const { message, to } = await answer(call, from);
  expect(refusals(message)).toEqual([]);
  return { message, to, text: textsOf(message).join('\n'), ids: idsOf(message) };
}

/** Presses as Discord does: the message comes along as it has it. */
export const press = (message: Message, customId: string, picked: readonly string[] = []) =>
  answered({
    asker: robin,
    kind: 'press',
    customId,
    picked,
    pressed: textsOf(message).join('\n\n'),
  });
