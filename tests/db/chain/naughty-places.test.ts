import { expect, test } from 'vitest';
import { contract, contractNames } from '../../../shared/contract/index.ts';
import { textPlaces } from '../../support/payloads.ts';

/** Every text that a procedure takes, and where it is tried (office: naughty-office.test.ts, paper: naughty-text.test.ts); a new one fails the test until it stands here. */
const tried: Readonly<Record<string, 'office' | 'paper' | 'search' | 'secret' | 'name of a thing'>> = {
  'answers.addPerson.reason': 'office', 'answers.find.text': 'search', 'answers.record.letter': 'office', 'answers.record.saidBy': 'office', 'answers.record.scan': 'office',
  'answers.record.text': 'office', 'answers.scan.folder': 'office', 'answers.undo.reason': 'office', 'answers.correct.letter': 'office', 'answers.correct.saidBy': 'office', 'answers.correct.scan': 'office', 'answers.correct.text': 'office', 'answers.correct.why': 'office',
  'answers.undoPerson.why': 'office', 'answers.correctPerson.reason': 'office', 'answers.correctPerson.why': 'office',
  'instructions.change.asks': 'office', 'instructions.change.fromWhom': 'office', 'instructions.change.letter': 'office', 'instructions.change.scan': 'office',
  'instructions.done.note': 'office', 'instructions.record.asks': 'office', 'instructions.record.fromWhom': 'office', 'instructions.record.letter': 'office',
  'instructions.record.scan': 'office', 'instructions.scan.folder': 'office',
  'areas.addSpelling.name': 'name of a thing', 'areas.addSpelling.written': 'office', 'areas.removeSpelling.written': 'office',
  'areas.match.desa_kelurahan': 'search', 'areas.match.kabupaten': 'search', 'areas.match.kecamatan': 'search',
  'backups.setFolder.folder': 'office',
  'bundles.addMissing.reason': 'office', 'bundles.change.place': 'office', 'bundles.create.place': 'office', 'bundles.place.sheetNo': 'name of a thing',
  'blanks.explain.reason': 'office', 'blanks.receive.formNo': 'office', 'blanks.receive.name': 'office', 'blanks.receive.officer': 'office', 'blanks.receive.phone': 'office',
  'counter.find.text': 'search',
  'entry.known.birthDate': 'search', 'entry.known.name': 'search', 'entry.known.phone': 'search', 'entry.known.village.district': 'search', 'entry.known.village.name': 'search', 'entry.keep.notes.text': 'office', 'entry.save.notes.text': 'office', 'entry.save.reason': 'paper', 'entry.suggest.typed': 'search', 'entry.unreadable.reason': 'office',
  'followUp.export.folder': 'office', 'followUp.export.purpose': 'office', 'followUp.note.note': 'office', 'followUp.saveText.text': 'office', 'followUp.villageList.askedBy': 'office', 'followUp.villageList.purpose': 'office', 'personData.askCorrection.asked': 'office', 'personData.closeCorrection.outcome': 'office', 'personData.show.askedBy': 'office',
  'jobs.cancel.call': 'name of a thing',
  'officeTexts.save.texts.text': 'office',
  'oldSendings.match.layout.sheet': 'name of a thing', 'oldSendings.match.path': 'name of a thing', 'oldSendings.read.path': 'name of a thing', 'oldSendings.read.sheet': 'name of a thing', 'oldSendings.record.layout.sheet': 'name of a thing', 'oldSendings.record.letter': 'office', 'oldSendings.record.path': 'office', 'oldSendings.record.receiver': 'office', 'oldSendings.record.chosen.reason': 'office', 'oldSendings.decide.reason': 'office', 'oldSendings.release.reason': 'office',
  'oldSendings.rows.village': 'search', 'oldSendings.missing.village': 'search', 'oldSendings.print.village': 'search', 'oldSendings.writeMissing.village': 'search', 'oldSendings.writeMissing.folder': 'office', 'oldSendings.writeMissing.purpose': 'office',
  'online.account.email': 'office', 'online.account.phone': 'office', 'online.many.text': 'search', 'online.match.text': 'search',
  'personLists.addLine.birthDate': 'office', 'personLists.addLine.name': 'office', 'personLists.addLine.nik': 'office', 'personLists.addLine.phone': 'office',
  'personLists.change.letter': 'office', 'personLists.change.sender': 'office', 'personLists.create.letter': 'office', 'personLists.create.sender': 'office', 'personLists.void.reason': 'office',
  'personLists.keep.birthDate': 'office', 'personLists.keep.name': 'office', 'personLists.keep.nik': 'office', 'personLists.keep.phone': 'office',
  'personLists.known.birthDate': 'search', 'personLists.known.name': 'search', 'personLists.known.phone': 'search',
  'receipts.known.name': 'search', 'receipts.known.phone': 'search',
  'receipts.receive.formNo': 'paper', 'receipts.receive.name': 'paper', 'receipts.receive.phone': 'paper',
  'publicFigures.ask.askedBy': 'office', 'publicFigures.ask.purpose': 'office', 'reports.writeXlsx.folder': 'office',
  'sendings.create.receiver': 'office', 'sendings.deliver.letter': 'office', 'sendings.deliver.receiver': 'office', 'sendings.writePackage.folder': 'office',
  'session.changePassword.old': 'secret', 'session.changePassword.password': 'secret', 'session.login.loginName': 'office', 'session.login.password': 'secret',
  'session.recover.code': 'secret', 'session.recover.loginName': 'name of a thing', 'session.recover.password': 'secret',
  'settings.saveProfile.edit.ageRule.source': 'office', 'settings.saveProfile.edit.excludedOccupations.source': 'office',
  'settings.saveProfile.edit.excludedOccupations.labels': 'office', 'settings.saveProfile.edit.statements.first': 'office',
  'settings.saveProfile.edit.statements.second': 'office', 'settings.saveProfile.edit.statements.source': 'office',
  'settings.saveProfile.edit.familyRule.source': 'office', 'settings.saveProfile.edit.quota.label': 'office', 'settings.saveProfile.edit.quota.source': 'office',
  'settings.saveProfile.reason': 'office',
  'settings.setPackageFolder.folder': 'office',
  'setup.create.backupFolder': 'office', 'setup.create.districtName': 'office', 'setup.create.officeName': 'office', 'setup.create.profile': 'name of a thing',
  'setup.create.supervisor.loginName': 'office', 'setup.create.supervisor.name': 'office', 'setup.create.supervisor.password': 'secret',
  'sheets.list.filter.text': 'search', 'sheets.trace.after': 'name of a thing', 'sheets.void.reason': 'office',
  'slips.draft.name': 'search', 'slips.draft.phone': 'search', 'slips.find.text': 'search',
  'users.add.loginName': 'office', 'users.add.name': 'office', 'users.add.password': 'office', 'users.newPassword.password': 'secret',
  'verification.correct.reason': 'paper', 'verification.correct.value': 'paper', 'verification.notSamePerson.reason': 'office',
  'verification.return.reason': 'office', 'verification.undoSecondSheet.reason': 'office',
};

test('no text of the contract is left out', () => {
  const all = contractNames.flatMap((name) => textPlaces(contract[name].input, name)).filter((path) => !/^entry\.(?:save|keep)\.values\./.test(path) && !path.startsWith('app.'));
  expect(all.toSorted()).toEqual(Object.keys(tried).toSorted());
});
