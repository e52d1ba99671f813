import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/pack/**', 'node_modules/**'],
    environment: 'node',
    globalSetup: ['tests/support/power/global-setup.ts'],
    // A test waits half of its time for the disk and for processes: as many at once as there are cores, where Vitest would leave one free.
    maxWorkers: availableParallelism(),
    // Real SQLite, real processes and key derivation on two cores.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    passWithNoTests: false,
    allowOnly: false,
  },
});
