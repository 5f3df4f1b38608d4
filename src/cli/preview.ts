import { briefingOf } from '../brief-answer.ts';
import { systemClock } from '../clock.ts';
import { UserError } from '../errors.ts';
import { readLibrary } from '../ingest/library.ts';
import { deskOver } from '../newsroom/desk-over.ts';
import { noDigests } from '../newsroom/no-digests.ts';
import { noPicture } from '../newsroom/no-picture.ts';
import { shelve } from '../newsroom/shelves.ts';
import { briefingText } from '../render/briefing-text.ts';
import { packDay, readSince } from '../since.ts';
import type { Page } from './page.ts';

/** What to preview, and how much to say of it. */
export type Preview = {
  readonly folder: string;
  readonly about: string;
  readonly since: string | undefined;
  readonly why: boolean;
};

/**
 * Prints the briefing that a reader would get, and why each of its lines was chosen; where there is
 * none, what would be said in its place. Resolves with whether there is one.
 */
export async function preview(
  { folder, about, since, why }: Preview,
  page: Page,
): Promise<boolean> {
  const { articles, registers, problems } = await readLibrary(folder);
  const shelves = await shelve(articles, registers, async () => {});
  const asOf = systemClock.now();
  const onDesk = { shelves, indexedAt: asOf, problems: problems.length };
  const desk = deskOver(onDesk, systemClock, noDigests, noPicture);
  try {
    const day = packDay(readSince(since, asOf));
    const briefing = await briefingOf({ about, since: day }, desk);
    for (const line of briefingText(briefing, { asOf, why })) await page.line(line);
    return true;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { what, why: reason, fix, tries = [] } = error.parts;
    for (const line of [what, reason, fix, ...tries.map(({ label }) => `- ${label}`)]) {
      await page.line(line);
    }
    return false;
  }
}
