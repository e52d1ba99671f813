import { defineConfig } from 'vitest/config';

/** The packaged app, made anew before its tests. */
export default defineConfig({
  test: {
    include: ['tests/pack/**/*.test.ts'],
    globalSetup: ['tests/pack/support/make-package.ts'],
    environment: 'node',
    testTimeout: 180_000,
    passWithNoTests: false,
    allowOnly: false,
  },
});
