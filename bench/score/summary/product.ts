import type { Briefing } from '../../../src/briefing/briefing.ts';
import { compose } from '../../../src/briefing/compose.ts';
import { LIMITS } from '../../../src/briefing/limits.ts';
import { EVERYTHING } from '../../../src/briefing/subject.ts';
import { passagesOf } from '../../../src/search/passages.ts';
import type { Task } from './tasks.ts';

/** More lines than any room has words for. */
const MANY = 100;

/**
 * The briefing that the product composes of a task's articles, in the room that the task gives:
 * its own reading, passages and choice; only the limits differ from those of a message.
 */
export function briefingOn({ articles, room }: Task): Briefing | undefined {
  const { sections } = passagesOf(articles, { topics: [], speakers: [] });
  const lines = Math.min(room.sentences, MANY);
  return compose(EVERYTHING, sections, [], {
    ...LIMITS,
    lines,
    enough: lines,
    words: room.words,
    characters: Infinity,
    quotes: 0,
  });
}
