import { message, row, rule, select, text } from './blocks.ts';
import { customId } from './custom-id.ts';
import { label } from './label.ts';
import type { Message } from './message.ts';
import { moment } from './moment.ts';

/** Full hours, as many as there are; a list may have 25. */
const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);

/**
 * Asks a moderator for the hour at which a topic's digest should come to the channel. A list cannot
 * show hours by the reader's clock as text can, and Discord tells nobody's zone: so what it is now by
 * both stands beside it.
 */
export function followCard(
  topic: { readonly id: string; readonly name: string },
  now: Date,
): Message {
  const options = HOURS.map((hour) => ({ label: `${hour} UTC`, value: hour }));
  return message(
    text(`## Follow ${label(topic.name)} in this channel\n-# Every day, what is new on it`),
    rule(),
    text(
      `At which hour? These are hours of UTC, where it is ${now.toISOString().slice(11, 16)} now; ` +
        `where you are it is ${moment(now, 't')}. No clock change moves them. ` +
        'For the hour of a city, other days, a ping or several topics, use `/digest subscribe`. ' +
        'Nothing is set until you pick; then **Undo** takes it back.',
    ),
    row(select(customId('digest', 'followAt', topic.id), 'The hour of the digest', options)),
  );
}
