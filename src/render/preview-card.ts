import type { Digest } from '../briefing/digest.ts';
import { button, message, row, rule, text } from './blocks.ts';
import { counted } from './counted.ts';
import { customId } from './custom-id.ts';
import { escapeLine } from './escape.ts';
import { label } from './label.ts';
import { clip } from './limits.ts';
import type { Message } from './message.ts';
import { pageMark, pageOf, textsOf, type Written } from './pages.ts';
import { pagingButtons } from './paging.ts';
import { type Previewed, previewParts } from './preview-parts.ts';

/** Of Discord's 40 components and 4,000 characters; the rest is the frame's. */
const ROOM = { parts: 34, characters: 3_900 };
const REASONS_A_PAGE = 8;
const REASON_MAX = 200;

/**
 * The next message of a subscription as it would be posted, and the way to the reasons for it. `notes`
 * are what the moderator should know and the message does not show, in plain words.
 */
export function previewCard(
  preview: Previewed,
  subscriptionId: string,
  notes: readonly string[],
): Message {
  const head = [
    '-# Preview: only you see this, and nothing was posted.',
    ...notes.map((note) => `- Note: ${escapeLine(note)}`),
  ].join('\n');
  const characters = ROOM.characters - head.length;
  return message(
    text(head),
    rule(),
    ...previewParts(preview, { ...ROOM, characters }),
    rule(),
    row(button('Why these, and what was left out', whyId(subscriptionId, 1))),
  );
}

/** Why each item is in or was left out. */
export function whyCard({ items, leftOut, considered }: Digest, id: string, page: number): Message {
  const written = [
    ...items.map((item): Written<string> => ({ item: 'in', text: reason('In', item) })),
    ...leftOut.map((item): Written<string> => ({ item: 'out', text: reason('Left out', item) })),
  ];
  const slice = pageOf(written, page, REASONS_A_PAGE);
  const sum = `${counted(considered.sections, 'section')} of ${counted(considered.articles, 'article')} came in`;
  const texts = textsOf(slice);
  const back = button('The message', customId('digest', 'preview', id));
  return message(
    text(
      `## Why these, and what was left out\n-# ${sum}; ${items.length} in, ${leftOut.length} left out${pageMark(slice)}`,
    ),
    rule(),
    ...(texts.length > 0 ? texts : [text('Nothing came in that the channel has not seen.')]),
    row(back, ...pagingButtons(slice, (to) => whyId(id, to))),
  );
}

function reason(
  verdict: string,
  { passage, because }: Digest['leftOut'][number] | Digest['items'][number],
) {
  const { article, section } = passage;
  const heading = section.heading === undefined ? '' : ` · ${label(clip(section.heading, 80))}`;
  return `**${verdict}**: ${label(article.headline)}${heading}\n${escapeLine(clip(because, REASON_MAX))}`;
}

const whyId = (id: string, page: number): string => customId('digest', 'why', id, String(page));
