import type { Press } from '../../src/command.ts';
import type { Undone } from '../../src/digest-desk.ts';
import { type ErrorParts, invalid } from '../../src/errors.ts';
import { changedCard } from '../../src/render/changed-card.ts';
import { askedBy, guildOf } from './asking.ts';
import { channelsOfChange, checkModerates } from './rights.ts';
import { topicNames } from './topics.ts';

type Why = Extract<Undone, { kind: 'refused' }>['why'];

const REFUSED: Readonly<Record<Why, Omit<ErrorParts, 'what'>>> = {
  unknown: {
    why: 'No change of this server that could be taken back has this button.',
    fix: '/digest history shows what was changed; /digest edit changes it again.',
  },
  'too-late': {
    why: 'It was made more than 15 minutes ago.',
    fix: '/digest history shows how it was before; /digest edit sets it so again.',
  },
  'undone-before': {
    why: 'It was taken back already.',
    fix: '/digest history shows by whom; /digest list shows how it is now.',
  },
  'changed-since': {
    why: 'The subscription was changed again after it, and that would be lost.',
    fix: '/digest history shows each change; /digest edit sets it as you want it.',
  },
};

/** The button **Undo**: its message becomes what the subscription is again. */
export const undo: Press = {
  to: 'update',
  fields: 1,
  async run([changeId = ''], desk, _, asker) {
    const guildId = guildOf(asker);
    const made = await desk.digests.change(guildId, changeId);
    for (const id of made === undefined ? [] : channelsOfChange(made)) {
      await checkModerates({ id }, desk, asker);
    }
    const undone = await desk.digests.undo(guildId, changeId, askedBy(asker));
    if (undone.kind === 'refused') {
      throw invalid({ what: 'This change cannot be taken back.', ...REFUSED[undone.why] });
    }
    return changedCard(undone.change, { nameOf: topicNames(desk), notes: [] });
  },
};
