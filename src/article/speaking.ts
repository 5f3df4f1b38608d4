import { announcedBy, carriedVoice, continued, isAdded, lastUtterance } from './carrying.ts';
import type { Cue } from './cue.ts';
import { cueAfter, cueLater } from './cue-after.ts';
import { cueBefore } from './cue-before.ts';
import { cueInside } from './cue-inside.ts';
import { isAccordedTo } from './cue-verbs.ts';
import type { Stretch } from './marks.ts';
import type { ReadLine } from './read-line.ts';
import { type Handover, handedOver } from './running-on.ts';
import type { Spoken } from './spoken.ts';
import type { Hear, Voice } from './voices.ts';

export type { Spoken } from './spoken.ts';

/** Every quoted stretch of a paragraph; `before` is who may speak into it. */
export function speakingIn(line: ReadLine, before: Handover, hear: Hear): Spoken[] {
  const spoken: Spoken[] = [];
  line.tokens.forEach(({ kind }, token) => {
    const stretch = kind === 'quote' ? line.stretches[spoken.length] : undefined;
    if (stretch !== undefined)
      spoken.push(speakingAt(line, { stretch, token }, spoken, before, hear));
  });
  return spoken;
}

type Place = { readonly stretch: Stretch; readonly token: number };

function speakingAt(
  line: ReadLine,
  place: Place,
  spoken: readonly Spoken[],
  before: Handover,
  hear: Hear,
): Spoken {
  const last = lastUtterance(line, spoken);
  const found = framed(line, place.token);
  const own = found && hear(found.cue, line);
  const carried = place.token === 0 ? handedOver(line, before) : goingOn(line, place, last, hear);
  // `“A,” Ruiz said, “and B”`: her one cue is read from both sides.
  const isSame =
    found?.how !== 'after' &&
    own?.speaker === carried?.speaker &&
    !isAdded(line, place.token, last);
  const voice = (isSame ? carried : undefined) ?? own ?? carried;
  return {
    ...place,
    voice: voice ?? continued(line, place, last),
    how: voice === undefined ? 'none' : voice === carried ? 'carried' : (found?.how ?? 'none'),
    subject: found?.cue.subject.from,
  };
}

function goingOn(
  line: ReadLine,
  place: Place,
  last: Spoken | undefined,
  hear: Hear,
): Voice | undefined {
  const announced = announcedBy(line, place, last);
  return announced === undefined ? carriedVoice(line, place, last) : hear(announced, line);
}

function framed(line: ReadLine, token: number): { cue: Cue; how: Spoken['how'] } | undefined {
  const frames = [
    { how: 'after', find: cueInside },
    { how: 'after', find: cueAfter },
    { how: 'before', find: cueBefore },
    { how: 'later', find: cueLater },
  ] as const;
  for (const { how, find } of frames) {
    const cue = find(line, token);
    if (cue === undefined) continue;
    // `Ruiz called it “late”, according to the Herald`: who is named last passes on what is said first.
    const isRelayed = how === 'after' && isAccordedTo(line.tokens, cue.subject.from);
    const first = isRelayed ? cueBefore(line, token) : undefined;
    const isTold = first !== undefined && first.subject.kind !== 'description';
    return isTold ? { cue: first, how: 'before' } : { cue, how };
  }
  return undefined;
}
