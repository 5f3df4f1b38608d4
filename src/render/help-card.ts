import { button, message, row, rule, text } from './blocks.ts';
import { label } from './label.ts';
import type { Message } from './message.ts';

/** An example that can be pressed: what a reader would type, what it does, and its button. */
export type Example = {
  readonly typed: string;
  readonly does: string;
  readonly label: string;
  readonly customId: string;
};

/** What Dateline is, in a sentence, and three examples that can be clicked. */
export function helpCard(examples: readonly Example[]): Message {
  return message(
    text(
      '## Dateline\nBriefings from articles that this community chose. ' +
        'Every line stands letter for letter in a source and links to it.',
    ),
    rule(),
    text(examples.map(({ typed, does }) => `**${label(typed)}** ${label(does)}`).join('\n')),
    row(...examples.map((example) => button(example.label, example.customId))),
    text(
      '-# /check tells whether a quote stands in a source as it goes round. /library shows the topics. ' +
        'Answers marked “Only you can see this” are yours alone.',
    ),
  );
}
