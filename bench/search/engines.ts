import type { Engine } from './engine.ts';
import { dateline } from './engines/dateline.ts';
import { flexSearch } from './engines/flexsearch.ts';
import { miniSearch } from './engines/minisearch.ts';
import { orama } from './engines/orama.ts';
import { sqlite } from './engines/sqlite.ts';

/** The engines by the names they are asked for on the command line, ours the first. */
export const ENGINES: ReadonlyMap<string, Engine> = new Map([
  ['dateline', dateline],
  ['minisearch', miniSearch],
  ['flexsearch', flexSearch],
  ['orama', orama],
  ['sqlite', sqlite],
]);
