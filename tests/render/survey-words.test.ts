import { describe, expect, test } from 'vitest';
import {
  cannotPost,
  mendInWords,
  roleGone,
  takenInWords,
  weaker,
} from '../../src/render/survey-words.ts';
import type { Finding, Taking } from '../../src/subscription/survey.ts';
import { surveyOf } from '../newsroom/ordered.ts';

const CHANNEL = '400000000000000001';
const ROLE = '500000000000000009';
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
  [
    { by: 'follows', need: 'Send Messages' },
    'it comes back with Send Messages',
    /Give the bot Send Messages back/,
  ],
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

  test('is not said to lack what only comes and goes with another permission', () => {
    const { findings, ...survey } = surveyOf(CHANNEL, ['View Channel']);
    const lost = findings.map((each): Finding => {
      const taken: Taking = { by: 'follows', need: 'View Channel' };
      return each.held ? { ...each, held: false, taken } : each;
    });

    const error = cannotPost({ ...survey, findings: lost }, '/digest edit');

    expect(error?.why).toMatch(/^It lacks View Channel: [^.]+\.$/);
    expect(weaker({ ...survey, findings: lost }, ROLE)).toEqual([]);
  });

  test('is only the one where something vital is missing', () => {
    expect(cannotPost(surveyOf(CHANNEL, ['Embed Links']), '/digest edit')).toBeUndefined();
  });
});

describe('a weaker promise', () => {
  test('is nothing where all is granted', () => {
    expect(weaker(surveyOf(CHANNEL), ROLE)).toEqual([]);
  });

  test('is said of a forum, and of what is missing there', () => {
    const survey = surveyOf(CHANNEL, ['Read Message History'], { kind: 'forum' });

    const [forum, history, ...more] = weaker(survey, undefined);

    expect(forum).toContain('In a forum each digest is a post.');
    expect(history).toContain('The bot lacks Read Message History.');
    expect(more).toEqual([]);
  });

  test.each([
    ['is no role', undefined, new Map(), undefined],
    ['nobody may mention', ROLE, new Map([[ROLE, 'guarded' as const]]), /lacks Mention Everyone/],
    ['was not looked up', ROLE, new Map(), /lacks Mention Everyone/],
    ['everybody may mention', ROLE, new Map([[ROLE, 'mentionable' as const]]), undefined],
    ['is gone', ROLE, new Map([[ROLE, 'gone' as const]]), /no longer exists, so nobody is pinged/],
  ])(
    'counts the right to mention where it is needed: what is pinged %s',
    (_, role, roles, said) => {
      const survey = surveyOf(CHANNEL, ['Mention Everyone'], { roles });

      const notes = weaker(survey, role);

      expect(notes).toHaveLength(said === undefined ? 0 : 1);
      expect(notes.join()).toMatch(said ?? /^$/);
    },
  );

  test('says nothing of a role in a channel that could not be looked at', () => {
    expect(roleGone({ channelId: CHANNEL, reason: 'no-answer' }, [ROLE])).toEqual([]);
  });
});
