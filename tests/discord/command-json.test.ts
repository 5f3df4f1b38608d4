import { describe, expect, test } from 'vitest';
import { commandJson } from '../../src/discord/command-json.ts';
import { echo } from './front.ts';
import { rules, tideHere, watch } from './kinds.ts';

describe('a command as Discord is told of it', () => {
  test('says its options, the required ones first, and where it may be called', () => {
    expect(commandJson(echo)).toEqual({
      type: 1,
      name: 'echo',
      name_localizations: null,
      description: 'Says it again',
      description_localizations: null,
      options: [
        {
          type: 3,
          name: 'words',
          description: 'What to say',
          required: true,
          max_length: 50,
          autocomplete: true,
        },
        { type: 5, name: 'hide', description: 'Only for you', required: false },
      ],
      default_member_permissions: null,
      integration_types: [0],
      contexts: [0, 1],
      nsfw: false,
    });
  });

  test('is shown to those who may manage channels where it is for moderators', () => {
    expect(commandJson(rules)).toMatchObject({
      default_member_permissions: '16',
      contexts: [0],
      options: [{ choices: [{ name: 'Softly', value: 'soft' }] }],
    });
  });
});

test('a family says its subcommands, each with its own options', () => {
  const json = commandJson(watch);

  expect(json).toMatchObject({
    type: 1,
    name: 'watch',
    description: 'Who is on duty',
    default_member_permissions: '16',
    contexts: [0],
  });
  expect('options' in json && json.options).toEqual([
    { type: 1, name: 'list', description: 'Who is on duty today', options: [] },
    {
      type: 1,
      name: 'change',
      description: 'Change the watch',
      options: [
        {
          type: 7,
          name: 'where',
          description: 'Which watch',
          required: true,
          channel_types: [0, 5, 10, 11, 12, 15],
        },
        { type: 5, name: 'quiet', description: 'Tell nobody', required: false },
        { type: 8, name: 'whom', description: 'Who takes over', required: false },
      ],
    },
  ]);
});

test('an entry of the message menu says its title, and nothing that Discord refuses there', () => {
  expect(commandJson(tideHere)).toEqual({
    type: 3,
    name: 'Tide here',
    name_localizations: null,
    default_member_permissions: null,
    integration_types: [0],
    contexts: [0, 1],
    nsfw: false,
  });
});
