import { type Break, vitest } from '../break.ts';

/** Keys, passwords, log-in, and who is a second person. */
export const peopleBreaks: readonly Break[] = [
  {
    name: 'key-check-ignored',
    what: 'a key file whose key is not the one it names is taken',
    edits: [{ file: 'db/service/door/login.ts', find: "  if (keyCheck(key, file.office.uid) !== file.check) fail('keys.damaged');\n", put: "  if (keyCheck(key, file.office.uid) === '') fail('keys.damaged');\n" }],
    caughtBy: [vitest('db/service/key-check.test.ts', 'lets nobody in')],
  },
  {
    name: 'wrap-not-bound',
    what: 'the wrapped key of one account opens under the name of another',
    edits: [
      { file: 'db/keys/wrap.ts', find: "  cipher.setAAD(Buffer.from(bound, 'utf8'));", put: "  cipher.setAAD(Buffer.from(bound.slice(0, 0), 'utf8'));" },
      { file: 'db/keys/wrap.ts', find: "  decipher.setAAD(Buffer.from(bound, 'utf8'));", put: "  decipher.setAAD(Buffer.from(bound.slice(0, 0), 'utf8'));" },
    ],
    caughtBy: [vitest('db/keys/keys.test.ts', 'opens with its password and its account only')],
  },
  {
    name: 'delay-not-stored',
    what: 'a restart takes the wait after wrong passwords away',
    edits: [
      { file: 'db/keys/attempts.ts', find: "  const text = readWhole(path);\n  if (text === null) return noAttempts;", put: "  const text = remembered.get(path) ?? readWhole(path);\n  if (text === null) return noAttempts;" },
      { file: 'db/keys/attempts.ts', find: 'export function writeAttempts(path: string, attempts: Attempts): void {\n', put: 'const remembered = new Map<string, string>();\n\nexport function writeAttempts(path: string, attempts: Attempts): void {\n  remembered.set(path, JSON.stringify(attempts));\n  if (attempts.attempts.length > 0) return;\n' },
    ],
    caughtBy: [vitest('db/service/people-and-files.test.ts', 'wait beside the database and are in the audit after the next success')],
  },
  {
    name: 'delay-never',
    what: 'passwords may be guessed as fast as the PC reckons',
    edits: [{ file: 'db/keys/attempts.ts', find: '  return failed < free ? 0 :', put: '  return failed < free * 1000 ? 0 :' }],
    caughtBy: [vitest('db/service/session.test.ts', 'come after five tries, grow, survive a restart')],
  },
  {
    name: 'unknown-name-quick',
    what: 'a name that is none is told by the time of the answer',
    edits: [{ file: 'db/service/door/login.ts', find: '  await spendTime(password,', put: '  if (user !== null) await spendTime(password,' }],
    caughtBy: [vitest('db/service/same-time.test.ts', 'on a name that is none')],
  },
  {
    name: 'deactivated-log-in',
    what: 'a deactivated person logs in once more with an older key file',
    edits: [{ file: 'db/service/door/login.ts', find: "  if (known === null || !known.active) return fail('password.wrong');", put: "  if (known === null) return fail('password.wrong');" }],
    caughtBy: [vitest('db/service/people-and-files.test.ts', 'a user disabled in the database only (an older key file came back) is kept out')],
  },
  {
    name: 'recovery-code-loose',
    what: 'a slip of the pen in the recovery code passes for a wrong code',
    edits: [{ file: 'db/keys/recovery-code.ts', find: '  return checkOf(plain.slice(0, randomLength)) === plain.slice(randomLength) ? plain : null;', put: '  return checkOf(plain.slice(0, randomLength)) !== plain ? plain : null;' }],
    caughtBy: [vitest('db/keys/keys.test.ts', 'tells nearly every slip of the pen')],
  },
  {
    name: 'recovery-code-half',
    what: 'half of the recovery code opens the office',
    edits: [
      { file: 'db/service/door/create-office.ts', find: "normaliseRecoveryCode(recoveryCode) ?? '', boundToRecovery", put: "(normaliseRecoveryCode(recoveryCode) ?? '').slice(0, 16), boundToRecovery" },
      { file: 'db/service/door/recover.ts', find: 'unwrapKey(file.recovery, code,', put: 'unwrapKey(file.recovery, code.slice(0, 16),' },
    ],
    caughtBy: [vitest('db/service/recovery-code.test.ts', 'opens whole, and in no part of it')],
  },
  {
    name: 'lock-waits-for-audit',
    what: 'a disk that takes no audit row keeps the session open',
    edits: [
      { file: 'db/service/door/lock.ts', find: '  keeper.signOut();\n  if (actor === null || room === null) return;\n', put: '  if (actor === null || room === null) return keeper.signOut();\n' },
      { file: 'db/service/door/lock.ts', find: "outcome: 'ok' }));\n", put: "outcome: 'ok' }));\n    keeper.signOut();\n" },
    ],
    caughtBy: [vitest('db/service/lock.test.ts', 'forgets who is in, also where no audit row can be written')],
  },
  {
    name: 'own-work',
    what: 'whoever keyed a sheet checks it too',
    edits: [{ file: 'shared/domain/second-person.ts', find: '  if (!head || head.author === user) return false;\n  return !hasUntouched ||', put: '  if (!head) return false;\n  return !hasUntouched ||' }],
    caughtBy: [vitest('db/chain/office-of-two.test.ts', 'whoever finished a sheet does not approve it'), vitest('shared/domain/small-rules.test.ts', 'nobody else is left')],
  },
  {
    name: 'own-correction',
    what: 'whoever corrected a sheet approves the own correction',
    edits: [
      { file: 'db/handlers/verification.ts', find: "    const sheet = sheetForChecking(context, input, 'diperiksa');\n    const revision = moveSheet", put: "    const sheet = sheetForChecking(context, input, 'diperiksa', demandCorrector);\n    const revision = moveSheet" },
    ],
    caughtBy: [vitest('db/chain/verification.test.ts', 'after a correction neither the keyer nor the corrector approves')],
  },
  {
    name: 'own-mark',
    what: 'a mark is settled by whoever wrote the field',
    edits: [{ file: 'db/rules/sheet-access.ts', find: '  if (fieldAuthor(db, sheet.id, field) === actor.id)', put: '  if (fieldAuthor(db, sheet.id, field) === 0)' }],
    caughtBy: [vitest('db/chain/verification.test.ts', 'a checker goes on after an own correction; nobody settles what they wrote in the field')],
  },
  {
    name: 'typing-of-others',
    what: 'what a clerk has under the fingers is offered to a colleague',
    edits: [{ file: 'db/stores/buffer.ts', find: 'FROM entry_buffer WHERE user = ${user} AND sheet = ${sheet}`,\n  );\n  return row', put: 'FROM entry_buffer WHERE user > ${user} * 0 AND sheet = ${sheet}`,\n  );\n  return row' }],
    caughtBy: [vitest('db/chain/entry.test.ts', 'belongs to its clerk, survives a restart, and goes with the save')],
  },
];
