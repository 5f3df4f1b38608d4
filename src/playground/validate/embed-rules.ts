import type { Embed } from '../world/shapes.ts';
import { type FormProblem, problemIf, type Rule } from './form-problem.ts';
import type { MessageForm } from './message-form.ts';
import { linkProblems } from './links.ts';

const TOTAL_LIMIT = 6000;

const embedsFitTogether: Rule<MessageForm> = ({ embeds }) =>
  problemIf(
    (embeds ?? []).reduce((sum, embed) => sum + lengthOf(embed), 0) > TOTAL_LIMIT,
    ['embeds'],
    'MAX_EMBED_SIZE_EXCEEDED',
    `Embed size exceeds maximum size of ${TOTAL_LIMIT}`,
  );

const noEmbedIsEmpty: Rule<MessageForm> = ({ embeds }) =>
  (embeds ?? []).flatMap((embed, place) =>
    problemIf(!showsAnything(embed), ['embeds', place, 'description'], ...REQUIRED),
  );

const fieldsAreFilled: Rule<MessageForm> = ({ embeds }) =>
  (embeds ?? []).flatMap((embed, place) =>
    (embed.fields ?? []).flatMap((field, nth): readonly FormProblem[] =>
      (['name', 'value'] as const).flatMap((part) =>
        problemIf(field[part].trim() === '', ['embeds', place, 'fields', nth, part], ...REQUIRED),
      ),
    ),
  );

const embedsLinkToTheWeb: Rule<MessageForm> = ({ embeds }) =>
  (embeds ?? []).flatMap((embed, place) => [
    ...linkProblems(embed.url, ['embeds', place, 'url']),
    ...linkProblems(embed.author?.url, ['embeds', place, 'author', 'url']),
    ...linkProblems(embed.image?.url, ['embeds', place, 'image', 'url'], ['attachment']),
    ...linkProblems(embed.thumbnail?.url, ['embeds', place, 'thumbnail', 'url'], ['attachment']),
  ]);

/** What Discord asks of embeds. */
export const EMBED_RULES: readonly Rule<MessageForm>[] = [
  embedsFitTogether,
  noEmbedIsEmpty,
  fieldsAreFilled,
  embedsLinkToTheWeb,
];

const REQUIRED = ['BASE_TYPE_REQUIRED', 'This field is required'] as const;

function lengthOf({ title, description, author, footer, fields }: Embed): number {
  const inFields = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  const texts = [title, description, author?.name, footer?.text, ...inFields];
  return texts.reduce((sum, text) => sum + (text ?? '').length, 0);
}

function showsAnything({ title, description, author, footer, fields, image, thumbnail }: Embed) {
  const texts = [title, description, author?.name, footer?.text, image?.url, thumbnail?.url];
  return texts.some((text) => (text ?? '').trim() !== '') || (fields ?? []).length > 0;
}
