import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
    // Costs nothing until a test asks for PostgreSQL.
    globalSetup: ['tests/store/postgres-door.ts'],
  },
});
