import { expect, type Page } from '@playwright/test';
import { recapKinds } from '../../shared/domain/recap.ts';
import { recapTitles } from '../../shared/domain/recap-words.ts';
import type { TestApp } from './electron-app.ts';
import { callIn, type KeyedSheet } from './office.ts';
import { expectFits, lookAt, openScreen } from './screens.ts';

/**
 * What every screen must say of twenty people of whom eighteen were sent, with a total of seventeen that somebody stated, whether the
 * eighteen left in a file before Loket or in a sending of ours.
 */
export const hearsay = 'sudah kami teruskan semua ke pusat';
export const totalLine = /Dinyatakan 17 orang, 1 belum dijelaskan\. Menurut berita Provinsi, \d\d-\d\d; belum ada surat\./;
export const hearsayLine = /Menurut keterangan lisan Provinsi, \d\d-\d\d; belum ada surat: “sudah kami teruskan semua ke pusat”/;

/** The two answers that came: words that move nobody, and a bare total. As whoever is signed in. */
export async function recordWhatCameBack(window: Page, about: { readonly kind: 'kiriman' | 'lama'; readonly uid: string }): Promise<void> {
  const { today } = await callIn(window, 'settings.get', {});
  const said = { about, saidBy: 'Provinsi', saidDay: today, letter: '', scan: null } as const;
  await callIn(window, 'answers.record', { ...said, kind: 'keterangan', channel: 'lisan', text: hearsay, total: null });
  await callIn(window, 'answers.record', { ...said, kind: 'angka', channel: 'berita', text: '', total: 17 });
}

/** Opens a screen that has no key of its own. */
export async function openByName(window: Page, title: string): Promise<void> {
  await window.keyboard.press('Control+K');
  await window.keyboard.type(title.toLowerCase());
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Beranda: the ledger of people, and beside it the total with what it leaves unexplained. `of`: number of the sending. */
export async function expectHome({ window }: TestApp, of: string, people: Readonly<Record<'Belum siap' | 'Terkirim', number>>, name: string): Promise<void> {
  await openScreen(window, 'Shift+F2', 'Beranda');
  const ledger = window.locator('.buku-orang');
  await expect(ledger.locator('.buku-jumlah .buku-angka')).toHaveText('20');
  for (const [state, count] of Object.entries(people)) await expect(ledger.getByRole('button', { name: state }).first().locator('.buku-angka')).toHaveText(String(count));
  const beside = window.getByRole('list', { name: 'Di samping buku' });
  await expect(beside).toContainText(new RegExp(`17 menurut berita Provinsi, .*Yang dikirim 18 \\(${of}\\): 1 belum dijelaskan\\.`));
  await expect(beside).toContainText(`“${hearsay}” (${of}).`);
  await expectFits(window);
  await lookAt(window, name);
}

/** Pendaftar: each choice of "Orang" gives a list of exactly that length. */
export async function expectLists({ window }: TestApp, lengths: Readonly<Record<string, number>>): Promise<void> {
  await openScreen(window, 'Shift+F3', 'Pendaftar');
  for (const [choice, count] of Object.entries(lengths)) {
    await window.keyboard.press('2');
    await window.getByLabel('Orang:').selectOption(choice);
    await expect(window.locator('.pita-judul-kanan'), choice).toContainText(choice === '' ? /\b20 berkas\b/ : `${count} berkas sesuai saringan`);
    await expect(window.locator('.baris-maya tbody tr[aria-rowindex]'), choice).toHaveCount(count);
    await window.keyboard.press('Enter');
  }
}

/** Laporan: each recap adds up to the twenty; by state as in the ledger. */
export async function expectRecaps({ window }: TestApp, byState: readonly string[], name: string): Promise<void> {
  await openByName(window, 'Laporan');
  for (const [index, kind] of recapKinds.entries()) {
    await window.keyboard.press(String(index + 1));
    const sums = window.getByRole('table', { name: recapTitles[kind] }).locator('tfoot td');
    await expect(sums.last()).toHaveText('20');
    if (kind === 'kecamatan_keadaan') await expect(sums).toHaveText([...byState, '20']);
  }
  await window.keyboard.press(String(recapKinds.indexOf('kecamatan_keadaan') + 1));
  await lookAt(window, name);
}

/** Angka untuk umum: twenty; the two and the one beside them are never said, and no word of anybody's total. */
export async function expectPublic({ window }: TestApp, tables: Readonly<Record<string, readonly (readonly [string, string])[]>>, name: string): Promise<void> {
  await openByName(window, 'Angka untuk umum');
  await window.keyboard.type('Wartawan Loket');
  await window.keyboard.press('Enter');
  await window.keyboard.type('berita');
  await window.keyboard.press('Enter');
  const told = window.getByRole('region', { name: 'Angka' });
  await expect(told.locator('.umum-besar')).toContainText('20');
  for (const [title, rows] of Object.entries(tables)) {
    const table = told.getByRole('table', { name: title });
    for (const [label, cell] of rows) await expect(table.getByRole('row', { name: new RegExp(`^${label}`) }).getByRole('cell'), label).toHaveText(cell);
    expect((await table.textContent()) ?? '').not.toMatch(/\b(?:1|2|17|18)\b/);
  }
  await expect(told).not.toContainText(/dinyatakan|belum dijelaskan|diteruskan semua/i);
  await expectFits(window);
  await lookAt(window, name);
}

/** Tindak lanjut and Jalan daring: nobody of the twenty has an account, whatever left with their name. */
export async function expectNobodyIsThrough({ window }: TestApp, name: string): Promise<void> {
  await openScreen(window, 'Shift+F6', 'Tindak lanjut');
  await expect(window.locator('.pita-judul-kanan')).toContainText('20 orang masih harus bertindak');
  await expect(window.getByRole('grid', { name: 'Orang yang masih harus bertindak' })).toHaveAttribute('aria-rowcount', '21');
  await lookAt(window, name);
  await openByName(window, 'Jalan daring');
  await expect(window.locator('.daring-kiri').getByRole('button', { name: 'Belum diarahkan' })).toContainText('20');
  for (const sum of await window.locator('.daring-jumlah b').all()) await expect(sum).toHaveText('20');
}

export interface ToldAtCounter {
  readonly second: string;
  /** In the fourth station. */
  readonly sent: string;
  /** Whether what was said of the sending stands on the card. */
  readonly heard: boolean;
}

/** The card: whether their name left, never a total, and hearsay only where it is about them. */
export async function expectCard({ window }: TestApp, sheet: KeyedSheet, { second, sent, heard }: ToldAtCounter, name: string): Promise<void> {
  await openScreen(window, 'F6', 'Cek');
  await window.keyboard.type(sheet.sheetNo);
  await window.keyboard.press('Enter');
  const card = window.getByRole('article', { name: 'Kartu jawaban' });
  await expect(card).toContainText(sheet.name);
  await expect(card.locator('.jawaban-kedua')).toContainText(second);
  await expect(card.locator('.stasiun > li').nth(3)).toContainText(sent);
  await expect(card.locator('.stasiun > li').nth(4)).toContainText(heard ? `${hearsay}; belum ada surat` : 'belum');
  await expect(card.getByText('teruskan semua')).toHaveCount(heard ? 1 : 0);
  await expect(card).not.toContainText(/\b17\b orang|belum dijelaskan/);
  await expectFits(window);
  await lookAt(window, name);
  await window.keyboard.press('Escape');
}
