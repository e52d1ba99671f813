import { inProject, projectRoot } from '../../../scripts/paths.ts';
import { run } from '../../../scripts/run.ts';

/** Makes the package that all tests of this folder look at; none of them runs when it cannot be made. */
export async function setup(): Promise<void> {
  // electron-builder and Vite take notice of being under test; the package is made as for anybody.
  const { VITEST: _vitest, NODE_ENV: _mode, ...env } = process.env;
  const { code } = await run(process.execPath, [inProject('scripts', 'pack.ts')], { cwd: projectRoot, env });
  if (code !== 0) throw new Error('The package could not be made.');
}
