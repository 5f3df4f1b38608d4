import { defineConfig } from 'vitest/config';

/** Files that start programs of their own, or tell their process that its clock stands still. */
const APART = [
  'tests/chaos.test.ts',
  'tests/{bin,cli,journeys,store,thread}/**/*.test.ts',
  'tests/delivery/tick.test.ts',
  'tests/ingest/watch-folder.test.ts',
  'tests/newsroom/member-rights.test.ts',
];

/**
 * A process of its own, and reading all of the source anew in it, costs most test files more than
 * their tests. So files share processes, other than those named above. These come first, as vitest
 * begins projects in the order of their names: what waits long does so while others work.
 */
export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // By itself, vitest leaves one core unused, also where there are but two.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'apart',
          include: APART,
          // This ends only what hangs: programs that start beside others take their time.
          testTimeout: 60_000,
          // Costs nothing until a test asks for PostgreSQL.
          globalSetup: ['tests/store/postgres-door.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: APART,
          isolate: false,
        },
      },
    ],
  },
});
