import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/pack/**', 'node_modules/**'],
    environment: 'node',
    globalSetup: ['tests/support/power/global-setup.ts'],
    // Real SQLite, real processes and key derivation on two cores.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    passWithNoTests: false,
    allowOnly: false,
  },
});
