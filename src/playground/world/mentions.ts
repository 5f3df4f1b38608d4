import type { AllowedMentions } from './shapes.ts';

/** Whom a message pings. */
type Mentioned = {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
};

/**
 * Whom the texts of a message ping. Without `allowed` Discord pings all that are
 * named; with it, only those it lets through. `mayPingEveryone` says whether the
 * author holds that permission in the channel.
 */
export function mentionsIn(
  texts: readonly string[],
  allowed: AllowedMentions | null | undefined,
  mayPingEveryone: boolean,
): Mentioned {
  const text = texts.join('\n');
  const parse = (kind: 'users' | 'roles' | 'everyone') =>
    !allowed || (allowed.parse ?? []).some((each) => each === kind);
  const through = (ids: readonly string[], kind: 'users' | 'roles') =>
    ids.filter((id) => parse(kind) || (allowed?.[kind] ?? []).includes(id));
  return {
    users: through(idsIn(text, /<@!?(\d{17,20})>/g), 'users'),
    roles: through(idsIn(text, /<@&(\d{17,20})>/g), 'roles'),
    everyone: mayPingEveryone && parse('everyone') && /@(?:everyone|here)\b/.test(text),
  };
}

function idsIn(text: string, form: RegExp): string[] {
  const ids = Array.from(text.matchAll(form), (match) => match[1] ?? '');
  return Array.from(new Set(ids));
}
