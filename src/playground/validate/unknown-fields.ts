import type { Path } from '../world/components.ts';
import type { FormProblem } from './form-problem.ts';

/**
 * Fields that Discord documents, or takes without a word from every library,
 * on forms whose description leaves them out.
 */
const TAKEN_ANYWHERE = new Set([
  'nsfw',
  'tts',
  'nonce',
  'enforce_nonce',
  'poll',
  'sticker_ids',
  'username',
  'avatar_url',
  'thread_name',
  'applied_tags',
]);

/**
 * The fields of a request that its description does not know: all that the
 * schema dropped when it read the input. Discord drops them silently, which
 * hides a misspelt name; here it is said.
 */
export function unknownFields(input: unknown, read: unknown, path: Path = []): FormProblem[] {
  if (Array.isArray(input) && Array.isArray(read)) {
    return input.flatMap((each, place) => unknownFields(each, read[place], [...path, place]));
  }
  if (!isRecord(input) || !isRecord(read)) return [];
  return Object.entries(input).flatMap(([field, value]) => {
    if (Object.hasOwn(read, field)) return unknownFields(value, read[field], [...path, field]);
    return value === undefined || (path.length <= 1 && TAKEN_ANYWHERE.has(field))
      ? []
      : [{ path: [...path, field], ...UNKNOWN }];
  });
}

const UNKNOWN = { code: 'UNKNOWN_FIELD', message: 'Unknown field.' } as const;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
