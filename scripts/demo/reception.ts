import type { Output } from '../../shared/contract/index.ts';
import type { Hands } from './hands.ts';
import { callInWindow } from './in-window.ts';
import { dayOf, stacksOf, type Paper } from './paper.ts';

/** Sheet uid and number that each paper got, in the order of the papers. */
export interface Received {
  readonly paper: Paper;
  readonly sheet: string;
  readonly sheetNo: string;
}

/** Every sheet gets its number: the first `byHand` through Terima, the others through the same contract. Bundles are made and picked in Terima. */
export async function receiveAll(hands: Hands, papers: readonly Paper[], byHand: number, picture: (name: string) => Promise<void>): Promise<readonly Received[]> {
  await hands.press('F2');
  await hands.page.getByRole('heading', { name: 'Terima' }).waitFor();
  const bundles = await makeBundles(hands, papers);
  const received: Received[] = [];
  let stack = '';
  for (const paper of papers.slice(0, byHand)) {
    const wanted = `${paper.bundle} ${paper.received}`;
    if (wanted !== stack) await pickStack(hands, paper);
    stack = wanted;
    received.push(await receiveByHand(hands, paper));
  }
  if (received.length > 0) await picture('terima');
  return [...received, ...(await receiveByContract(hands, papers.slice(byHand), bundles))];
}

async function makeBundles(hands: Hands, papers: readonly Paper[]): Promise<ReadonlyMap<string, string>> {
  const { page } = hands;
  for (const { code, counted } of stacksOf(papers)) {
    await hands.press('F8');
    await page.getByText('Hitung kertasnya').waitFor();
    for (const text of [code, String(counted), `map ${code}`]) {
      await hands.type(text);
      await hands.press('Enter');
    }
    await page.getByText('Hitung kertasnya').waitFor({ state: 'detached' });
  }
  const { bundles } = await callInWindow(page, 'bundles.list', {});
  return new Map(bundles.map((bundle) => [bundle.code, bundle.uid]));
}

async function pickStack(hands: Hands, paper: Paper): Promise<void> {
  const { page } = hands;
  await hands.press('Control+u');
  await page.locator('#terima-bundel:focus').waitFor();
  await hands.type(paper.bundle);
  if ((await hands.focused()) !== 'terima-masuk') await hands.press('Enter');
  if ((await hands.focused()) !== 'terima-masuk') await hands.press('Enter');
  await page.locator('#terima-masuk:focus').waitFor();
  await hands.press('Control+a');
  await hands.type(paper.received);
  await hands.press('Enter');
  await page.locator('.terima-isian :focus').waitFor();
}

async function receiveByHand(hands: Hands, paper: Paper): Promise<Received> {
  const { page } = hands;
  const number = page.getByLabel('Nomor Berkas');
  const sheetNo = (await number.innerText()).trim();
  if (paper.formNo !== '') {
    if ((await hands.focused()) !== 'terima-no-formulir') await hands.press('Shift+Tab');
    await hands.type(paper.formNo);
    await hands.press('Enter');
  } else if ((await hands.focused()) === 'terima-no-formulir') await hands.press('Enter');
  await hands.type(paper.written['nama'] ?? '');
  await hands.press('Enter');
  await hands.type(paper.written['no_hp'] ?? '');
  await hands.press('Enter');
  if (paper.copyOfCard) await hands.press('2');
  if (paper.copyOfFamilyCard) await hands.press('3');
  await hands.press('Enter');
  await page.waitForFunction((before) => document.querySelector('output')?.textContent?.trim() !== before, sheetNo);
  const { receipts } = await callInWindow(page, 'receipts.recent', {});
  const receipt = receipts.find((one) => one.sheetNo === sheetNo);
  if (!receipt) throw new Error(`${sheetNo} was shown as received but is not there`);
  return { paper, sheet: receipt.sheet, sheetNo };
}

async function receiveByContract(hands: Hands, papers: readonly Paper[], bundles: ReadonlyMap<string, string>): Promise<readonly Received[]> {
  const asked = papers.map((paper) => ({
    name: paper.written['nama'] ?? '',
    phone: paper.written['no_hp'] ?? '',
    formNo: paper.formNo,
    documents: { formulir: true, fotokopi_ktp: paper.copyOfCard, fotokopi_kk: paper.copyOfFamilyCard },
    bundle: bundles.get(paper.bundle) ?? null,
    receivedDay: dayOf(paper),
  }));
  const got: Output<'receipts.receive'>[] = [];
  for (const input of asked) got.push(await callInWindow(hands.page, 'receipts.receive', input));
  return got.map(({ sheet, sheetNo }, index) => {
    const paper = papers[index];
    if (!paper) throw new Error('more receipts than papers');
    return { paper, sheet, sheetNo };
  });
}
