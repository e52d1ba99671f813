import { describe, expect, test } from 'vitest';
import { packageFolder, thirdPartyText } from '../../scripts/build/third-party.ts';
import { inProject } from '../../scripts/paths.ts';

describe('the package that a module belongs to', () => {
  const cases: readonly (readonly [string, string | null, string])[] = [
    ['/p/node_modules/react/index.js', '/p/node_modules/react', 'a plain name'],
    ['/p/node_modules/@mantine/core/esm/index.mjs', '/p/node_modules/@mantine/core', 'a name with a scope'],
    ['/p/node_modules/a/node_modules/b/x.js', '/p/node_modules/a/node_modules/b', 'the inner of two'],
    ['/p/node_modules/a/style.css?used', '/p/node_modules/a', 'a question behind it'],
    ['C:\\p\\node_modules\\a\\x.js', 'C:/p/node_modules/a', 'Windows'],
    ['/p/shared/assert.ts', null, 'one of ours'],
    ['\0/p/node_modules/a/x.js?commonjs-module', null, 'made up by the bundler'],
  ];
  test.each(cases)('%j → %j: %s', (id, folder) => {
    expect(packageFolder(id)).toBe(folder);
  });
});

test('a package without a licence text stops the build', () => {
  expect(() => thirdPartyText([inProject('node_modules', '.bin')])).toThrow();
  expect(() => thirdPartyText([inProject('scripts', 'electron', 'fallback-app')])).toThrow('no licence text');
});
