import { hash } from 'node:crypto';
import { foldPhrase } from './fold.ts';

/** Five base-36 digits: 60 million names, so that two in one library are an accident of the century. */
const LENGTH = 5;

/** A short key for a speaker's or a publisher's name, to fit into a `custom_id`. */
export function nameKey(name: string): string {
  return BigInt(`0x${hash('sha256', foldPhrase(name))}`)
    .toString(36)
    .slice(0, LENGTH);
}
