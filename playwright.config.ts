import { defineConfig } from '@playwright/test';
import { ownDisplay, workersFor } from './scripts/e2e/displays.ts';

// This file is read again in each worker.
ownDisplay(process.env);

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  // A disk of limited size is made of Linux's namespaces (tests/support/limited-disk.ts); Windows knows no SIGSTOP, no /proc and no folder mode, and lets nobody rename an open file.
  testIgnore: [
    ...(process.platform === 'linux' ? [] : ['**/cakram-penuh.spec.ts']),
    ...(process.platform === 'win32' ? ['**/entri-kill.spec.ts', '**/life.spec.ts', '**/rusak.spec.ts', '**/saved-after-commit.spec.ts'] : []),
  ],
  outputDir: 'test-results/e2e',
  // On one screen the windows would fight for the focus: as many workers as there are screens.
  workers: workersFor(process.env),
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
});
