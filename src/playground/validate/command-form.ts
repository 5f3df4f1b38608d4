type Translations = Readonly<Record<string, string>> | null | undefined;

/** One of the values that an option or a suggestion offers. */
export type ChoiceForm = {
  readonly name: string;
  readonly value: string | number;
  readonly name_localizations?: Translations;
};

/** An option of a command as a request gives it: all kinds in one loose shape. */
export type OptionForm = {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly name_localizations?: Translations;
  readonly description_localizations?: Translations;
  readonly required?: boolean | null | undefined;
  readonly autocomplete?: boolean | null | undefined;
  readonly choices?: readonly ChoiceForm[] | null | undefined;
  readonly options?: readonly OptionForm[] | null | undefined;
  readonly channel_types?: readonly number[] | null | undefined;
  readonly min_length?: number | null | undefined;
  readonly max_length?: number | null | undefined;
  readonly min_value?: number | null | undefined;
  readonly max_value?: number | null | undefined;
};

/** A command as a request gives it. */
export type CommandForm = {
  readonly name: string;
  readonly type?: number | null | undefined;
  readonly description?: string | null | undefined;
  readonly name_localizations?: Translations;
  readonly description_localizations?: Translations;
  readonly options?: readonly OptionForm[] | null | undefined;
  /** Bits as a decimal number; a string on the wire. */
  readonly default_member_permissions?: string | number | null | undefined;
  readonly dm_permission?: boolean | null | undefined;
  readonly contexts?: readonly number[] | null | undefined;
  readonly integration_types?: readonly number[] | null | undefined;
};
