import type { Family } from '../src/command.ts';
import { doctor } from './digest/doctor.ts';
import { edit } from './digest/edit.ts';
import { follow, followAt } from './digest/follow.ts';
import { history, turnHistory } from './digest/history.ts';
import { list, turnList } from './digest/list.ts';
import { backToPreview, preview, why } from './digest/preview.ts';
import { confirmRun, run } from './digest/run.ts';
import { pause, resume, unsubscribe } from './digest/state.ts';
import { subscribe } from './digest/subscribe.ts';
import { undo } from './digest/undo.ts';

/** `/digest …`: what moderators order, and what became of it. */
export default {
  name: 'digest',
  description: 'Digests of what is new, posted in a channel at an hour of your choice',
  access: 'moderator',
  inDirectMessages: false,
  subcommands: {
    subscribe,
    edit,
    pause,
    resume,
    unsubscribe,
    list,
    preview,
    run,
    doctor,
    history,
  },
  presses: {
    follow,
    followAt,
    undo,
    list: turnList,
    preview: backToPreview,
    why,
    run: confirmRun,
    history: turnHistory,
  },
} satisfies Family;
