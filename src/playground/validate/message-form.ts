import type { Draft } from '../world/compose-message.ts';

/** A message that is to be posted, with what Discord reads beside its text. */
export type MessageForm = Draft & { readonly enforce_nonce?: boolean | null | undefined };
