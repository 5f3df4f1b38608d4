import type { OptionForm } from '../validate/command-form.ts';
import { NotPossible } from './not-possible.ts';

type Value = string | number | boolean;

const TYPE = { string: 3, integer: 4, boolean: 5, number: 10 } as const;
const LONGEST = 6000;

/** The value as it goes to the bot. Throws `NotPossible` where a client would not take it. */
export function checkValue(option: OptionForm, value: Value): Value {
  switch (option.type) {
    case TYPE.boolean:
      return typeof value === 'boolean' ? value : unfit(option, 'is yes or no');
    case TYPE.integer:
    case TYPE.number:
      return checkNumber(option, value);
    case TYPE.string:
      return checkText(option, value);
    default:
      return typeof value === 'string' && /^\d{17,20}$/.test(value)
        ? value
        : unfit(option, 'takes the id of what it names');
  }
}

function checkNumber(option: OptionForm, value: Value): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return unfit(option, 'is a number');
  if (option.type === TYPE.integer && !Number.isInteger(value)) {
    return unfit(option, 'is a whole number');
  }
  const { min_value: least, max_value: most } = option;
  if (typeof least === 'number' && value < least) return unfit(option, `is at least ${least}`);
  if (typeof most === 'number' && value > most) return unfit(option, `is at most ${most}`);
  checkChoice(option, value);
  return value;
}

function checkText(option: OptionForm, value: Value): string {
  if (typeof value !== 'string') return unfit(option, 'is a text');
  const least = option.min_length ?? 0;
  const most = option.max_length ?? LONGEST;
  if (value.length < least) return unfit(option, `has at least ${least} characters`);
  if (value.length > most) return unfit(option, `has at most ${most} characters`);
  checkChoice(option, value);
  return value;
}

function checkChoice(option: OptionForm, value: Value): void {
  const choices = option.choices ?? [];
  if (choices.length === 0 || choices.some((choice) => choice.value === value)) return;
  unfit(option, `is one of: ${choices.map(({ name }) => name).join(', ')}`);
}

function unfit({ name }: OptionForm, is: string): never {
  throw new NotPossible(`The option “${name}” ${is}.`);
}
