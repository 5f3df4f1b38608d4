import { describe, expect, test } from 'vitest';
import { cannotPost, mendInWords, takenInWords, weaker } from '../../src/render/survey-words.ts';
import type { Finding, Taking } from '../../src/subscription/survey.ts';
import { surveyOf } from '../newsroom/ordered.ts';

const CHANNEL = '400000000000000001';
const everyone: Taking = { by: 'role-overwrite', roleId: '1', roleName: '@everyone' };

test.each<readonly [Taking, string, RegExp]>([
  [{ by: 'nobody-grants' }, 'no role of the bot grants it', /under Roles/],
  [everyone, 'the channel’s overwrite for everyone denies it', /add the bot and allow/],
  [
    { by: 'member-overwrite' },
    'the channel’s overwrite for the bot itself denies it',
    /add the bot/,
  ],
  [{ by: 'other', what: 'The thread is locked.' }, 'The thread is locked', /another channel/],
])('%o is said in words, with its remedy', (taken, words, remedy) => {
  const finding: Finding = { need: 'Embed Links', held: false, vital: false, why: '', taken };

  expect(takenInWords(taken)).toBe(words);
  expect(mendInWords(finding)).toMatch(remedy);
});

describe('a channel that the bot cannot post in', () => {
  test('is refused with each vital permission, and each remedy once', () => {
    const survey = surveyOf(CHANNEL, ['View Channel', 'Send Messages', 'Embed Links']);

    const error = cannotPost(survey, '/digest edit');

    expect(error?.why).toBe(
      'It lacks View Channel: the channel’s overwrite for the role “Muted” denies it. ' +
        'It lacks Send Messages: the channel’s overwrite for the role “Muted” denies it.',
    );
    expect(error?.fix).toMatch(
      /allow View Channel\. .*allow Send Messages\. Then call \/digest edit again\.$/,
    );
  });

  test('is only the one where something vital is missing', () => {
    expect(cannotPost(surveyOf(CHANNEL, ['Embed Links']), '/digest edit')).toBeUndefined();
  });
});

describe('a weaker promise', () => {
  test('is nothing where all is granted', () => {
    expect(weaker(surveyOf(CHANNEL), true)).toEqual([]);
  });

  test('is said of a forum, and of what is missing there', () => {
    const survey = surveyOf(CHANNEL, ['Read Message History'], { kind: 'forum' });

    const [forum, history, ...more] = weaker(survey, false);

    expect(forum).toContain('In a forum each digest is a post.');
    expect(history).toContain('The bot lacks Read Message History.');
    expect(more).toEqual([]);
  });

  test('counts the right to mention only where a role is pinged', () => {
    const survey = surveyOf(CHANNEL, ['Mention Everyone']);

    expect(weaker(survey, false)).toEqual([]);
    expect(weaker(survey, true)).toHaveLength(1);
  });
});
