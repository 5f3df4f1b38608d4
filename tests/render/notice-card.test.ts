import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noticeCard, pausedWords, uncertainWords } from '../../src/render/notice-card.ts';
import { refusals, textsOf } from './accepted.ts';

const mishap = {
  channelId: '300000000000000001',
  dueAt: new Date('2026-11-03T07:30:00Z'),
  problem: 'Dateline may not post here. Discord says: Missing Permissions (50013).',
};

describe('what a moderator is told', () => {
  test.each([
    ['no-access', 'View Channel'],
    ['no-permission', '/digest doctor'],
    ['channel-gone', '/digest subscribe'],
  ] as const)(
    'when a digest rests for “%s” names the channel, the time, Discord’s words and the remedy',
    (why, remedy) => {
      const words = pausedWords({ ...mishap, why });

      expect(words).toContain('<#300000000000000001>');
      expect(words).toContain('<t:1793691000:f>');
      expect(words.match(/Discord says/g)).toHaveLength(1);
      expect(words).toContain('Missing Permissions');
      expect(words).toContain(remedy);
    },
  );

  test('when a digest may be missing says why it is not sent again and what to do', () => {
    const words = uncertainWords({ ...mishap, problem: 'The history may not be read.' });

    expect(words).toContain('<#300000000000000001>');
    expect(words).toContain('The history may not be read.');
    expect(words).toContain('cannot come twice');
    expect(words).toContain('/digest run');
  });

  test('is a message that Discord takes, whatever stood in the way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (problem) => {
        const words = [
          pausedWords({ ...mishap, problem, why: 'no-access' }),
          uncertainWords({ ...mishap, problem }),
        ];

        for (const each of words) expect(refusals(noticeCard(each))).toEqual([]);
      }),
    );
  });

  test('cannot be dressed up by what Discord, or somebody in its place, said', () => {
    const problem = '@everyone [free](https://evil.test) # big\n# bigger';

    const [text] = textsOf(noticeCard(uncertainWords({ ...mishap, problem })));

    expect(text).toContain('\\@everyone \\[free\\]\\(https\\://evil.test\\)');
    expect(text).not.toContain('\n#');
  });
});
