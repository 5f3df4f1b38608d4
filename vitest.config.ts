import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Minutes of waiting for processes that were killed: begun last, everything else would wait for them. */
const BEGUN_FIRST = /\/tests\/chaos\.test\.ts$/;

const isFirst = ({ moduleId }: TestSpecification) => Number(BEGUN_FIRST.test(moduleId));

class LongWaitsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- the usual order is a method of that name.
    const usual = await super.sort(files);
    return usual.toSorted((a, b) => isFirst(b) - isFirst(a));
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
    // Costs nothing until a test asks for PostgreSQL.
    globalSetup: ['tests/store/postgres-door.ts'],
    sequence: { sequencer: LongWaitsFirst },
  },
});
