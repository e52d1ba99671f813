import { type Break, type Catcher, vitest } from '../break.ts';

const copied = (alive: string): Catcher => ({ by: 'electron', file: 'tests/e2e/tanda-terima.spec.ts', test: 'an earlier one is printed again with its old text and says salinan', alive });
const privacy = (test: string): Catcher => ({ by: 'electron', file: 'tests/e2e/nomor-tertutup.spec.ts', test, alive: 'the search itself finds a number where one stands' });

/** The counter: slips, looks and cards; what was already sent; what came back; who is called and what is said to anybody. */
export const counterBreaks: readonly Break[] = [
  {
    name: 'slip-said-anew',
    what: 'a copy of a slip says what holds today, not what its holder was told',
    edits: [{ file: 'db/handlers/slips.ts', find: 'const { content, statementFrom, statementText } = first ?? slipOf(context, sheet);', put: 'const { content, statementFrom, statementText } = slipOf(context, sheet);' }],
    caughtBy: [vitest('db/slips/slips.test.ts', 'says for ever what the first one said, whatever has changed since')],
  },
  {
    name: 'slip-without-statement',
    what: 'nobody knows which statement a slip carries',
    edits: [{ file: 'db/handlers/slips.ts', find: 'copyOf: first?.id ?? null, statementFrom, statementText, content,', put: 'copyOf: first?.id ?? null, statementFrom, statementText: statementText.slice(0, 0), content,' }],
    caughtBy: [vitest('db/slips/slips.test.ts', 'the latest paper of each person counts, a copy says nothing new, and a rewording is seen')],
  },
  {
    name: 'copy-without-its-word',
    what: 'a copy of a slip does not say that it is one',
    edits: [{ file: 'renderer/slips/slip-document.tsx', find: 'copy={copiedAt === null ? null : slipWords.copyOf(dayTimeText(copiedAt))}', put: 'copy={copiedAt === null ? null : slipWords.copyOf(dayTimeText(copiedAt)).slice(0, 0)}' }],
    // It needs the slips of the two before it.
    caughtBy: [copied('name, phone, documents: at most 12 keys beyond the name, number and slip within 20 s'), copied('a printer that is switched off is told, the number stays, and F9 prints')],
  },
  {
    name: 'check-digit-unchecked',
    what: 'a code that was read wrongly opens somebody else',
    edits: [{ file: 'shared/domain/slip-code.ts', find: "  if (secondDash !== '') return right ?", put: "  if (secondDash !== '') return right || sheetNo !== '' ?" }],
    caughtBy: [vitest('shared/domain/slip-code.test.ts', 'one wrong digit is always seen'), vitest('db/counter/find-by-code.test.ts', 'a code with another check digit is told, and opens nobody')],
  },
  {
    name: 'look-without-trace',
    what: 'nobody knows who looked at a card',
    edits: [{ file: 'shared/contract/counter.ts', find: "  'counter.open': command({\n    role: 'petugas',\n", put: "  'counter.open': command({\n    role: 'petugas',\n    audited: false,\n" }],
    caughtBy: [vitest('db/counter/online.test.ts', 'one look is one audit row, with what was seen')],
  },
  {
    name: 'look-counted-again',
    what: 'a hand that strikes twice is two looks in the log',
    edits: [{ file: 'renderer/counter/counter-screen.tsx', find: "if (wanted === '' || look.current === by) return;", put: "if (wanted === '') return;" }],
    caughtBy: [privacy('one look is one row of the audit, whatever the hands do while the card stands there')],
  },
  {
    name: 'detail-without-trace',
    what: 'nobody knows who read the details of a person beside a list',
    edits: [{ file: 'shared/contract/sheets.ts', find: "  'sheets.look': command({\n    role: 'petugas',\n", put: "  'sheets.look': command({\n    role: 'petugas',\n    audited: false,\n" }],
    caughtBy: [vitest('db/chain/screens.test.ts', 'a look changes nothing but the log, which says where it was')],
  },
  {
    name: 'passing-counted-as-look',
    what: 'walking down a list fills the log with people whom nobody read',
    edits: [{ file: 'renderer/shell/looks.ts', find: 'else timer = setTimeout(() => look(sheet), lookMs);', put: 'else look(sheet);' }],
    caughtBy: [vitest('renderer/shell/looks.test.ts', 'is not everybody whom the arrows pass')],
  },
  {
    name: 'silence-too-early',
    what: 'on the last day of the SMS the card says that none will come',
    edits: [{ file: 'shared/domain/answer/way.ts', find: 'today > wave.smsUntil', put: 'today >= wave.smsUntil' }],
    caughtBy: [vitest('shared/domain/answer-online.test.ts', 'the last day of the SMS still counts')],
  },
  {
    name: 'hearsay-checked',
    what: 'what was never answered by letter has the check of proof',
    edits: [{ file: 'shared/domain/answer/stations.ts', find: "phase === 'refused' ? 'none' : answer === null || isUnwritten(answer) ? 'clock' : 'check';", put: "phase === 'refused' ? 'none' : answer === null || isUnwritten(answer) ? 'check' : 'check';" }],
    caughtBy: [vitest('shared/domain/answer.test.ts', 'sent, the day before the wave closes: the card of the design')],
  },
  {
    name: 'nik-in-the-name',
    what: 'a NIK that was typed into the name stands whole in every list, and leaves with the messages',
    edits: [
      { file: 'db/stores/heads.ts', find: 'name: coverLongNumbers(row.nama || row.receipt_name),', put: 'name: coverLongNumbers(row.nama || row.receipt_name, 99),' },
      { file: 'db/stores/contacts.ts', find: 'name: coverLongNumbers(row.name),', put: 'name: coverLongNumbers(row.name, 99),' },
    ],
    caughtBy: [vitest('db/chain/covered.test.ts', 'holds no whole NIK'), vitest('db/chain/covered.test.ts', 'nor does what leaves for a village or for messages')],
  },
  {
    name: 'nik-in-old-row',
    what: 'the rows of a file from before show whole NIKs',
    edits: [{ file: 'db/rules/old-sending/row-view.ts', find: "nikTail: nik.nik === '' ? '' : tailOf(nik.nik) }", put: "nikTail: nik.nik === '' ? '' : tailOf('') + nik.nik }" }],
    caughtBy: [vitest('db/chain/covered.test.ts', 'holds no whole NIK')],
  },
  {
    name: 'old-sending-moves',
    what: 'a file from before marks its people as sent by us',
    edits: [
      {
        file: 'db/stores/old-sending-rows.ts',
        find: 'export function insertOldRow(db: WriteDb, sending: number, row: OldSendingRow): void {\n',
        put: "export function insertOldRow(db: WriteDb, sending: number, row: OldSendingRow): void {\n  db.run(sql`UPDATE registration SET send_state = 'terkirim' WHERE id = ${row.registration}`);\n",
      },
    ],
    caughtBy: [vitest('db/old-sendings/old-sendings.test.ts', 'freezes the file and its rows, moves nobody, and is logged once')],
  },
  {
    name: 'old-row-guessed',
    what: 'of two people of one name and birth date one is taken',
    edits: [{ file: 'shared/domain/old-sending/match.ts', find: 'return namesakes.length === 1 && mayHaveNik(index, person, namesake) ?', put: 'return mayHaveNik(index, person, namesake) ?' }],
    caughtBy: [vitest('db/old-sendings/old-sendings.test.ts', 'two people of one name and birth date are not told apart')],
  },
  {
    name: 'keterangan-moves',
    what: 'what somebody said of a sending counts as an answer to everybody in it',
    edits: [
      {
        file: 'db/handlers/answers.ts',
        find: '    insertAnswer(db, { ...said, uid, programme: office.programme.id, about: thing, scan: keepScan(context, scan), at: now, by: actor.id });\n',
        put: "    insertAnswer(db, { ...said, uid, programme: office.programme.id, about: thing, scan: keepScan(context, scan), at: now, by: actor.id });\n    if (said.kind === 'keterangan') insertAnswerLine(db, { answer: knownAnswer(context, uid).id, registration: 1, status: 'diteruskan', reason: '', at: now, by: actor.id });\n",
      },
    ],
    caughtBy: [vitest('db/answers/answers.test.ts', 'a keterangan moves nobody and changes no number: it stands beside them')],
  },
  {
    name: 'total-explained-away',
    what: 'what a stated total leaves open is not told',
    edits: [{ file: 'shared/domain/province-answers.ts', find: '  return sent - total;\n', put: '  return (sent - total) * 0;\n' }],
    caughtBy: [vitest('db/answers/answers.test.ts', 'sent by us: 20 / 18 / 17 / 1 unexplained / 2 not sent'), vitest('db/answers/answers.test.ts', 'left before Loket was there: the same numbers')],
  },
  {
    name: 'scan-lies-open',
    what: 'the scan of a letter lies readable on the disk',
    edits: [
      { file: 'db/rules/keep-scan.ts', find: "import type { CommandContext } from '../service/context.ts';\n", put: "import { copyFileSync } from 'node:fs';\nimport { tmpdir } from 'node:os';\nimport { join } from 'node:path';\nimport type { CommandContext } from '../service/context.ts';\n" },
      { file: 'db/rules/keep-scan.ts', find: '  if (path === null) return null;\n', put: "  if (path === null) return null;\n  copyFileSync(path, join(tmpdir(), 'surat-dipindai'));\n" },
    ],
    caughtBy: [vitest('db/answers/scan.test.ts', 'no byte of it lies readable on the disk')],
  },
  {
    name: 'statement-without-source',
    what: 'what is told to people changes and nobody says by what paper',
    edits: [{ file: 'shared/domain/profile-edit.ts', find: "...(each.source.trim() !== '' && ofSource.length > 0 && !said ?", put: "...(each.source.trim() === '' && ofSource.length > 0 && !said ?" }],
    caughtBy: [vitest('db/profile/versions.test.ts', 'another statement with the old source')],
  },
  {
    name: 'code-kept',
    what: 'a code from an SMS is kept with the account',
    edits: [{ file: 'db/handlers/online.ts', find: "if (email !== '' && !looksLikeEmail(email)) fail(", put: "if (email !== '' && !looksLikeEmail(email) && email.includes('@')) fail(" }],
    caughtBy: [vitest('db/counter/online.test.ts', 'a code in the e-mail')],
  },
  {
    name: 'shared-phone-named',
    what: 'a phone of several people is told the state of one of them',
    edits: [{ file: 'db/rules/export-contacts.ts', find: '[phone, shared.has(phone) ? neutral : text]', put: "[phone, shared.has(phone) && text === '' ? neutral : text]" }],
    caughtBy: [vitest('db/follow-up/export.test.ts', 'a phone that several people gave gets one row, without a name and without a state')],
  },
  {
    name: 'contacts-not-recorded',
    what: 'nobody knows whose phones have left',
    edits: [{ file: 'db/rules/export-contacts.ts', find: "askedBy: '', at: now, by: actor.id }, reached.map((each) => each.registration));", put: "askedBy: '', at: now, by: actor.id }, reached.map((each) => each.registration).slice(0, 0));" }],
    caughtBy: [vitest('db/follow-up/export.test.ts', 'says what for, and who was in it')],
  },
  {
    name: 'small-numbers-said',
    what: 'figures for anybody tell of one to four people',
    edits: [{ file: 'shared/domain/public-figures.ts', find: "return count < publicStep ? { said: 'kurang_dari_5' } : { said: 'angka', value: roundedDown(count) };", put: "return count < 1 ? { said: 'kurang_dari_5' } : { said: 'angka', value: count < publicStep ? count : roundedDown(count) };" }],
    caughtBy: [vitest('shared/domain/public-figures.test.ts', 'a count as it is said'), vitest('db/reports/public-figures.test.ts', 'every number is said rounded down, small rows are not, and nobody is taken from two sheets')],
  },
];
