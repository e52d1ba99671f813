import { type Break, vitest } from '../break.ts';

const connection = vitest('db/open.test.ts', 'has the pragmas of RELIABILITY.md A3');

/** Connections, transactions, the audit beside its work, files, migrations, the numbers on their way. */
export const storageBreaks: readonly Break[] = [
  {
    name: 'synchronous-normal',
    what: 'a power cut takes acknowledged saves',
    edits: [{ file: 'db/open.ts', find: "'synchronous = FULL'", put: "'synchronous = NORMAL'" }],
    caughtBy: [connection],
  },
  {
    name: 'temp-store',
    what: 'temporary tables lie in clear on the disk',
    edits: [{ file: 'db/open.ts', find: "'temp_store = MEMORY'", put: "'temp_store = FILE'" }],
    caughtBy: [connection],
  },
  {
    name: 'secure-delete',
    what: 'what was deleted stays in the file',
    edits: [{ file: 'db/open.ts', find: "'secure_delete = ON'", put: "'secure_delete = OFF'" }],
    caughtBy: [connection],
  },
  {
    name: 'commit-before-audit',
    what: 'a command is committed before its audit row is written',
    edits: [
      {
        file: 'db/service/run-now.ts',
        find: "      if (procedure.audited) room.audit(db, { at: context.now, actor: actor.uid, procedure: name, ...noted, outcome: 'ok' });\n      return answer;\n    });\n",
        put: "      return answer;\n    });\n    if (procedure.audited) room.write((db) => room.audit(db, { at: keeper.clock.now(), actor: actor.uid, procedure: name, ...noted, outcome: 'ok' }));\n",
      },
    ],
    caughtBy: [vitest('db/service/audit-together.test.ts', 'a command whose audit row cannot be written changes nothing')],
  },
  {
    name: 'audit-outside',
    what: 'the audit row has a transaction of its own before the work',
    edits: [
      {
        file: 'db/service/run-now.ts',
        find: '    const value = room.write((db) => {\n',
        put: "    if (procedure.audited) room.write((db) => room.audit(db, { at: keeper.clock.now(), actor: actor.uid, procedure: name, ...noted, outcome: 'ok' }));\n    const value = room.write((db) => {\n",
      },
      {
        file: 'db/service/run-now.ts',
        find: "      if (procedure.audited) room.audit(db, { at: context.now, actor: actor.uid, procedure: name, ...noted, outcome: 'ok' });\n",
        put: '',
      },
    ],
    caughtBy: [vitest('db/service/dispatch.test.ts', 'that is refused is rolled back, and the refusal is audited by itself')],
  },
  {
    name: 'job-audit-outside',
    what: 'the last slice of a job is committed before its audit row is written',
    edits: [
      {
        file: 'db/service/run-job.ts',
        find: '    return room.write((db) => {\n',
        put: '    const ended = room.write((db) => {\n',
      },
      {
        file: 'db/service/run-job.ts',
        find: "      const result = work(context);\n      if (last && procedure.audited) room.audit(db, { at: context.now, actor: actor.uid, procedure: name, ...noted, outcome: 'ok' });\n      return result;\n    });\n",
        put: "      return work(context);\n    });\n    if (last && procedure.audited) room.write((db) => room.audit(db, { at: keeper.clock.now(), actor: actor.uid, procedure: name, ...noted, outcome: 'ok' }));\n    return ended;\n",
      },
    ],
    caughtBy: [vitest('db/service/audit-together.test.ts', 'a job whose audit row cannot be written shows nothing of it')],
  },
  {
    name: 'savepoint',
    what: 'a transaction inside another becomes a part of it and is lost with it',
    edits: [
      { file: 'db/service/transaction.ts', find: "  if (raw.inTransaction) throw new Error('a transaction is open already');\n  raw.exec('BEGIN IMMEDIATE');\n", put: "  if (!raw.inTransaction) raw.exec('BEGIN IMMEDIATE');\n" },
    ],
    caughtBy: [vitest('db/small-files.test.ts', 'held open by somebody cannot swallow a command')],
  },
  {
    name: 'no-fsync',
    what: 'a small file gets its name before the disk has its content',
    edits: [{ file: 'db/durable-file.ts', find: '    while (written < bytes.length) written += writeSync(file, bytes, written);\n    fsyncSync(file);\n', put: '    while (written < bytes.length) written += writeSync(file, bytes, written);\n' }],
    caughtBy: [vitest('db/durable-order.test.ts', 'a file has its name only after the disk has its content')],
  },
  {
    name: 'package-no-fsync',
    what: 'a package gets its name before the disk has its files',
    edits: [{ file: 'db/export/write-csv.ts', find: '    await fill(file);\n    await file.sync();\n', put: '    await fill(file);\n' }],
    caughtBy: [vitest('db/export/package-order.test.ts', 'every file of a package is synced before the package has its name')],
  },
  {
    name: 'migration-version-apart',
    what: 'a step and its version are committed one after the other',
    edits: [
      {
        file: 'db/migrate.ts',
        find: "    raw.pragma(`user_version = ${step.version}`);\n    raw.exec('COMMIT');\n",
        put: "    raw.exec('COMMIT');\n    raw.pragma(`user_version = ${step.version}`);\n",
      },
    ],
    caughtBy: [vitest('db/migrate-cut.test.ts', 'cut off after any of its statements, the schema is that of its version')],
  },
  {
    name: 'migration-not-atomic',
    what: 'a step that fails half-way leaves its half',
    edits: [
      { file: 'db/migrate.ts', find: "    raw.exec('BEGIN EXCLUSIVE');\n    raw.exec(step.sql);\n", put: "    raw.exec(step.sql);\n    raw.exec('BEGIN EXCLUSIVE');\n" },
    ],
    caughtBy: [vitest('db/migrate.test.ts', 'leaves the old version whole when a step fails')],
  },
  {
    name: 'lock-not-taken',
    what: 'two processes write one data folder',
    edits: [{ file: 'db/service/folder-lock.ts', find: "raw.exec('BEGIN EXCLUSIVE');", put: "raw.exec('BEGIN');" }],
    caughtBy: [vitest('db/small-files.test.ts', 'is held by one, let go by its release'), vitest('db/service/folder-states.test.ts', 'is said to the second process, which changes nothing')],
  },
  {
    name: 'lost-wal-unseen',
    what: 'a database that lost its last saves is opened as if nothing were missing',
    edits: [{ file: 'db/service/inspect.ts', find: "  if (marker !== null && inspected.seq < marker.seq) fail('database.wal-lost');\n", put: "  if (marker !== null && inspected.seq < 0) fail('database.wal-lost');\n" }],
    caughtBy: [vitest('db/service/folder-states.test.ts', 'a damaged folder is named and left as it was')],
  },
  {
    name: 'chain-not-hashed',
    what: 'an audit row that was edited afterwards is not seen',
    edits: [{ file: 'db/audit/chain.ts', find: ' || row.hash !== hashOf(row)) {', put: ') {' }],
    caughtBy: [vitest('db/service/people-and-files.test.ts', 'names the row where somebody has edited it')],
  },
  {
    name: 'nik-number-wire',
    what: 'a NIK is a number on its way from the window',
    edits: [
      {
        file: 'shared/contract/common.ts',
        find: '  Object.fromEntries(fieldIds.map((id) => [id, z.string().max(300)]))',
        put: '  Object.fromEntries(fieldIds.map((id) => [id, z.string().max(300).overwrite((text) => (/^[0-9]{16}$/.test(text) ? String(Number(text)) : text))]))',
      },
    ],
    caughtBy: [vitest('db/chain/big-niks.test.ts', 'are kept digit by digit')],
  },
  {
    name: 'nik-number-store',
    what: 'a NIK is a number in the database',
    edits: [
      {
        file: 'db/stores/versions.ts',
        find: "  for (const id of fieldIds) if (values[id] !== '') written[id] = values[id];\n",
        put: "  for (const id of fieldIds) if (values[id] !== '') written[id] = id === 'nik' && values.nik.length === 16 ? String(Number(values.nik)) : values[id];\n",
      },
    ],
    caughtBy: [vitest('db/chain/big-niks.test.ts', 'are kept digit by digit')],
  },
  {
    name: 'nik-number-search',
    what: 'a NIK is a number in the column by which people are found and compared',
    edits: [
      {
        file: 'db/stores/registrations.ts',
        find: "  const reversed = nik && [...nik].reverse().join('');\n  db.runOne(sql`UPDATE registration SET nik = ${nik},",
        put: "  const reversed = nik && [...nik].reverse().join('');\n  db.runOne(sql`UPDATE registration SET nik = ${nik && String(Number(nik)).padStart(16, '0')},",
      },
    ],
    caughtBy: [vitest('db/chain/big-niks.test.ts', 'that differ in the last digit are two people')],
  },
  {
    name: 'nik-number-csv',
    what: 'a NIK is a number in the package',
    edits: [{ file: 'shared/domain/csv-row.ts', find: '    nik_akhir: nikTailCell(values.nik),\n', put: "    nik: values.nik === '' ? '' : String(Number(values.nik)),\n    nik_akhir: nikTailCell(values.nik),\n" }],
    caughtBy: [vitest('db/chain/big-niks.test.ts', 'stand in the package digit by digit')],
  },
];
