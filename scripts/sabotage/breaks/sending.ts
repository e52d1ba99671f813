import { type Break, vitest } from '../break.ts';

const markedBefore = `  const early = { folder: join(input.folder, name), csvSha256: frozenOf(sending).sha256, files: [] };
  job.slice((context) => bookPackage(context.db, sending, early, { uid: context.ids.next(), at: context.now, by: context.actor.id }));
`;

/** The package: frozen, written, read back, marked. */
export const sendingBreaks: readonly Break[] = [
  {
    name: 'marked-before-read-back',
    what: 'a package counts as written before it was read back',
    edits: [{ file: 'db/export/write-package.ts', find: '  await requireFolder(input.folder);\n', put: `  await requireFolder(input.folder);\n${markedBefore}` }],
    caughtBy: [vitest('db/export/write-package.test.ts', 'when the line does not say what the frozen values say, and nothing stays behind')],
  },
  {
    name: 'named-before-read-back',
    what: 'a package has its name before it was read back',
    edits: [
      {
        file: 'db/export/write-package.ts',
        find: '    const written = await writeAndReadBack(job, sending, temporary, place.name);\n    renameDurably(temporary, final);\n',
        put: '    const written = await writeAndReadBack(job, sending, temporary, place.name, final);\n',
      },
      {
        file: 'db/export/write-package.ts',
        find: "folder: string, name: string): Promise<Omit<Written, 'folder'>>",
        put: "folder: string, name: string, final: string): Promise<Omit<Written, 'folder'>>",
      },
      {
        file: 'db/export/write-package.ts',
        find: '  const files = await readBack(job, folder, expectedOf(sending, name),',
        put: '  renameDurably(folder, final);\n  const files = await readBack(job, final, expectedOf(sending, name),',
      },
    ],
    caughtBy: [vitest('db/export/write-package.test.ts', 'when the line does not say what the frozen values say, and nothing stays behind')],
  },
  {
    name: 'values-not-compared',
    what: 'a package whose values are not those that were frozen is handed on',
    edits: [{ file: 'db/export/read-back.ts', find: '    if (column) differs(', put: "    if (column === 'jumlah kolom') differs(" }],
    caughtBy: [vitest('db/export/write-package.test.ts', 'when the line does not say what the frozen values say, and nothing stays behind')],
  },
  {
    name: 'csv-trims',
    what: 'a value loses its spaces in the CSV',
    edits: [{ file: 'shared/domain/csv-row.ts', find: "own[column] ?? fromPaper[column] ?? '');", put: "(own[column] ?? fromPaper[column] ?? '').trim());" }],
    caughtBy: [vitest('db/export/csv-round-trip.test.ts', 'whatever people write comes out of the file again')],
  },
  {
    name: 'formula-guard-minus',
    what: 'a value that begins with a minus is a formula in Excel',
    edits: [{ file: 'shared/domain/csv-row.ts', find: "/^[=+\\-@\\t\\r']/.test(text)", put: "/^[=+@\\t\\r']/.test(text)" }],
    caughtBy: [vitest('shared/domain/csv-row.test.ts', 'no guarded cell begins as a formula does')],
  },
  {
    name: 'formula-guard-missing',
    what: 'a value that begins as a formula is one in Excel',
    edits: [
      { file: 'db/export/freeze.ts', find: "import { csvLine, guardCell, type LengkapFacts", put: 'import { csvLine, type LengkapFacts' },
      { file: 'db/export/freeze.ts', find: 'csvLine(lengkapRow(facts).map(guardCell))', put: 'csvLine(lengkapRow(facts))' },
    ],
    caughtBy: [vitest('db/export/csv-round-trip.test.ts', 'whatever people write comes out of the file again')],
  },
  {
    name: 'frozen-in-another-order',
    what: 'the lines do not stand in the order of the paper',
    edits: [{ file: 'db/export/close-sending.ts', find: 'left.sheetOrder - right.sheetOrder ||', put: 'right.sheetOrder - left.sheetOrder ||' }],
    caughtBy: [vitest('db/export/close-sending.test.ts', 'takes everybody who is ready, in the order of the paper')],
  },
  {
    name: 'moved-away-meanwhile',
    what: 'somebody who was corrected while the sending was closed is sent as they were',
    edits: [{ file: 'db/export/close-sending.ts', find: 'if (ready !== expected || stillReady !== expected) fail(', put: 'if (ready !== expected) fail(' }],
    caughtBy: [vitest('db/export/close-sending.test.ts', 'while the lines are written: the number differs')],
  },
  {
    name: 'cancel-ignored',
    what: 'a job that was stopped goes on',
    edits: [{ file: 'db/service/run-job.ts', find: "if (cancelled && !finished) fail('cancelled');", put: "if (cancelled && finished) fail('cancelled');" }],
    caughtBy: [vitest('db/sendings/sendings.test.ts', 'a writing that is stopped leaves nothing in the folder')],
  },
];
