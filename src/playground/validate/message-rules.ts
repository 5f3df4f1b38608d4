import type { Message } from '../world/shapes.ts';
import { COMPONENT_RULES } from './component-rules.ts';
import { CONTENT_RULES } from './content-rules.ts';
import { EMBED_RULES } from './embed-rules.ts';
import { allProblems, type FormProblem } from './form-problem.ts';
import type { MessageForm } from './message-form.ts';

/** What breaks Discord's own rules in a message whose fields each are as described. */
export function messageProblems(form: MessageForm): FormProblem[] {
  return allProblems([...CONTENT_RULES, ...EMBED_RULES, ...COMPONENT_RULES], form);
}

/**
 * The message that an edit would leave behind, for the same rules: what the edit
 * does not name stays, so a new mark of Components V2 meets the old content.
 */
export function afterEdit(edit: MessageForm, before: Message): MessageForm {
  return {
    content: before.content,
    embeds: before.embeds,
    components: before.components,
    attachments: before.attachments,
    ...definedOnly(edit),
    flags: (edit.flags ?? 0) | (before.flags ?? 0),
  };
}

function definedOnly(edit: MessageForm): MessageForm {
  return Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
}
