import type { Path } from '../world/components.ts';
import type { CommandForm, OptionForm } from './command-form.ts';
import { allProblems, type FormProblem, problemIf, type Rule } from './form-problem.ts';
import { KNOWN_LOCALES } from './locales.ts';

const CHAT_INPUT = 1;
const SUBCOMMANDS: readonly number[] = [1, 2];
const CAN_SUGGEST: readonly number[] = [3, 4, 10];
const SIZE_LIMIT = 8000;
const CHOICE_VALUE_LIMIT = 100;

/** How many commands of each type an application may have. */
export const COMMANDS_OF_TYPE: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

/** Words, digits, hyphens and underscores of any script; what has capitals is written small. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const nameIsPlain: Rule<CommandForm> = ({ name, type }) =>
  problemIf((type ?? CHAT_INPUT) === CHAT_INPUT && !isPlain(name), ['name'], ...INVALID_NAME);

const isSub = ({ type }: OptionForm) => SUBCOMMANDS.includes(type);

const optionNamesArePlain = eachOption(({ name }, path) =>
  problemIf(!isPlain(name), [...path, 'name'], ...INVALID_NAME),
);

const chatInputIsDescribed: Rule<CommandForm> = ({ description, type }) =>
  (type ?? CHAT_INPUT) === CHAT_INPUT
    ? problemIf(!description, ['description'], 'BASE_TYPE_REQUIRED', 'This field is required')
    : problemIf(
        Boolean(description),
        ['description'],
        'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_ALLOWED',
        'Context menu commands cannot have description',
      );

const optionNamesAreUnique = eachList((options, path) =>
  options.flatMap(({ name }, place) =>
    problemIf(
      options.findIndex((other) => other.name === name) < place,
      [...path, place, 'name'],
      'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
      'Option names must be unique',
    ),
  ),
);

const requiredComeFirst = eachList((options, path) =>
  options.flatMap(({ required }, place) =>
    problemIf(
      required === true && options.slice(0, place).some((before) => before.required !== true),
      [...path, place],
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      'Required options must be placed before non-required options',
    ),
  ),
);

const subcommandsStandAlone = eachList((options, path) => {
  const mixed = options.some(isSub) && !options.every(isSub);
  return options.flatMap((option, place) =>
    problemIf(
      mixed && place > 0 && isSub(option) !== isSub(options[0] ?? option),
      [...path, place],
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and sub-command group option types are mutually exclusive to all other types',
    ),
  );
});

const suggestionsOrChoices = eachOption((option, path) => [
  ...problemIf(
    option.autocomplete === true && (option.choices ?? []).length > 0,
    [...path, 'autocomplete'],
    'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_WITH_CHOICES',
    'Autocomplete and choices are mutually exclusive',
  ),
  ...problemIf(
    option.autocomplete === true && !CAN_SUGGEST.includes(option.type),
    [...path, 'autocomplete'],
    'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_TYPE_INVALID',
    'Autocomplete is for string, integer and number options',
  ),
]);

const choiceValuesFit = eachOption(({ choices }, path) =>
  (choices ?? []).flatMap(({ value }, place) =>
    problemIf(
      String(value).length > CHOICE_VALUE_LIMIT,
      [...path, 'choices', place, 'value'],
      'BASE_TYPE_MAX_LENGTH',
      `Must be ${CHOICE_VALUE_LIMIT} or fewer in length.`,
    ),
  ),
);

const choicesAreUnique = eachOption(({ choices }, path) => {
  const names = (choices ?? []).map(({ name }) => name);
  return names.flatMap((name, place) =>
    problemIf(
      names.indexOf(name) < place,
      [...path, 'choices', place, 'name'],
      'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATED',
      'Choice names must be unique',
    ),
  );
});

const localesAreKnown: Rule<CommandForm> = (form) => [
  ...unknownLocales(form, []),
  ...everyOption(form).flatMap(({ option, path }) => [
    ...unknownLocales(option, path),
    ...(option.choices ?? []).flatMap((choice, at) =>
      unknownLocales(choice, [...path, 'choices', at]),
    ),
  ]),
];

const sizeFits: Rule<CommandForm> = (form) =>
  problemIf(
    sizeOf(form) > SIZE_LIMIT,
    [],
    'APPLICATION_COMMAND_TOO_LARGE',
    `Command exceeds maximum size (${SIZE_LIMIT})`,
  );

/** What breaks Discord's own rules in a command whose fields each are as described. */
export function commandProblems(form: CommandForm): FormProblem[] {
  const rules: readonly Rule<CommandForm>[] = [
    nameIsPlain,
    optionNamesArePlain,
    chatInputIsDescribed,
    optionNamesAreUnique,
    requiredComeFirst,
    subcommandsStandAlone,
    suggestionsOrChoices,
    choiceValuesFit,
    choicesAreUnique,
    localesAreKnown,
    sizeFits,
  ];
  return allProblems(rules, form);
}

