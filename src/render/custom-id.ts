import { CUSTOM_ID_MAX } from './limits.ts';

/**
 * A button's memory: `<command>:<action>:<field>|<field>|…`. All that is needed to answer stands in
 * it, so that it works after a restart and on another process. Only the last field may hold a `|`.
 *
 * @throws RangeError where it grows past Discord's 100 characters: the options' limits must not let that happen.
 */
export function customId(command: string, action: string, ...fields: readonly string[]): string {
  const id = `${command}:${action}:${fields.join('|')}`;
  if (id.length > CUSTOM_ID_MAX) {
    throw new RangeError(`A custom_id of ${id.length} characters: ${id}`);
  }
  return id;
}

export type CustomId = {
  readonly command: string;
  readonly action: string;
  /** The fields, `undefined` where there are fewer than `count`; the last takes all that is left. */
  readonly rest: (count: number) => readonly string[] | undefined;
};

/** Reads what `customId` wrote. Anything else gives a command that does not exist. */
export function readCustomId(id: string): CustomId {
  const [command = '', action = '', ...others] = id.split(':');
  return { command, action, rest: (count) => fieldsOf(others.join(':'), count) };
}

function fieldsOf(text: string, count: number): readonly string[] | undefined {
  if (count === 0) return text === '' ? [] : undefined;
  const fields = text.split('|');
  if (fields.length < count) return undefined;
  return [...fields.slice(0, count - 1), fields.slice(count - 1).join('|')];
}
