/**
 * The package's schemas come without types; these say what each of them lets
 * through, as far as the playground reads it. Only those that it uses are named,
 * so that a misspelt name is an error.
 */
declare module 'discord-api-spec/zod' {
  import type { ZodMiniType } from 'zod/mini';

  type MessageForm = import('./message-form.ts').MessageForm;
  type CommandForm = import('./command-form.ts').CommandForm;
  type Choice = import('./command-form.ts').ChoiceForm;

  type ThreadForm = {
    readonly name: string;
    readonly auto_archive_duration?: number | null | undefined;
  };
  type PostForm = ThreadForm & { readonly message: MessageForm };
  type PlainThreadForm = ThreadForm & { readonly type?: number | null | undefined };

  type Callback = { readonly type: number; readonly data?: MessageForm | null | undefined };
  type Offer = {
    readonly type: number;
    readonly data?:
      | { readonly choices?: readonly (Choice | null)[] | null | undefined }
      | undefined;
  };

  export const ApplicationCommandAutocompleteCallbackRequestSchema: ZodMiniType<Offer>;
  export const ApplicationCommandCreateRequestSchema: ZodMiniType<CommandForm>;
  export const ApplicationCommandPatchRequestPartialSchema: ZodMiniType<Partial<CommandForm>>;
  export const ApplicationCommandResponseSchema: ZodMiniType;
  export const ApplicationCommandUpdateRequestSchema: ZodMiniType<CommandForm>;
  export const CreateForumThreadRequestSchema: ZodMiniType<PostForm>;
  export const CreateMessageInteractionCallbackRequestSchema: ZodMiniType<Callback>;
  export const CreateTextThreadWithoutMessageRequestSchema: ZodMiniType<PlainThreadForm>;
  export const CreatedThreadResponseSchema: ZodMiniType;
  export const GatewayBotResponseSchema: ZodMiniType;
  export const GuildChannelResponseSchema: ZodMiniType;
  export const GuildMemberResponseSchema: ZodMiniType;
  export const GuildRoleResponseSchema: ZodMiniType;
  export const GuildWithCountsResponseSchema: ZodMiniType;
  export const IncomingWebhookRequestPartialSchema: ZodMiniType<MessageForm>;
  export const IncomingWebhookUpdateRequestPartialSchema: ZodMiniType<MessageForm>;
  export const InteractionCallbackResponseSchema: ZodMiniType;
  export const MessageCreateRequestSchema: ZodMiniType<MessageForm>;
  export const MessageEditRequestPartialSchema: ZodMiniType<MessageForm>;
  export const MessageResponseSchema: ZodMiniType;
  export const ModalInteractionCallbackRequestSchema: ZodMiniType<{ readonly type: number }>;
  export const MyGuildResponseSchema: ZodMiniType;
  export const PrivateApplicationResponseSchema: ZodMiniType;
  export const PrivateChannelResponseSchema: ZodMiniType;
  export const ThreadResponseSchema: ZodMiniType;
  export const ThreadsResponseSchema: ZodMiniType;
  export const UpdateMessageInteractionCallbackRequestSchema: ZodMiniType<Callback>;
  export const UserPIIResponseSchema: ZodMiniType;
}
