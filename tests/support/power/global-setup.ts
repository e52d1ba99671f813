import { ensureStrace } from '../../../scripts/system.ts';

/** Once before all of vitest, so that no two test files install at the same time. Where it cannot be had only the tests that need it fail. */
export async function setup(): Promise<void> {
  try {
    await ensureStrace();
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
  }
}
