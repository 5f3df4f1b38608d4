import type { Option } from './command.ts';
import { suggestSince } from './since.ts';

/** The option `since`, with the usual ages to pick from. What is typed into it is read by `readSince`. */
export const sinceOption = (what: string) =>
  ({
    kind: 'text',
    description: `${what} since: 7 days, yesterday, 2025-11-03`,
    required: false,
    maxLength: 30,
    suggest: async (typed, desk) => suggestSince(typed, desk.now()),
  }) as const satisfies Option;
