import { expect, test } from '@playwright/test';
import { prakerjaApril2020 } from '../../shared/domain/profiles/prakerja-april-2020.ts';
import { uglySheets } from '../fixtures/ugly-sheets.ts';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { atStop, keyPaper } from '../support/keying.ts';
import { madeUpPerson } from '../support/made-up-people.ts';
import { callIn, prepareOffice, signIn } from '../support/office.ts';
import { officeScreen, openScreen } from '../support/screens.ts';

/** The odd and legal papers that a clerk's hands meet most, through the real boxes by keyboard alone. */
let loket: TestApp;

test.beforeAll(async () => {
  loket = await launchApp();
  const office = await prepareOffice(loket.window);
  await officeScreen(loket);
  await signIn(loket.window, office.petugas);
});
test.afterAll(() => loket.close());

for (const [index, { why, written, stored }] of uglySheets.entries()) {
  if (!uglySheets[index]?.byHand) continue;
  test(why, async () => {
    const { window } = loket;
    const paper = { ...madeUpPerson(index * 31).values, ...written };
    const documents = { formulir: true, fotokopi_ktp: paper.fotokopi_ktp === 'ya', fotokopi_kk: paper.fotokopi_kk === 'ya' };
    const { sheet } = await callIn(window, 'receipts.receive', { name: paper.nama, phone: '', formNo: '', documents, bundle: null, receivedDay: prakerjaApril2020.period.from });
    await openScreen(window, 'F3', 'Entri');
    await expect(window.getByRole('row', { name: /belum diinput/ })).toHaveCount(1);
    await window.keyboard.press('Enter');
    await atStop(window, 'nik');
    await keyPaper(window, paper);
    await window.keyboard.press('Enter');
    await expect(window.getByRole('heading', { level: 1, name: 'Entri' })).toBeVisible();
    const { values, head } = await callIn(window, 'entry.open', { sheet });
    expect(head.paperState).toBe('diinput');
    expect(values).toEqual({ ...paper, ...stored });
  });
}
