/** What a process asked of the file system, in the order in which it was answered. Paths are absolute. */
export type FileOperation =
  /** Opened for writing; `create`: made if it was not there; `truncate`: emptied. */
  | { readonly kind: 'open'; readonly path: string; readonly create: boolean; readonly truncate: boolean }
  /** `at` null: at the end of the file as it stands. */
  | { readonly kind: 'write'; readonly path: string; readonly at: number | null; readonly bytes: Buffer }
  /** Bytes of another file, inside the system. */
  | { readonly kind: 'copy'; readonly from: string; readonly fromAt: number; readonly path: string; readonly at: number; readonly length: number }
  | { readonly kind: 'truncate'; readonly path: string; readonly size: number }
  /** fsync or fdatasync of a file or a folder; what was asked before the operation `asked` is on the disk now. */
  | { readonly kind: 'sync'; readonly path: string; readonly asked: number }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string }
  /** A line on standard output. */
  | { readonly kind: 'said'; readonly line: string };
