import { FLAG } from '../world/compose-message.ts';
import { type FormProblem, problemIf, type Rule } from './form-problem.ts';
import type { MessageForm } from './message-form.ts';

const CONTENT_LIMIT = 2000;

const contentFits: Rule<MessageForm> = ({ content }) =>
  problemIf(
    (content ?? '').length > CONTENT_LIMIT,
    ['content'],
    'BASE_TYPE_MAX_LENGTH',
    `Must be ${CONTENT_LIMIT} or fewer in length.`,
  );

const LEGACY_FIELDS = ['content', 'embeds', 'poll', 'sticker_ids'] as const;

/** The fields that Components V2 take the place of. */
const legacyFieldsStayAway: Rule<MessageForm> = (form) => {
  if (!isComponentsV2(form)) return [];
  const fields: Readonly<Record<string, unknown>> = form;
  return LEGACY_FIELDS.filter((field) => isFilled(fields[field])).flatMap((field) =>
    problemIf(
      true,
      [field],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    ),
  );
};

const mentionsAreSaidOnce: Rule<MessageForm> = ({ allowed_mentions: allowed }) =>
  (['users', 'roles'] as const).flatMap((kind): readonly FormProblem[] => {
    const parsed = (allowed?.parse ?? []).some((each) => each === kind);
    return problemIf(
      parsed && isFilled(allowed?.[kind]),
      ['allowed_mentions'],
      'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    );
  });

const enforcedNonceIsThere: Rule<MessageForm> = ({ nonce, enforce_nonce: enforced }) =>
  problemIf(
    enforced === true && (nonce === undefined || nonce === null || nonce === ''),
    ['nonce'],
    'BASE_TYPE_REQUIRED',
    'This field is required',
  );

/** What Discord asks of a message's text and of whom it pings. */
export const CONTENT_RULES: readonly Rule<MessageForm>[] = [
  contentFits,
  legacyFieldsStayAway,
  mentionsAreSaidOnce,
  enforcedNonceIsThere,
];

/** Whether the message is made of Components V2. */
export function isComponentsV2({ flags }: MessageForm): boolean {
  return ((flags ?? 0) & FLAG.componentsV2) !== 0;
}

/** Whether there is nothing in the message to show: Discord's refusal 50006. */
export function isEmpty(form: MessageForm): boolean {
  const fields: Readonly<Record<string, unknown>> = form;
  const shown = ['content', 'embeds', 'components', 'poll', 'sticker_ids', 'attachments'];
  return !shown.some((field) => isFilled(fields[field]));
}

function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}
