import { invalidForm } from '../http-api/refused.ts';
import { checkEdit, checkMessage } from '../validate/check-message.ts';
import { below, problemIf } from '../validate/form-problem.ts';
import type { AttachmentForm, MessageForm } from '../validate/message-form.ts';
import type { Path } from '../world/components.ts';
import type { Draft } from '../world/compose-message.ts';
import type { Upload } from '../world/file-store.ts';
import type { Attachment, Message } from '../world/shapes.ts';
import type { World } from '../world/world.ts';

/** Discord's. */
const MOST_FILES = 10;

/** What came in a request for a message: its form, where that stands in it, and the files beside it. */
export type Posted = {
  readonly form: MessageForm;
  readonly files: readonly Upload[];
  readonly path?: Path;
};

/** A file that the message is to have: one that came along, or one that it has. */
type Planned = AttachmentForm & {
  readonly filename: string;
  readonly from: Upload | Attachment;
};

/**
 * Checks a message together with its files and keeps these, in this order: what is refused leaves
 * nothing behind. `before` is the message that is edited.
 */
export function attach(world: World, { form, files, path = [] }: Posted, before?: Message): Draft {
  const planned = plan(form, files, before?.attachments ?? [], path);
  const whole = { ...form, attachments: planned };
  if (before === undefined) checkMessage(whole, path);
  else checkEdit(whole, before, path);
  return { ...form, attached: planned.map((each) => keep(world, each)) };
}

function plan(
  { attachments }: MessageForm,
  files: readonly Upload[],
  there: readonly Attachment[],
  path: Path,
): Planned[] {
  const known = new Map<string, Upload | Attachment>(
    [...there, ...files].map((one) => [one.id, one]),
  );
  const named = attachments ?? there;
  const unknown = named.flatMap(({ id }, place) =>
    problemIf(
      !known.has(id),
      ['attachments', place, 'id'],
      'ATTACHMENT_UNKNOWN',
      'No file with this id comes with the request or is in the message.',
    ),
  );
  if (unknown.length > 0) throw invalidForm(below(path, unknown));
  const unnamed = files.filter(({ id }) => !named.some((each) => each.id === id));
  const all = [...named, ...unnamed];
  if (all.length > MOST_FILES) {
    const words = `Must be ${MOST_FILES} or fewer in length.`;
    throw invalidForm(below(path, problemIf(true, ['attachments'], 'BASE_TYPE_MAX_LENGTH', words)));
  }
  return all.flatMap((one) => fileOf(one, known.get(one.id)));
}

/** Discord calls a file by the name that its part of the request has, unless the form names another. */
function fileOf(one: AttachmentForm, from: Upload | Attachment | undefined): Planned[] {
  if (from === undefined) return [];
  const { id, filename, description } = one;
  return [{ id, filename: filename ?? from.filename, description, from }];
}

function keep(world: World, { filename, description, from }: Planned): Attachment {
  if (!('bytes' in from)) return from;
  return world.files.keep({ ...from, filename }, description ?? undefined);
}
