import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Output } from '../../shared/contract/index.ts';
import type { Hands } from './hands.ts';
import { callInWindow } from './in-window.ts';

export type SendingDetail = Output<'sendings.detail'>;
export interface Sent {
  readonly detail: SendingDetail;
  readonly exportMs: number;
}

/** Makes a sending, closes it, writes its package into `out` and once more into `elsewhere`, hands it over: all from Kirim, by keyboard. */
export async function sendAll(hands: Hands, out: string, elsewhere: string, picture: (name: string) => Promise<void>): Promise<Sent> {
  const { page } = hands;
  await hands.press('F5');
  await page.getByRole('heading', { name: 'Kirim', exact: true }).waitFor();
  await hands.press('Control+1');
  await page.locator('#penerima-kiriman:focus').waitFor();
  await hands.type('Disnakertrans Provinsi NTB');
  await hands.press('Enter');
  await page.locator('#penerima-kiriman').waitFor({ state: 'detached' });
  const sending = (await callInWindow(page, 'sendings.list', {})).sendings[0];
  if (!sending) throw new Error('the sending that was made is not in the list');

  const { ready } = await callInWindow(page, 'sendings.readiness', {});
  await page.getByRole('button', { name: /Tutup kiriman/ }).first().waitFor();
  await hands.press('Enter');
  await page.locator('#jumlah-orang:focus').waitFor();
  await hands.type(String(ready));
  await picture('kirim-tutup');
  await hands.press('Enter');
  await page.locator('#jumlah-orang').waitFor({ state: 'detached', timeout: 60_000 });

  const start = performance.now();
  await write(hands, 'Enter', out);
  const exportMs = performance.now() - start;
  await picture('kirim-paket');
  await write(hands, 'F10', elsewhere);
  await deliver(hands);
  await picture('kirim');
  const detail = await callInWindow(page, 'sendings.detail', { sending: sending.uid });
  await sameBytes(detail, out, elsewhere);
  return { detail, exportMs };
}

async function write(hands: Hands, key: 'Enter' | 'F10', folder: string): Promise<void> {
  const { page } = hands;
  await page.getByRole('button', { name: key === 'Enter' ? /^Tulis paket/ : /Catat penyerahan/ }).first().waitFor();
  await hands.press(key);
  await page.locator('#folder-paket:focus').waitFor();
  await hands.press('Control+a');
  await hands.type(folder);
  await hands.press('Enter');
  await page.locator('#folder-paket').waitFor({ state: 'detached', timeout: 60_000 });
}

async function deliver(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press('F8');
  await page.locator('#tanggal-serah:focus').waitFor();
  for (const stop of ['cara-serah', 'penerima-serah', 'surat-serah']) {
    await hands.press('Tab');
    await page.locator(`#${stop}:focus`).waitFor();
  }
  await hands.type('560/118/DTKT/2020');
  await hands.press('Enter');
  await page.locator('#surat-serah').waitFor({ state: 'detached' });
}

async function sameBytes({ packages }: SendingDetail, out: string, elsewhere: string): Promise<void> {
  const name = packages[0]?.name ?? '';
  const [first, second] = await Promise.all([out, elsewhere].map((folder) => readFile(join(folder, name, `${name}.csv`))));
  if (!first || !second || !first.equals(second)) throw new Error('the same sending written twice gave two different files');
}
