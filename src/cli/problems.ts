import type { Problem } from '../article/article.ts';

/** A problem as an editor's tools understand it: `file:line: message`, and the remedy below. */
export function problemLines({ file, line, message, remedy }: Problem): string[] {
  return [`${file}:${line}: ${message}`, `    ${remedy}`];
}