/** What is wrong with a list of commands as a whole. */
export function listProblems(forms: readonly CommandForm[]): FormProblem[] {
  const keys = forms.map(({ name, type }) => `${type ?? CHAT_INPUT} ${name}`);
  const repeated = keys.flatMap((each, place) =>
    problemIf(
      keys.indexOf(each) < place,
      [place, 'name'],
      'APPLICATION_COMMANDS_DUPLICATE_NAME',
      'Application command names must be unique',
    ),
  );
  const tooMany = Object.entries(COMMANDS_OF_TYPE).flatMap(([type, most]) =>
    problemIf(
      forms.filter((form) => (form.type ?? CHAT_INPUT) === Number(type)).length > most,
      [],
      'BASE_TYPE_MAX_LENGTH',
      `Must be ${most} or fewer in length.`,
    ),
  );
  return [...repeated, ...tooMany];
}

const INVALID_NAME = ['APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'] as const;

function isPlain(name: string): boolean {
  return NAME.test(name) && name === name.toLowerCase();
}

type PlacedOption = { readonly option: OptionForm; readonly path: Path };

function everyOption(
  { options }: Pick<CommandForm, 'options'>,
  above: Path = [],
): readonly PlacedOption[] {
  return (options ?? []).flatMap((option, place): PlacedOption[] => {
    const path = [...above, 'options', place];
    return [{ option, path }, ...everyOption(option, path)];
  });
}

function eachOption(
  check: (option: OptionForm, path: Path) => readonly FormProblem[],
): Rule<CommandForm> {
  return (form) => everyOption(form).flatMap(({ option, path }) => check(option, path));
}

/** A rule for each list of options: the command's own and those of its subcommands. */
function eachList(
  check: (options: readonly OptionForm[], path: Path) => readonly FormProblem[],
): Rule<CommandForm> {
  return (form) => [
    ...check(form.options ?? [], ['options']),
    ...everyOption(form).flatMap(({ option, path }) =>
      check(option.options ?? [], [...path, 'options']),
    ),
  ];
}

type Named = Partial<Pick<CommandForm, 'name_localizations' | 'description_localizations'>>;

function unknownLocales(named: Named, path: Path): FormProblem[] {
  return (['name_localizations', 'description_localizations'] as const).flatMap((field) =>
    Object.keys(named[field] ?? {})
      .filter((locale) => !KNOWN_LOCALES.has(locale))
      .flatMap((locale) =>
        problemIf(
          true,
          [...path, field, locale],
          'BASE_TYPE_CHOICES',
          `Value must be one of {${Array.from(KNOWN_LOCALES).join(', ')}}.`,
        ),
      ),
  );
}

/** Names, descriptions and values together, of each text its longest language. */
function sizeOf(form: CommandForm): number {
  const parts: readonly Sized[] = [form, ...everyOption(form).map(({ option }) => option)];
  return parts.reduce((sum, part) => sum + ownSize(part), 0);
}

type Sized = Named & {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly choices?: OptionForm['choices'];
};

function ownSize({ choices, ...part }: Sized): number {
  const inChoices = (choices ?? []).reduce(
    (sum, choice) =>
      sum + longest(choice.name, choice.name_localizations) + String(choice.value).length,
    0,
  );
  return (
    longest(part.name, part.name_localizations) +
    longest(part.description ?? '', part.description_localizations) +
    inChoices
  );
}

function longest(
  text: string,
  translated: Readonly<Record<string, string>> | null | undefined,
): number {
  return Math.max(text.length, ...Object.values(translated ?? {}).map(({ length }) => length));
}
