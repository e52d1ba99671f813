import { type Break, vitest } from '../break.ts';

/** Moves, marks, who is ready, revisions, days, and what a list may show. */
export const ruleBreaks: readonly Break[] = [
  {
    name: 'paper-move-too-many',
    what: 'a void sheet comes back',
    edits: [{ file: 'shared/domain/states.ts', find: '  batal: [],\n', put: "  batal: ['diinput'],\n" }],
    caughtBy: [vitest('shared/domain/states.test.ts', 'paper moves so and not otherwise')],
  },
  {
    name: 'people-move-too-many',
    what: 'a person who was sent is ready once more',
    edits: [{ file: 'shared/domain/states.ts', find: "  terkirim: ['ditarik'],\n", put: "  terkirim: ['ditarik', 'siap'],\n" }],
    caughtBy: [vitest('shared/domain/states.test.ts', 'people move so and not otherwise')],
  },
  {
    name: 'paper-move-unasked',
    what: 'a sheet moves without the table of moves',
    edits: [{ file: 'db/stores/sheets.ts', find: "  if (!mayMovePaper(sheet.paperState, to)) fail('move.illegal'", put: "  if (!mayMovePaper(sheet.paperState, to) && to === 'masuk') fail('move.illegal'" }],
    caughtBy: [vitest('db/chain/refusals.test.ts', 'a void lembar kedua leaves its person alone')],
  },
  {
    name: 'stale-save',
    what: 'the work of a colleague is written over',
    edits: [{ file: 'db/rules/sheet-access.ts', find: '  if (sheet.revision !== revision) fail(', put: '  if (sheet.revision < revision) fail(' }],
    caughtBy: [vitest('db/chain/older-revision.test.ts', 'is not written over')],
  },
  {
    name: 'frozen-sheet',
    what: 'a person on the way is changed',
    edits: [{ file: 'db/handlers/entry.ts', find: '    demandNotFrozen(db, sheet);\n    demandFresh(sheet, input.revision);\n    demandState(sheet, keyable, input.as);\n', put: '    demandFresh(sheet, input.revision);\n    demandState(sheet, keyable, input.as);\n' }],
    caughtBy: [vitest('db/chain/frozen.test.ts', 'is frozen for')],
  },
  {
    name: 'neighbour-not-settled',
    what: 'who had waited because of another is never ready, or stays ready beside them',
    edits: [{ file: 'db/rules/settle.ts', find: 'if (id !== own.id) concerned.set(id, registrationOf(db, id));', put: 'if (id === own.id) concerned.set(id, registrationOf(db, id));' }],
    caughtBy: [vitest('db/chain/same-nik.test.ts', 'marks both sheets, lets neither be sent')],
  },
  {
    name: 'neighbour-before-forgotten',
    what: 'a NIK that is given up does not free who had waited for it',
    edits: [{ file: 'db/rules/write-version.ts', find: '  settleRegistration(context, registration, nikBefore);\n', put: '  settleRegistration(context, registration);\n' }],
    caughtBy: [vitest('db/chain/same-nik.test.ts', 'may come from changing the NIK of who was ready')],
  },
  {
    name: 'mark-stays-settled',
    what: 'a mark that was settled for another value is dropped without a word',
    edits: [{ file: 'db/rules/marks.ts', find: '      mark.confirmedValue === settledFor(finding.check, finding.field, values),\n', put: "      typeof values[finding.field] === 'string',\n" }],
    caughtBy: [vitest('db/chain/verification.test.ts', 'stays settled while the value stands, and is raised again by another value')],
  },
  {
    name: 'mark-dropped',
    what: 'a mark that comes to a sheet with marks is dropped without a word',
    edits: [{ file: 'db/rules/marks.ts', find: '    } else if (!isConfirmed(stored, finding, looked.values)) {\n', put: "    } else if (!isConfirmed(stored, finding, looked.values) && (finding.severity !== 'mark' || open.size === 0)) {\n" }],
    caughtBy: [vitest('db/chain/all-marks.test.ts', 'that come with a later save stand beside those that are there')],
  },
  {
    name: 'people-skip-ready',
    what: 'a person who is not ready goes into a sending',
    edits: [{ file: 'shared/domain/states.ts', find: "  belum_siap: ['siap', 'ditarik'],\n", put: "  belum_siap: ['siap', 'dalam_kiriman', 'ditarik'],\n" }],
    caughtBy: [vitest('shared/domain/states.test.ts', 'people move so and not otherwise')],
  },
  {
    name: 'day-of-the-pc',
    what: 'the day of a receipt is that of the PC’s clock, not of the office’s',
    edits: [
      {
        file: 'db/service/run-now.ts',
        find: '    office: room.office,\n    now,\n    today: dayInZone(now, room.office.zone),\n',
        put: '    office: room.office,\n    now,\n    today: dayInZone(now, Intl.DateTimeFormat().resolvedOptions().timeZone),\n',
      },
    ],
    caughtBy: [vitest('db/sendings/sendings.test.ts', 'day counts, not the day in Greenwich')],
  },
  {
    name: 'nik-in-list',
    what: 'whole NIKs stand in the lists',
    edits: [{ file: 'db/stores/heads.ts', find: 'SELECT s.uid, s.sheet_no, s.form_no,', put: 'SELECT s.uid, s.sheet_no, coalesce(r.nik, s.form_no) AS form_no,' }],
    caughtBy: [vitest('db/chain/covered.test.ts', 'holds no whole NIK')],
  },
  {
    name: 'kk-in-detail',
    what: 'the whole KK stands in Pendaftar',
    edits: [{ file: 'db/rules/cover.ts', find: "if (field === 'nik' || field === 'no_kk') return", put: "if (field === 'no_kk') return value;\n  if (field === 'nik') return" }],
    caughtBy: [vitest('db/chain/screens.test.ts', 'covers NIK, KK and birth date, also in the history')],
  },
  {
    name: 'nik-on-the-card',
    what: 'the answer card at the counter holds the whole NIK',
    edits: [{ file: 'db/rules/answer-facts.ts', find: 'nikTail: tailOf(values.nik)', put: "nikTail: tailOf('') + values.nik" }],
    caughtBy: [vitest('db/chain/covered.test.ts', 'holds no whole NIK')],
  },
  {
    name: 'reveal-without-trace',
    what: 'a look at a whole NIK leaves no audit row',
    edits: [{ file: 'shared/contract/sheets.ts', find: "  'sheets.reveal': command({\n    role: 'petugas',\n", put: "  'sheets.reveal': command({\n    role: 'petugas',\n    audited: false,\n" }],
    caughtBy: [vitest('db/chain/screens.test.ts', 'reveal gives the whole numbers and leaves an audit row each time')],
  },
  {
    name: 'joined-counted-twice',
    what: 'a person with two sheets is two people in the ledger',
    edits: [{ file: 'db/stores/registrations.ts', find: '  counts.belum_siap -= countJoined(db, programme);\n', put: '  counts.belum_siap -= countJoined(db, programme) * 0;\n' }],
    caughtBy: [vitest('db/chain/same-nik.test.ts', 'is proposed on the later sheet only; both wait; confirmed, it joins the first person')],
  },
  {
    name: 'query-writes',
    what: 'a query changes the data',
    edits: [{ file: 'db/sql.ts', find: "    if (!this.mayWrite && !made.readonly) throw new Error('a statement that writes was given to a reader');\n", put: "    if (!this.mayWrite && text === '') throw new Error('a statement that writes was given to a reader');\n" }],
    caughtBy: [vitest('db/service/dispatch.test.ts', 'cannot write')],
  },
  {
    name: 'figures-day-to-day',
    what: 'figures for anybody are said anew after one person, who is then the whole difference to the day before',
    edits: [{ file: 'shared/domain/public-figures.ts', find: 'leastMoved(before.parts, now.parts) < publicStep', put: 'leastMoved(before.parts, now.parts) < 1' }],
    caughtBy: [vitest('shared/domain/public-figures.test.ts', 'nobody is known from any number of sheets, laid side by side')],
  },
  {
    name: 'steps-whatever-the-state',
    what: 'the tanda terima tells everybody to register, also who already waits for a result',
    edits: [{ file: 'shared/domain/answer/steps.ts', find: "      return 'slip.langkah_menunggu';", put: "      return 'slip.langkah';" }],
    caughtBy: [vitest('shared/domain/slip-steps.test.ts', 'the next steps follow the state of the person')],
  },
];
