import type { ErrorParts } from '../errors.ts';
import { clip } from './limits.ts';
import type { Finding, Survey, Taking, Unsurveyed } from '../subscription/survey.ts';

/** Discord takes names of up to 100 characters. */
const ROLE_MAX = 60;

/** What takes a permission away, in plain words. */
export function takenInWords(taken: Taking | undefined): string {
  switch (taken?.by) {
    case 'role-overwrite':
      return taken.roleName === '@everyone'
        ? 'the channel’s overwrite for everyone denies it'
        : `the channel’s overwrite for the role “${clip(taken.roleName, ROLE_MAX)}” denies it`;
    case 'member-overwrite':
      return 'the channel’s overwrite for the bot itself denies it';
    case 'follows':
      return `it comes back with ${taken.need}`;
    case 'other':
      return taken.what.replace(/\.$/, '');
    case 'nobody-grants':
    case undefined:
      return 'no role of the bot grants it';
  }
}

/** How to give it back, in plain words. */
export function mendInWords({ need, taken }: Finding): string {
  switch (taken?.by) {
    case 'role-overwrite':
    case 'member-overwrite':
      return `In the channel’s settings, under Permissions, add the bot and allow ${need}.`;
    case 'follows':
      return `Give the bot ${taken.need} back.`;
    case 'other':
      return 'Mend that, or choose another channel.';
    case 'nobody-grants':
    case undefined:
      return `In the server’s settings, under Roles, give a role of the bot ${need}; or add the bot in the channel’s settings, under Permissions, and allow it.`;
  }
}

/** Whether a permission is missing by itself, and not only with another. */
const isTaken = ({ held, taken }: Finding): boolean => !held && taken?.by !== 'follows';

/** What without which nothing can be posted is missing. */
export const vitalMissing = ({ findings }: Survey): readonly Finding[] =>
  findings.filter((finding) => finding.vital && isTaken(finding));

/** The error for a channel that digests cannot be posted in; `undefined` where they can. */
export function cannotPost(survey: Survey, command: string): ErrorParts | undefined {
  const missing = vitalMissing(survey);
  if (missing.length === 0) return undefined;
  const why = missing.map(({ need, taken }) => `It lacks ${need}: ${takenInWords(taken)}.`);
  const fix = [...new Set(missing.map(mendInWords))];
  return {
    what: `The bot cannot post in #${survey.name}, so nothing was changed.`,
    why: why.join(' '),
    fix: `${fix.join(' ')} Then call ${command} again.`,
  };
}

const UNSURVEYED: Readonly<Record<Unsurveyed['reason'], Omit<ErrorParts, 'fix'>>> = {
  gone: { what: 'That channel is gone.', why: 'Discord says that there is no such channel.' },
  hidden: {
    what: 'The bot cannot see that channel.',
    why: 'It lacks View Channel there, so Discord tells it nothing about the channel.',
  },
  'no-digests-here': {
    what: 'No digest can go to that channel.',
    why: 'It is neither a text or announcement channel, nor a thread or a forum.',
  },
  'no-answer': {
    what: 'The bot could not look at that channel.',
    why: 'Discord gave it no answer.',
  },
};

const UNSURVEYED_FIX: Readonly<Record<Unsurveyed['reason'], string>> = {
  gone: 'Choose another channel.',
  hidden: 'In the channel’s settings, under Permissions, add the bot and allow View Channel.',
  'no-digests-here': 'Choose another channel.',
  'no-answer': 'Try again in a minute.',
};

/** Why a channel could not be looked at, and what to do. */
export const unsurveyed = ({ reason }: Unsurveyed): ErrorParts => ({
  ...UNSURVEYED[reason],
  fix: UNSURVEYED_FIX[reason],
});

/** What is missing that only makes a promise weaker, in plain words, for a digest that pings this role. */
export function weaker(survey: Survey, pingRole: string | undefined): readonly string[] {
  const roles = pingRole === undefined ? [] : [pingRole];
  const missing = survey.findings
    .filter((finding) => !finding.vital && isTaken(finding))
    .filter(({ need }) => need !== 'Mention Everyone' || mustMention(survey, roles))
    .map((finding) => `The bot lacks ${finding.need}. ${finding.why} ${mendInWords(finding)}`);
  return [...forumNote(survey), ...missing, ...roleGone(survey, roles)];
}

/** Whether one of these roles can be pinged only with the right to mention everyone. */
export const mustMention = ({ roles }: Survey, pinged: readonly string[]): boolean =>
  pinged.some((role) => (roles.get(role) ?? 'guarded') === 'guarded');

/** Says so where one of these roles no longer exists; nothing where that is not known. */
export const roleGone = (
  found: Survey | Unsurveyed,
  pinged: readonly string[],
): readonly string[] =>
  'roles' in found && pinged.some((role) => found.roles.get(role) === 'gone') ? [GONE] : [];

const GONE =
  'The role that is to be pinged no longer exists, so nobody is pinged. ' +
  '/digest edit chooses another, or none with no-ping.';

/** Where the promise is weaker whatever is granted. */
export const forumNote = ({ kind }: Survey): readonly string[] => (kind === 'forum' ? [FORUM] : []);

/** What is promised less for posts. */
const FORUM =
  'In a forum each digest is a post. Discord cannot tell a post that was sent twice from two: ' +
  'where it gives no certain answer, the bot reads the forum before it posts again, and if it may not, the digest stays uncertain.';
