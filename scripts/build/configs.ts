import { basename } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { contractNames } from '../../shared/contract/index.ts';
import { inProject } from '../paths.ts';

/** The oldest engine that the app meets: Electron 25 has Chromium 114 and Node 18. */
const pageTarget = 'chrome114';
const mainTarget = 'node18';
const dataTarget = 'node24';

/** The bundles of the app; `out` is an absolute folder, normally dist/. */
export function buildConfigs(out: string): readonly InlineConfig[] {
  return [renderer(`${out}/renderer`), main(`${out}/main`), preload(`${out}/preload`), data(`${out}/data`), worker('db/backup/copy-worker.ts', `${out}/data`), worker('db/check/check-worker.ts', `${out}/data`), worker('db/tables/table-worker.ts', `${out}/data`)];
}

const common = {
  configFile: false,
  root: inProject(),
  logLevel: 'warn',
  clearScreen: false,
  publicDir: false,
} as const satisfies InlineConfig;

function renderer(outDir: string): InlineConfig {
  return {
    ...common,
    root: inProject('renderer'),
    base: './',
    mode: 'production',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: pageTarget,
      cssTarget: pageTarget,
      modulePreload: { polyfill: false },
      // Everything under the page's own origin; fonts as files, because font-src has no data:.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      // What the log-in screen needs comes in one file: each further one is a way through the main process and back.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } },
    },
  };
}

/** A thread of the data process: the module that starts it finds it beside the data bundle (db/worker-file.ts). */
function worker(entry: string, out: string): InlineConfig {
  return nodeBundle({ entry, out, file: basename(entry).replace(/\.ts$/, '.mjs'), format: 'es', target: dataTarget, keep: true });
}

export interface NodeBundle {
  /** Entry, relative to the project. */
  readonly entry: string;
  /** Absolute folder and name of the one file written. */
  readonly out: string;
  readonly file: string;
  readonly format: 'cjs' | 'es';
  readonly target: string;
  /** Leaves what is in the folder already. */
  readonly keep?: boolean;
}

function main(out: string): InlineConfig {
  return nodeBundle({ entry: 'electron/main/main.ts', out, file: 'main.cjs', format: 'cjs', target: mainTarget });
}

function preload(out: string): InlineConfig {
  return {
    ...nodeBundle({ entry: 'electron/preload/preload.ts', out, file: 'preload.cjs', format: 'cjs', target: pageTarget }),
    define: { __PROCEDURES__: JSON.stringify(contractNames) },
  };
}

function data(out: string): InlineConfig {
  return nodeBundle({ entry: 'electron/data/entry.ts', out, file: 'entry.mjs', format: 'es', target: dataTarget });
}

/** One file with all it needs inside, except Electron, Node and the native database. */
export function nodeBundle({ entry, out, file, format, target, keep = false }: NodeBundle): InlineConfig {
  const external = ['electron', 'better-sqlite3'];
  return {
    ...common,
    ssr: { noExternal: true, external, target: 'node' },
    build: {
      ssr: inProject(entry),
      outDir: out,
      emptyOutDir: !keep,
      target,
      minify: false,
      rolldownOptions: { external, output: { format, entryFileNames: file, codeSplitting: false } },
    },
  };
}
