import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packLayout } from '../../scripts/pack/layout.ts';
import { startOnce } from '../../scripts/pack/start-once.ts';

const layout = packLayout();

if (existsSync(layout.mark)) {
  test('a package that is not for release says that it was not started', () => {
    expect(readFileSync(layout.mark, 'utf8')).toContain('It was not started');
  });
} else {
  test('the packaged app starts, keeps its window and its data process, and leaves', async () => {
    expect(await startOnce(layout.executable)).toEqual([]);
  });
}
