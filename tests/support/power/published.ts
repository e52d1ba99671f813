import { basename } from 'node:path';
import { Disk, type Tree } from './disk.ts';
import type { Traced } from './traced.ts';

interface Version {
  /** Operation with which it came to its name; -1: was there before. */
  readonly at: number;
  /** null: no file of this name. */
  readonly content: Buffer | null;
}

/**
 * Looks whether files that are written whole are so after a cut: each one is as it was at one of its renames into place, or not there
 * if it was not, and not older than what had been acknowledged. Databases in use and files under a temporary name do not count.
 */
export class Published {
  readonly #versions = new Map<string, Version[]>();
  readonly #answers: readonly number[];
  readonly #counts: (path: string) => boolean;

  constructor({ root, before, operations }: Traced, counts: (path: string) => boolean) {
    this.#counts = counts;
    this.#answers = operations.flatMap((operation, at) => (operation.kind === 'said' ? [at] : []));
    for (const [path, content] of before) if (content !== null) this.#add(path, { at: -1, content });
    const disk = new Disk(root, before);
    for (const [at, operation] of operations.entries()) {
      const gone = operation.kind === 'rename' ? disk.below(operation.from) : operation.kind === 'remove' ? disk.below(operation.path) : [];
      for (const { path } of gone) this.#add(path, { at, content: null });
      disk.apply(operation);
      if (operation.kind === 'rename') for (const { path, content } of disk.below(operation.to)) this.#add(path, { at, content });
    }
  }

  /** Every file that was ever put in its place. */
  get names(): readonly string[] {
    return [...this.#versions.keys()];
  }

  /** What is not as it may be in a tree found after a cut before operation `at`. */
  faults(tree: Tree, at: number): readonly string[] {
    const files = [...tree].flatMap(([path, content]) => (content === null ? [] : [path]));
    const answered = this.#answers.findLast((answer) => answer < at) ?? -1;
    return [...new Set([...files, ...this.#versions.keys()])]
      .filter((path) => this.#counts(path))
      .filter((path) => {
        const versions = this.#versions.get(path) ?? [];
        const safe = versions.findLastIndex((version) => version.at < answered);
        const possible = versions.slice(Math.max(0, safe)).filter((version) => version.at < at);
        const found = tree.get(path) ?? null;
        if (found === null && safe < 0) return false;
        return !possible.some(({ content }) => (content === null ? found === null : found !== null && content.equals(found)));
      })
      .map((path) => `${basename(path)}: ${tree.get(path)?.length ?? 'no'} bytes`);
  }

  #add(path: string, version: Version): void {
    const versions = this.#versions.get(path) ?? [];
    versions.push(version);
    this.#versions.set(path, versions);
  }
}
