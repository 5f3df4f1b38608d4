import type { Call } from '../../src/answer.ts';
import type { Message } from '../../src/render/message.ts';
import { articleOf } from '../article.ts';
import { robin } from '../asker.ts';
import { deskWith } from '../desk.ts';
import { textsOf } from '../render/accepted.ts';
import { answeredBy, frontOver } from './front.ts';

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
export const front = frontOver(await deskWith([council, harbour]));

/** What it answers; see `answeredBy`. */
export const answered = (call: Call, from = front) => answeredBy(from, call);

/** Presses as Discord does: the message comes along as it has it. */
export const press = (message: Message, customId: string, picked: readonly string[] = []) =>
  answered({
    asker: robin,
    kind: 'press',
    customId,
    picked,
    pressed: textsOf(message).join('\n\n'),
  });
