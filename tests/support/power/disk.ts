import { dirname } from 'node:path';
import type { FileOperation } from './operations.ts';
import { FileContent } from './file-content.ts';

/** A folder's files by absolute path; null stands for a folder. */
export type Tree = ReadonlyMap<string, Buffer | null>;

type Node = { readonly content: FileContent } | 'folder';
type Names = Map<string, Node>;

/** A change of names that waits in the journal. `at`: number of the operation. */
type NameChange =
  | { readonly kind: 'made'; readonly path: string; readonly node: Node }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'removed'; readonly path: string };

interface Waiting {
  readonly at: number;
  readonly change: NameChange;
}

/**
 * A disk as a power cut finds it. What was written to a file is safe once that file was synced; before that each write may be there, be
 * missing or be torn between sectors. Names (made, renamed, removed) wait in one journal: a cut keeps some beginning of it, in order,
 * and only the sync of a folder makes those in this folder, and all before them, safe. That is less than ext4 or NTFS keep.
 */
export class Disk {
  readonly #root: string;
  /** As the running process sees it. */
  readonly #seen: Names = new Map();
  /** What is safe. */
  readonly #safe: Names = new Map();
  #journal: Waiting[] = [];
  #operations = 0;

  /** All of `tree` is safe. */
  constructor(root: string, tree: Tree) {
    this.#root = root;
    for (const [path, content] of tree) {
      const node: Node = content === null ? 'folder' : { content: new FileContent(content) };
      this.#seen.set(path, node);
      this.#safe.set(path, node);
    }
  }

  apply(operation: FileOperation): void {
    const at = this.#operations;
    this.#operations += 1;
    switch (operation.kind) {
      case 'said':
        return;
      case 'open':
        if (!this.#seen.has(operation.path)) this.#change(at, { kind: 'made', path: operation.path, node: { content: new FileContent(null) } });
        if (operation.truncate) this.#content(operation.path).change(at, { kind: 'size', size: 0 });
        return;
      case 'write': {
        const content = this.#content(operation.path);
        content.change(at, { kind: 'bytes', at: operation.at ?? content.size, bytes: operation.bytes });
        return;
      }
      case 'copy': {
        const bytes = this.#content(operation.from).now().subarray(operation.fromAt, operation.fromAt + operation.length);
        this.#content(operation.path).change(at, { kind: 'bytes', at: operation.at, bytes });
        return;
      }
      case 'truncate':
        this.#content(operation.path).change(at, { kind: 'size', size: operation.size });
        return;
      case 'sync':
        if (this.#seen.get(operation.path) === 'folder') this.#syncFolder(operation.path, operation.asked);
        else this.#content(operation.path).sync(operation.asked);
        return;
      case 'rename':
        this.#change(at, { kind: 'renamed', from: operation.from, to: operation.to });
        return;
      case 'remove':
        this.#change(at, { kind: 'removed', path: operation.path });
        return;
      case 'folder':
        this.#change(at, { kind: 'made', path: operation.path, node: 'folder' });
        return;
    }
  }

  /** All as the running process sees it. */
  now(): Tree {
    return treeOf(this.#seen, (content) => content.now());
  }

  /** The files of this name or below it, as the running process sees them. */
  below(path: string): readonly { readonly path: string; readonly content: Buffer }[] {
    return [...this.#seen].flatMap(([name, node]) => (node !== 'folder' && (name === path || name.startsWith(`${path}/`)) ? [{ path: name, content: node.content.now() }] : []));
  }

  /** What could be found after a power cut at this moment. `random`: numbers from 0 to 1. */
  afterCut(random: () => number): Tree {
    const names: Names = new Map(this.#safe);
    const kept = Math.round(lean(random) * this.#journal.length);
    for (const { change } of this.#journal.slice(0, kept)) changeNames(names, change);
    const share = lean(random);
    return treeOf(names, (content) => content.afterCut(random, share));
  }

  #content(path: string): FileContent {
    const node = this.#seen.get(path);
    if (node === undefined || node === 'folder') throw new Error('the trace writes to a file that is not known');
    return node.content;
  }

  #change(at: number, change: NameChange): void {
    changeNames(this.#seen, change);
    this.#journal.push({ at, change });
  }

  #syncFolder(folder: string, asked: number): void {
    const last = this.#journal.findLastIndex(({ at, change }) => at < asked && placesOf(change).some((path) => path === folder || dirname(path) === folder));
    for (const { change } of this.#journal.slice(0, last + 1)) changeNames(this.#safe, change);
    this.#journal = this.#journal.slice(last + 1);
    if (folder === this.#root) this.#safe.set(folder, 'folder');
  }
}

/** A share from 0 to 1 that is often nothing or everything. */
function lean(random: () => number): number {
  return Math.min(1, Math.max(0, random() * 1.6 - 0.3));
}

function placesOf(change: NameChange): readonly string[] {
  return change.kind === 'renamed' ? [change.from, change.to] : [change.path];
}

function changeNames(names: Names, change: NameChange): void {
  if (change.kind === 'made') names.set(change.path, change.node);
  else if (change.kind === 'removed') names.delete(change.path);
  else {
    const moved = [...names].filter(([path]) => path === change.from || path.startsWith(`${change.from}/`));
    if (moved.length === 0) throw new Error('the trace renames what is not known');
    for (const [path] of moved) names.delete(path);
    for (const [path, node] of moved) names.set(change.to + path.slice(change.from.length), node);
  }
}

function treeOf(names: Names, contentOf: (content: FileContent) => Buffer): Tree {
  return new Map([...names].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([path, node]) => [path, node === 'folder' ? null : contentOf(node.content)]));
}
