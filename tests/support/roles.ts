import type { CallerRole } from '../../shared/contract/procedure.ts';

/**
 * Who may call what, written down a second time: a new procedure, or another role of an old one, is a decision that somebody makes
 * here too (RELIABILITY.md G1).
 */
export const whoMayCall: Readonly<Record<CallerRole, readonly string[]>> = {
  anyone: [
    'session.status', 'session.login', 'session.lock', 'session.recover', 'setup.create',
    'app.info', 'app.pickFolder', 'app.chooseDataFolder', 'app.printPage', 'app.savePdf', 'app.pickFile', 'app.flushed', 'app.copied', 'app.quit',
  ],
  petugas: [
    'session.changePassword', 'settings.get', 'jobs.cancel', 'areas.list', 'areas.match', 'bundles.list', 'bundles.papers', 'bundles.placeOf', 'bundles.create', 'bundles.change', 'bundles.addMissing', 'bundles.place',
    'personLists.all', 'personLists.lines', 'personLists.create', 'personLists.change', 'personLists.open', 'personLists.keep', 'personLists.known', 'personLists.addLine',
    'receipts.next', 'receipts.known', 'receipts.receive', 'receipts.recent',
    'entry.queue', 'entry.open', 'entry.keep', 'entry.stillKept', 'entry.discard', 'entry.sticky', 'entry.stick', 'entry.known', 'entry.compare', 'entry.notSame', 'entry.undoNotSame', 'entry.suggest', 'entry.save', 'entry.unreadable',
    'slips.draft', 'slips.find', 'slips.print', 'slips.callOff', 'slips.outdated', 'slips.printing', 'slips.setPrinting', 'blanks.take', 'blanks.papers', 'blanks.list', 'blanks.receive', 'blanks.explain', 'officeTexts.own',
    'sheets.list', 'sheets.near', 'sheets.detail', 'sheets.reveal', 'sheets.look',
    'verification.queue', 'verification.open', 'verification.settle', 'verification.correct', 'verification.approve', 'verification.return',
    'verification.confirmSecondSheet', 'verification.notSamePerson',
    'answers.ledger', 'answers.list', 'answers.people', 'answers.scan', 'instructions.list', 'instructions.scan',
    'followUp.list', 'followUp.choices', 'followUp.detail', 'followUp.note', 'followUp.assign', 'followUp.villageList', 'followUp.texts', 'personData.show', 'personData.askCorrection', 'personData.closeCorrection', 'personData.openCorrections', 'personData.corrections',
    'sendings.list', 'sendings.readiness', 'sendings.detail', 'counter.find', 'counter.open', 'counter.openOldRow', 'home.ledgers', 'home.waiting', 'work.figures', 'backups.status', 'backups.make',
    'oldSendings.list', 'oldSendings.detail', 'oldSendings.rows', 'oldSendings.missing', 'oldSendings.print', 'oldSendings.row',
    'answerSheets.make', 'answerSheets.makeOldRow', 'online.path', 'online.note', 'online.undo', 'online.account', 'online.match', 'online.many', 'online.noteGroup', 'online.figures', 'online.people',
    'home.counter', 'home.people', 'home.overdue', 'reports.recap', 'reports.print', 'reports.writeXlsx', 'publicFigures.ask', 'publicFigures.asked',
  ],
  penyelia: [
    'areas.addSpelling', 'areas.removeSpelling', 'users.list', 'users.add', 'users.disable', 'users.newPassword', 'settings.setIdle', 'settings.setPackageFolder', 'settings.profile', 'settings.saveProfile', 'audit.verify', 'personLists.void', 'sheets.void', 'sheets.trace',
    'verification.undoSecondSheet', 'work.unfinished', 'work.handOver', 'work.handOverLine', 'sendings.create', 'sendings.close', 'sendings.writePackage', 'sendings.deliver', 'backups.setFolder',
    'officeTexts.save',
    'answers.find', 'answers.record', 'answers.addPerson', 'answers.undo', 'answers.correct', 'answers.undoPerson', 'answers.correctPerson', 'instructions.record', 'instructions.change', 'instructions.done',
    'oldSendings.read', 'oldSendings.match', 'oldSendings.foundRows', 'oldSendings.foundMissing', 'oldSendings.foundRow', 'oldSendings.record', 'oldSendings.writeMissing', 'oldSendings.decide', 'oldSendings.undecide', 'oldSendings.release', 'oldSendings.rematch',
    'followUp.export', 'followUp.saveText',
  ],
};

/** Payloads by which somebody might try to be somebody else. */
export const borrowedRoles: readonly Readonly<Record<string, unknown>>[] = [
  { role: 'penyelia' },
  { actor: { id: 1, role: 'penyelia' }, actorId: 1, user: 'penyelia', session: { role: 'penyelia' } },
  // As JSON.parse makes it: an own key of that name, not the prototype.
  JSON.parse('{"__proto__": {"role": "penyelia"}, "constructor": {"role": "penyelia"}}'),
];
