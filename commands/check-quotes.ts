import { askedFor, checkAnswer, checkedOf, QUOTE_MAX, shownOn } from '../src/check-answer.ts';
import type { MessageMenu } from '../src/command.ts';
import type { Desk } from '../src/desk.ts';
import { invalid, notFound } from '../src/errors.ts';
import { checksCard, type ChecksIds } from '../src/render/checks-card.ts';
import { digestOf, type Shown } from '../src/render/checked-texts.ts';
import { customId } from '../src/render/custom-id.ts';
import type { Message } from '../src/render/message.ts';
import { quotationsIn } from '../src/verify/quotations.ts';

/** Discord's longest message; what more components hold is not read. */
const MOST_READ = 4_000;
/** Quotations of one message that are judged. */
const MOST_CHECKED = 20;

/** A right click on a message, Apps, Check quotes: each quotation of the message, judged. */
const checkQuotes: MessageMenu = {
  name: 'check-quotes',
  title: 'Check quotes',
  access: 'everyone',
  inDirectMessages: true,
  audience: () => 'caller',

  run({ text }, desk) {
    const all = quotationsIn(text.slice(0, MOST_READ), QUOTE_MAX).map(({ words, claimed }) =>
      askedFor(words, claimed),
    );
    const short = all.filter((asked) => asked.text.length <= QUOTE_MAX);
    const [only, another] = short;
    if (only === undefined) throw all.length === 0 ? nothingQuoted() : tooLong();
    if (another === undefined && all.length === 1) return checkAnswer(only, desk, true);
    const checked = short.slice(0, MOST_CHECKED);
    return listed(checked, all.length - checked.length, desk, true);
  },

  presses: {
    share: {
      to: 'all',
      fields: 2,
      run: ([count, digest = ''], desk, _, __, pressed) =>
        listed(shownOn(pressed, digest, Number(count)), 0, desk, false),
    },
    open: {
      to: 'caller',
      fields: 0,
      run: (_, desk, [value = ''], __, pressed) =>
        checkAnswer(pickedOf(value, pressed), desk, true),
    },
  },
};

export default checkQuotes;

async function listed(
  asked: readonly Shown[],
  unseen: number,
  desk: Desk,
  live: boolean,
): Promise<Message> {
  const checked = await Promise.all(asked.map((each) => checkedOf(each, desk)));
  return checksCard(checked, unseen, live ? IDS : undefined);
}

const IDS: ChecksIds = {
  share: (shown) => customId('check-quotes', 'share', String(shown.length), digestOf(shown)),
  open: customId('check-quotes', 'open'),
  valueOf: (checked, at) => `${at}|${digestOf([checked])}`,
};

/** The quotation of a list that somebody picked, read back from the list. */
function pickedOf(value: string, pressed: string): Shown {
  const [at = '', digest = ''] = value.split('|');
  const item = pressed.split(/^(?=> )/m)[Number(at) + 1] ?? '';
  const [asked] = shownOn(item, digest, 1);
  return asked;
}

const nothingQuoted = () =>
  notFound({
    what: 'This message has no words to check.',
    why: 'I look for what stands between quotation marks or in block quotes, else for whole paragraphs.',
    fix: 'Give /check the words themselves.',
  });

const tooLong = () =>
  invalid({
    what: 'What this message quotes is too long to check at once.',
    why: `One answer can show a quotation of ${QUOTE_MAX} characters beside its source.`,
    fix: 'Give /check a part of it.',
  });
