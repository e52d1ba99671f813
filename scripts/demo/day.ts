import { join } from 'node:path';
import type { LaunchedApp } from '../electron/launch.ts';
import { recordAnswers } from './answers.ts';
import { checkAll } from './checking.ts';
import { askThree } from './counter.ts';
import { Hands } from './hands.ts';
import { callInWindow } from './in-window.ts';
import { keyByHand } from './keying.ts';
import { Lookups } from './lookups.ts';
import { addClerk, lock, logIn, penyelia, petugas, setUpOffice } from './office-day.ts';
import { recordOldSending } from './old-sending.ts';
import { onlineSummary, tellMany } from './online.ts';
import type { DemoOptions } from './options.ts';
import type { Paper } from './paper.ts';
import { compareKeyed, traceAll, writeProof } from './proof.ts';
import { receiveAll } from './reception.ts';
import { keyByContract } from './rest.ts';
import { sendAll } from './sending.ts';
import { giveSlips } from './slips.ts';
import { announceWave } from './waves.ts';

export interface DayOptions extends DemoOptions {
  /** Where the same sending is written a second time; outside `out`. */
  readonly elsewhere: string;
  readonly electron: string;
}

/**
 * The whole day: set-up, reception with slips, keying, checking, what had left before, sending, what came back, people at the counter at
 * every state in between, both ledgers. Answers the summary.
 */
export async function playTheDay(launched: LaunchedApp, papers: readonly Paper[], options: DayOptions): Promise<Record<string, unknown>> {
  const page = launched.window;
  page.setDefaultTimeout(20_000);
  const hands = new Hands(page);
  const picture = async (name: string): Promise<void> => {
    await page.screenshot({ path: join(options.out, 'layar', `${name}.png`) });
  };
  const lookups = new Lookups(launched, hands, options.out);
  say('Pengaturan awal');
  await setUpOffice(hands, picture);
  await logIn(hands, penyelia, picture);
  await addClerk(hands, picture);
  await announceWave(page);
  // Whatever printer this PC has: the demo gives paper as files.
  await callInWindow(page, 'slips.setPrinting', { mode: 'tidak', paper: 'A5-tidur' });
  await lock(hands);

  say('Terima');
  await logIn(hands, petugas);
  const received = await receiveAll(hands, papers, options.key, picture);
  await giveSlips(launched, hands, options.out, received, picture);
  await lookups.afterReceiving(received);

  say('Entri');
  const keyed = await keyByHand(hands, received.slice(0, options.key), picture);
  const saveMs = await keyByContract(page, received.slice(options.key));
  await lock(hands);

  say('Periksa');
  await logIn(hands, penyelia);
  const trace = await traceAll(page);
  const putDown = new Set(trace.filter((row) => row.paperState === 'belum_lengkap').map((row) => row.sheet));
  const savedOf = async (sheet: string) => (await callInWindow(page, putDown.has(sheet) ? 'entry.open' : 'verification.open', { sheet })).values;
  await compareKeyed(keyed, trace, savedOf);
  await lookups.beforeChecking(trace, received.slice(options.key));
  await checkAll(hands, 3, picture);
  await lookups.afterChecking();

  say('Kiriman lama');
  const lama = await recordOldSending(hands, options.out, picture, papers);

  say('Kirim');
  const sent = await sendAll(hands, options.out, options.elsewhere, picture);

  say('Jawaban, jalan daring');
  const answers = await recordAnswers(hands, picture);
  await tellMany(hands, received, picture);
  await lookups.afterAnswers();

  say('Cek, Pendaftar, Beranda');
  await askThree(hands, received, picture);
  await hands.press('Shift+F3');
  await page.getByRole('heading', { name: 'Pendaftar', exact: true }).waitFor();
  await page.waitForTimeout(300);
  await picture('pendaftar');
  await hands.press('Shift+F4');
  await page.getByRole('heading', { name: 'Bundel', exact: true }).waitFor();
  await page.waitForTimeout(200);
  await picture('bundel');
  await hands.press('Shift+F2');
  await page.getByRole('heading', { name: 'Beranda', exact: true }).waitFor();
  await page.waitForTimeout(300);
  await picture('beranda');
  return await writeProof(page, options.out, await traceAll(page), { electron: options.electron, keyed, saveMs, sent, lama, answers, online: await onlineSummary(page), lookedUp: lookups.people });
}

function say(part: string): void {
  console.log(part);
}
