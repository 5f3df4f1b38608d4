import type { Path } from '../world/components.ts';
import type { FormProblem } from './form-problem.ts';

const WEB = ['http', 'https'];

/** What is wrong with a link: only web addresses, and the schemes in `also`, are links at Discord. */
export function linkProblems(
  link: string | null | undefined,
  path: Path,
  also: readonly string[] = [],
): readonly FormProblem[] {
  if (!link) return [];
  const scheme = link.slice(0, Math.max(0, link.indexOf(':'))).toLowerCase();
  const taken = [...WEB, ...also];
  if (taken.includes(scheme)) return [];
  const listed = taken.map((each) => `'${each}'`).join(', ');
  return [
    {
      path,
      code: 'URL_TYPE_INVALID_SCHEME',
      message: `Scheme "${scheme}" is not supported. Scheme must be one of (${listed}).`,
    },
  ];
}
