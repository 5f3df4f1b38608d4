import { invalidForm, refused } from '../http-api/refused.ts';
import type { Path } from '../world/components.ts';
import type { Message } from '../world/shapes.ts';
import { isEmpty } from './content-rules.ts';
import { below } from './form-problem.ts';
import type { MessageForm } from './message-form.ts';
import { afterEdit, messageProblems } from './message-rules.ts';

/**
 * Refuses a message that breaks Discord's rules or has nothing in it.
 * `path` is where it stands in the request.
 */
export function checkMessage(form: MessageForm, path: Path = []): void {
  const problems = messageProblems(form);
  if (problems.length > 0) throw invalidForm(below(path, problems));
  if (isEmpty(form)) throw refused(50006);
}

/** Refuses an edit that would leave such a message behind. */
export function checkEdit(edit: MessageForm, before: Message, path: Path = []): void {
  checkMessage(afterEdit(edit, before), path);
}
