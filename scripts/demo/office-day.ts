import type { Hands } from './hands.ts';

export interface Person {
  readonly name: string;
  readonly loginName: string;
  readonly password: string;
}

/** Made-up people of a made-up day. */
export const penyelia: Person = { name: 'Sri Handayani', loginName: 'sri', password: 'meja-depan-selatan' };
export const petugas: Person = { name: 'Ayu Lestari', loginName: 'ayu', password: 'lemari-besi-hijau' };

/** First run: the office as it is proposed, the first penyelia, and the recovery code copied from the screen. */
export async function setUpOffice(hands: Hands, picture: (name: string) => Promise<void>): Promise<void> {
  const { page } = hands;
  await page.locator('#awal-name').waitFor();
  await fill(hands, 'awal-name', penyelia.name);
  await fill(hands, 'awal-loginName', penyelia.loginName);
  await fill(hands, 'awal-password', penyelia.password);
  await fill(hands, 'awal-repeated', penyelia.password);
  await picture('pengaturan-awal');
  await hands.press('F8');
  await page.locator('#kode-akhir').waitFor({ timeout: 30_000 });
  const code = await page.locator('.kode-pemulihan').innerText();
  await page.locator('#kode-akhir').focus();
  await hands.type(code.trim().split(/[-\s]+/u).at(-1) ?? '');
  await hands.press('Enter');
}

/** Log-in by number and password; the number is the place in the list of names. */
export async function logIn(hands: Hands, person: Person, picture?: (name: string) => Promise<void>): Promise<void> {
  const { page } = hands;
  await page.locator('.masuk').waitFor();
  const chosen = await page.locator('.masuk-sandi h1').innerText();
  if (chosen !== person.name) {
    const names = await page.locator('.masuk-orang').allInnerTexts();
    await page.locator('.masuk-orang input').first().focus();
    await hands.press(String(names.findIndex((text) => text.includes(person.name)) + 1));
  }
  await page.locator('#sandi:focus').waitFor();
  await picture?.('masuk');
  await hands.type(person.password);
  await hands.press('Enter');
  await page.getByRole('navigation').waitFor({ timeout: 30_000 });
}

export async function lock(hands: Hands): Promise<void> {
  await hands.press('Control+l');
  await hands.page.locator('.masuk').waitFor();
}

/** The penyelia makes the second account in Pengaturan. */
export async function addClerk(hands: Hands, picture: (name: string) => Promise<void>): Promise<void> {
  const { page } = hands;
  await goByPalette(hands, 'Pengaturan');
  await page.getByRole('heading', { name: 'Pengguna' }).waitFor();
  await hands.press('F8');
  await page.locator('#baru-name').waitFor();
  await fill(hands, 'baru-name', petugas.name);
  await fill(hands, 'baru-loginName', petugas.loginName);
  await fill(hands, 'baru-sandi', petugas.password);
  await fill(hands, 'baru-ulang', petugas.password);
  await hands.press('Enter');
  await page.getByText(`${petugas.name} ditambah`).waitFor({ timeout: 30_000 });
  await picture('pengaturan');
}

/** Any screen by its name. */
export async function goByPalette(hands: Hands, screen: string): Promise<void> {
  await hands.press('Control+k');
  await hands.page.getByRole('textbox', { name: /cari/i }).last().waitFor();
  await hands.type(screen);
  await hands.press('Enter');
}

async function fill(hands: Hands, id: string, text: string): Promise<void> {
  await hands.page.locator(`#${id}`).focus();
  await hands.type(text);
}
