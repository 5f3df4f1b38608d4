import type { Draft } from '../world/compose-message.ts';

/** A message that is to be posted, with what Discord reads beside its text. */
export type MessageForm = Draft & {
  readonly enforce_nonce?: boolean | null | undefined;
  readonly attachments?: readonly AttachmentForm[] | null | undefined;
};

/** A file that comes along, by its number, or that is there already, by its id. */
export type AttachmentForm = {
  readonly id: string;
  readonly filename?: string | null | undefined;
  readonly description?: string | null | undefined;
};
