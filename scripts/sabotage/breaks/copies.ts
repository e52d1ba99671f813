import { type Break, vitest } from '../break.ts';

/** Copies of the database, and what puts one back. */
export const copyBreaks: readonly Break[] = [
  {
    name: 'copy-not-compared',
    what: 'a copy gets its name though it does not hold what the database holds',
    edits: [{ file: 'db/backup/write-copy.ts', find: "  if (copy.contentHash !== source.contentHash) fail('backup.verify-failed', { what: 'isi' });\n", put: '' }],
    caughtBy: [vitest('db/backup/differing-copy.test.ts', 'that does not hold what the database holds is none')],
  },
  {
    name: 'copy-named-first',
    what: 'a copy has its name before it was looked at',
    edits: [
      { file: 'db/backup/make-copy.ts', find: '      const content = await fill(making, temporary, name, no);\n      renameDurably(temporary, join(folder, name));\n', put: '      renameDurably(temporary, join(folder, name));\n      const content = await fill(making, join(folder, name), name, no);\n' },
    ],
    caughtBy: [vitest('db/backup/differing-copy.test.ts', 'has no name until it has been compared')],
  },
  {
    name: 'copy-pages-not-checked',
    what: 'a copy whose pages do not fit together is taken',
    edits: [{ file: 'db/backup/inspect-copy.ts', find: "    if (raw.pragma('integrity_check', { simple: true }) !== 'ok') fail('copy.damaged', { what: 'halaman' });\n", put: '' }],
    caughtBy: [vitest('db/backup/differing-copy.test.ts', 'that does not hold what the database holds is none')],
  },
  {
    name: 'restore-unverified',
    what: 'a damaged copy takes the place of the data',
    edits: [{ file: 'db/backup/restore-copy.ts', find: '    verify(copy.manifest, folderPaths(staging).database, key);\n', put: '    if (copy.manifest.no < 1) verify(copy.manifest, folderPaths(staging).database, key);\n' }],
    caughtBy: [vitest('db/backup/restore-copy.test.ts', 'one bit turned, anywhere in any of its files')],
  },
  {
    name: 'restore-decided-first',
    what: 'the old set is given up before the copy was looked at',
    edits: [
      { file: 'db/backup/restore-copy.ts', find: "    stage(copy, staging);\n    step('cadangan disalin');\n", put: "    stage(copy, staging);\n    decideSwap(to, swap);\n    step('cadangan disalin');\n" },
      { file: 'db/backup/restore-copy.ts', find: "  decideSwap(to, swap);\n  step('penggantian ditandai');\n", put: "  step('penggantian ditandai');\n" },
    ],
    caughtBy: [vitest('db/backup/restore-copy.test.ts', 'the database of another copy under its name')],
  },
  {
    name: 'restore-other-office',
    what: 'the copy of another office takes the place of this one’s data',
    edits: [{ file: 'db/backup/restore-copy.ts', find: "  if (typeof here !== 'string' && here.office.uid !== manifest.office.uid && problemOfSet(paths, key) !== null) fail('copy.other-office');", put: "  if (typeof here !== 'string' && here.office.uid === manifest.station.uid && problemOfSet(paths, key) !== null) fail('copy.other-office');" }],
    caughtBy: [vitest('db/backup/restore-copy.test.ts', 'a copy of another office')],
  },
];
