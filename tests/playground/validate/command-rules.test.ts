import { ApplicationCommandCreateRequestSchema } from 'discord-api-spec/zod';
import { expect, test } from 'vitest';
import { readForm } from '../../../src/playground/validate/check-form.ts';
import { commandProblems, listProblems } from '../../../src/playground/validate/command-rules.ts';

const command = (more: object = {}) => ({ name: 'brief', description: 'A briefing', ...more });
const option = (more: object = {}) => ({ type: 3, name: 'topic', description: 'A topic', ...more });
const sub = (more: object = {}) => ({ type: 1, name: 'list', description: 'A list', ...more });

/** Everything that is wrong with a command, as `path code`. */
function refusals(body: object): string[] {
  const { form, problems } = readForm(ApplicationCommandCreateRequestSchema, body);
  return (problems ?? commandProblems(form)).map(({ path, code }) => `${path.join('.')} ${code}`);
}

test.each<[name: string, form: object]>([
  ['a plain command', command()],
  ['a name in another script', command({ name: 'ब्रीफ' })],
  ['a menu command with spaces and capitals', { name: 'Check quotes', type: 3 }],
  [
    'required options first',
    command({ options: [option({ required: true }), option({ name: 'b' })] }),
  ],
  ['subcommands alone', command({ options: [sub(), sub({ name: 'edit', options: [option()] })] })],
  ['choices', command({ options: [option({ choices: [{ name: 'A', value: 'a'.repeat(100) }] })] })],
  ['suggestions', command({ options: [option({ autocomplete: true })] })],
  ['a translation', command({ name_localizations: { de: 'kurz', 'en-GB': 'brief' } })],
])('%s is taken', (_, form) => {
  expect(refusals(form)).toEqual([]);
});

const long = (name: string) =>
  option({
    name,
    description: 'd'.repeat(100),
    choices: Array.from({ length: 25 }, (_, n) => ({
      name: `${n}`.padEnd(100, 'n'),
      value: `${n}`.padEnd(100, 'v'),
    })),
  });

test.each<[name: string, form: object, problem: string]>([
  ['a name with a capital', command({ name: 'Brief' }), 'name APPLICATION_COMMAND_INVALID_NAME'],
  ['a name with a space', command({ name: 'brief me' }), 'name APPLICATION_COMMAND_INVALID_NAME'],
  ['a name of 33 characters', command({ name: 'a'.repeat(33) }), 'name BASE_TYPE_MAX_LENGTH'],
  [
    'an option’s name with a capital',
    command({ options: [option({ name: 'Topic' })] }),
    'options.0.name APPLICATION_COMMAND_INVALID_NAME',
  ],
  ['no description', command({ description: '' }), 'description BASE_TYPE_REQUIRED'],
  [
    'a menu command with a description',
    { name: 'Check', type: 3, description: 'a' },
    'description APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_ALLOWED',
  ],
  [
    'an option’s name twice',
    command({ options: [option(), option()] }),
    'options.1.name APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
  ],
  [
    'an option’s name twice below a subcommand',
    command({ options: [sub({ options: [option(), option()] })] }),
    'options.0.options.1.name APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
  ],
  [
    'a required option after an optional one',
    command({ options: [option(), option({ name: 'b', required: true })] }),
    'options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'a subcommand beside an option',
    command({ options: [option(), sub()] }),
    'options.1 APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  [
    'suggestions together with choices',
    command({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] }),
    'options.0.autocomplete APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_WITH_CHOICES',
  ],
  [
    'a choice’s value of 101 characters',
    command({ options: [option({ choices: [{ name: 'a', value: 'a'.repeat(101) }] })] }),
    'options.0.choices.0.value BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a choice’s name twice',
    command({
      options: [
        option({
          choices: [
            { name: 'a', value: '1' },
            { name: 'a', value: '2' },
          ],
        }),
      ],
    }),
    'options.0.choices.1.name APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATED',
  ],
  [
    '26 options',
    command({ options: Array.from({ length: 26 }, (_, n) => option({ name: `n${n}` })) }),
    'options BASE_TYPE_MAX_LENGTH',
  ],
  [
    'an unknown language',
    command({ description_localizations: { xx: 'a' } }),
    'description_localizations.xx BASE_TYPE_CHOICES',
  ],
  [
    'an unknown language of an option',
    command({ options: [option({ name_localizations: { tlh: 'a' } })] }),
    'options.0.name_localizations.tlh BASE_TYPE_CHOICES',
  ],
  [
    '8,001 characters and more',
    command({ options: [long('a'), long('b')] }),
    ' APPLICATION_COMMAND_TOO_LARGE',
  ],
  ['a misspelt field', command({ defaultPermissions: 1 }), 'defaultPermissions UNKNOWN_FIELD'],
])('%s is refused', (_, form, problem) => {
  expect(refusals(form)).toEqual([problem]);
});

test('of a translated text the longest language counts towards 8,000 characters', () => {
  const short = command({ options: [long('a')] });
  const translations = Object.fromEntries(
    ['de', 'fr', 'ja'].map((locale) => [locale, 'x'.repeat(100)]),
  );
  const many = Array.from({ length: 22 }, (_, n) =>
    option({ name: `n${n}`, description: 'd', description_localizations: translations }),
  );

  expect(refusals(short)).toEqual([]);
  expect(refusals({ ...short, options: [long('a'), ...many] })).toEqual([]);
  expect(refusals({ ...short, options: [long('a'), ...many, long('b')] })).toEqual([
    ' APPLICATION_COMMAND_TOO_LARGE',
  ]);
});

test('a list has each name once, and no more of a type than Discord takes', () => {
  const twice = listProblems([command(), command(), { name: 'brief', type: 3 }]);
  const many = listProblems(Array.from({ length: 16 }, (_, n) => ({ name: `m${n}`, type: 3 })));

  expect(twice.map(({ path, code }) => [path, code])).toEqual([
    [[1, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME'],
  ]);
  expect(many.map(({ message }) => message)).toEqual(['Must be 15 or fewer in length.']);
});
