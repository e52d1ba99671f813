/** Where a break is made: `find` stands exactly once in the file and is replaced by `put`. */
export interface Edit {
  /** Relative to the project, with slashes. */
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

/** What must turn red. `test`: a part of the test's name that selects it (and its rows, where it is a table). */
export type Catcher =
  | { readonly by: 'vitest'; readonly file: string; readonly test: string }
  /** Only Electron shows it. `alive`: another test of the file, which must stay green: the app still starts. */
  | { readonly by: 'electron'; readonly file: string; readonly test: string; readonly alive: string }
  | { readonly by: 'types' }
  | { readonly by: 'lint' };

/** One way to break the product. */
export interface Break {
  /** For --only: short, kebab-case. */
  readonly name: string;
  /** What is wrong then, as a reviewer would say it. */
  readonly what: string;
  readonly edits: readonly Edit[];
  /** Each of them must turn red. */
  readonly caughtBy: readonly Catcher[];
}

/** The text of a file after an edit; null when `find` does not stand in it exactly once. */
export function edited(text: string, { find, put }: Edit): string | null {
  const at = text.indexOf(find);
  if (at < 0 || text.indexOf(find, at + 1) >= 0) return null;
  return text.slice(0, at) + put + text.slice(at + find.length);
}

export const vitest = (file: string, test: string): Catcher => ({ by: 'vitest', file: `tests/${file}`, test });
