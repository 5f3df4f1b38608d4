import { z } from 'zod';

/** What a trial is to do: an engine, in a library of so many sections. */
export const orderSchema = z.object({
  engine: z.string(),
  /** Where it works. */
  thread: z.enum(['main', 'worker']),
  sections: z.number(),
  /** How many queries of each kind. */
  queries: z.number(),
  /** Its own, for what it keeps. */
  folder: z.string(),
  /** Either builds and asks, and keeps what a start needs; or starts from that. */
  task: z.enum(['build', 'start']),
  /** In megabytes: what its heap may come to. */
  memory: z.number(),
});
export type Order = z.output<typeof orderSchema>;

/** What a trial may be at. */
const WORK = ['writing', 'building', 'keeping', 'asking', 'changing', 'starting'] as const;

/** What a trial tells while it works: what it begins, what it measured, what it could not do. */
export const toldSchema = z.union([
  z.object({ begins: z.enum(WORK) }),
  z.object({ figures: z.record(z.string(), z.number()) }),
  z.object({ failed: z.string() }),
  z.object({ done: z.literal(true) }),
]);
export type Told = z.output<typeof toldSchema>;
export type Tell = (told: Told) => void;
