import { expect } from 'vitest';
import { answer, type Call, type Front } from '../../src/answer.ts';
import { loadCommands } from '../../src/command-files.ts';
import type { Desk } from '../../src/desk.ts';
import { buttonsOf, idsOf, refusals, textsOf } from '../render/accepted.ts';

const commands = await loadCommands(`${import.meta.dirname}/../../commands`);

/** The bot over a desk; what goes wrong ends the test. */
export const frontOver = (desk: Desk): Front => ({
  commands,
  desk,
  newReference: () => 'none',
  report: (error) => {
    throw error;
  },
});

/** An answer that Discord takes, and what a reader sees of it. */
export async function answeredBy(front: Front, call: Call) {
  const { message, to } = await answer(call, front);
  expect(refusals(message)).toEqual([]);
  return {
    message,
    to,
    text: textsOf(message).join('\n'),
    ids: idsOf(message),
    buttons: buttonsOf(message),
  };
}
