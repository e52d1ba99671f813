import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../scripts/paths.ts';

/**
 * An app folder whose main process believes that it is packaged, and runs the built app. The package itself cannot be driven: it takes
 * none of the driver's switches. Here they are taken off the command line before the app looks.
 */
export function packagedLookalike(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'loket', productName: 'Loket', version: '0.0.0', main: 'main.cjs' }));
  writeFileSync(
    join(folder, 'main.cjs'),
    [
      "const { app } = require('electron');",
      "Object.defineProperty(app, 'isPackaged', { get: () => true });",
      "process.argv = process.argv.filter((part) => !/^--(?:inspect|remote-debugging)/.test(part));",
      `require(${JSON.stringify(inProject('dist', 'main', 'main.cjs'))});`,
    ].join('\n'),
  );
  return folder;
}
