import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { callIn, signIn } from '../support/office.ts';
import { type ClosedSending, closedSending } from '../support/power/closed-sending.ts';
import { killWritingAt } from '../support/power/cut-off.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** A package whose writing was cut off by a dead process, and whose stick is away: told in Kirim, and settled by keyboard. */
test.describe.configure({ mode: 'serial' });

const people = 40;
let loket: TestApp;
let sending: ClosedSending;
let stick: string;
let pulled: string;

test.beforeAll(async () => {
  sending = await closedSending(people);
  const { office, closed } = sending;
  stick = join(office.beside, 'paket');
  pulled = join(office.beside, 'dicabut');
  await killWritingAt(office, closed, 'named');
  renameSync(stick, pulled);
  loket = await launchApp({ data: office.folder });
  await officeScreen(loket);
  await enter();
});
test.afterAll(async () => {
  await loket.close();
  sending.office.remove();
});

const steps = () => loket.window.getByRole('complementary', { name: 'Perjalanan kiriman' });
const facts = () => loket.window.getByRole('region', { name: 'Kiriman K001' });
const enter = () => signIn(loket.window, { name: 'Ibu Penyelia', ...sending.office.people.penyelia });

test('without the stick Kirim says in one sentence what happened and what to do', async () => {
  const { window } = loket;
  await openScreen(window, 'F5', 'Kirim');
  await expect(facts()).toContainText(/Penulisan paket ke .*\/paket terputus 13-04, 09\.00 dan belum dapat dicek: colokkan flash disk itu atau pilih folder lain, lalu tulis paket lagi\./);
  await expect(facts()).toContainText('Paket belum ditulis.');
  await expectFits(window);
  await lookAt(window, 'kirim-terputus');
  await officeScreen(loket, 1.25);
  await expectFits(window);
  await lookAt(window, 'kirim-terputus-125');
  await officeScreen(loket);
});

test('Enter offers the same folder; without the stick it says so and the sentence stays', async () => {
  const { window } = loket;
  await window.keyboard.press('Enter');
  await expect(window.getByLabel('Folder')).toHaveValue(stick);
  await window.keyboard.press('Enter');
  await expect(steps().getByRole('alert')).toContainText('Colokkan flash disk');
  await window.keyboard.press('Escape');
  await expect(facts()).toContainText('terputus');
});

test('with the stick in, locking and coming back is enough: the screen shows the package', async () => {
  const { window } = loket;
  renameSync(pulled, stick);
  await window.keyboard.press('Control+l');
  await expect(window.getByRole('heading', { level: 1, name: 'Kirim' })).toBeHidden();
  await window.locator('input[type=password]').fill(sending.office.people.penyelia.password);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('table', { name: 'Isi paket' })).toContainText('manifest.json');
  await expect(facts()).not.toContainText('terputus');
  await expect(steps()).toContainText('13-04, 09.00 oleh Ibu Penyelia');
  expect(readdirSync(stick)).toEqual([sending.closed.name]);
  await lookAt(window, 'kirim-diambil-alih');
});

test('the people of the adopted package can be handed over', async () => {
  const { window } = loket;
  const delivered = await callIn(window, 'sendings.deliver', { sending: sending.closed.sending, day: '2020-04-13', medium: 'flash disk', receiver: 'Bu Penerima', letter: '' });
  expect(delivered).toEqual({ people });
});
