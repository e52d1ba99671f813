import { parseDay } from '../../shared/domain/days.ts';
import { type FieldId, fieldIds, fieldOf } from '../../shared/domain/fields.ts';
import { matchVillage, findVillages, type AreaSpellings, type Village } from '../../shared/domain/areas.ts';
import { list } from '../../shared/domain/lists.ts';
import { normalisePhone } from '../../shared/domain/phone.ts';
import { upperText } from '../../shared/domain/text.ts';
import type { Hands } from './hands.ts';
import { callInWindow } from './in-window.ts';
import { dayOf, type Paper } from './paper.ts';
import type { Received } from './reception.ts';

export interface KeyedByHand {
  readonly received: Received;
  readonly keystrokes: number;
  readonly seconds: number;
}

interface Areas {
  readonly villages: readonly Village[];
  readonly spellings: AreaSpellings;
}

/** Keys the sheets through Entri, field by field, as a clerk does: looks which field is lit, reads the paper, types. */
export async function keyByHand(hands: Hands, sheets: readonly Received[], picture: (name: string) => Promise<void>): Promise<readonly KeyedByHand[]> {
  const areas = await callInWindow(hands.page, 'areas.list', {});
  const keyed: KeyedByHand[] = [];
  await hands.press('F3');
  for (const received of sheets) {
    await openInEntri(hands, received);
    const before = hands.pressed;
    const start = performance.now();
    await keySheet(hands, received, areas, keyed.length === 1 ? picture : undefined);
    keyed.push({ received, keystrokes: hands.pressed - before, seconds: (performance.now() - start) / 1000 });
  }
  await hands.press('Escape');
  return keyed;
}

/** The sheet after the last one of the stack opens by itself; another one is found in the queue. */
async function openInEntri(hands: Hands, { sheetNo, paper }: Received): Promise<void> {
  const { page } = hands;
  const title = page.getByRole('heading', { name: `Berkas ${sheetNo}` });
  const queue = page.getByRole('heading', { name: 'Entri', exact: true });
  const anySheet = page.getByRole('heading', { level: 1, name: /^Berkas / });
  await anySheet.or(queue).first().waitFor();
  if (await title.isVisible()) return;
  if (await anySheet.isVisible()) {
    await hands.press('Escape');
    await queue.waitFor();
  }
  await page.locator('.entri-daftar tbody tr').first().waitFor();
  const line = page.getByRole('row').filter({ hasText: sheetNo });
  if ((await line.count()) === 0) {
    await hands.press('Control+u');
    await hands.type(paper.bundle);
    // A whole code closes the list by itself.
    if ((await hands.focused()) === 'entri-bundel') await hands.press('Enter');
    await line.waitFor();
  }
  while ((await line.getAttribute('aria-current')) !== 'true') await hands.press('ArrowDown');
  await hands.press('Enter');
  await title.waitFor();
}

async function keySheet(hands: Hands, { sheetNo, paper }: Received, areas: Areas, picture?: (name: string) => Promise<void>): Promise<void> {
  const { page } = hands;
  const title = page.getByRole('heading', { name: `Berkas ${sheetNo}` });
  const corrected = new Set<FieldId>();
  for (let turn = 0; turn < 90; turn += 1) {
    const at = fieldAt(await hands.focused());
    if (at === null) {
      if (!(await title.isVisible())) return;
      await page.waitForTimeout(20);
      continue;
    }
    if (at === 'pengesahan') {
      await tickKit(hands, paper);
      if (picture) await picture('entri');
      if (paper.written['nik'] === '' || /^\d{16}$/.test(paper.written['nik'] ?? '')) await hands.press('Enter');
      else await hands.press('F10');
      await title.waitFor({ state: 'detached' });
      return;
    }
    await keyField(hands, at, paper, areas, corrected);
  }
  throw new Error(`${sheetNo}: the hands do not get to the end of the sheet`);
}

/** Types what the paper says into the lit field, and goes on when the field does not do so by itself. */
async function keyField(hands: Hands, id: FieldId, paper: Paper, areas: Areas, corrected: Set<FieldId>): Promise<void> {
  if (fieldOf(id).kind === 'village') await keyVillage(hands, paper, areas);
  else await typeValue(hands, id, paper);
  if (fieldAt(await hands.focused()) === id) await hands.press('Enter');
  await compareGiven(hands, id, paper, corrected);
}

async function typeValue(hands: Hands, id: FieldId, paper: Paper): Promise<void> {
  const text = written(paper, id);
  const shown = await hands.written();
  switch (fieldOf(id).kind) {
    case 'day':
      if (text !== '' && parseDay(shown, dayOf(paper)) !== parseDay(text, dayOf(paper))) await hands.type(text.replaceAll('-', ''));
      return;
    case 'list':
    case 'list-free':
      if (text !== '') await hands.type(list(fieldOf(id).list ?? id).find((item) => item.value === upperText(text) || item.value === text)?.code || text);
      return;
    case 'phone':
      if (text !== '' && normalisePhone(shown) !== normalisePhone(text)) await hands.type(text.startsWith('08') && shown === '08' ? text.slice(2) : text);
      return;
    case 'email':
      await typeEmail(hands, text);
      return;
    case 'block':
      // "1" and Enter is less than "001".
      if (upperText(shown) !== upperText(text)) await hands.type(/^00\d$/.test(text) ? text.slice(-1) : text);
      return;
    case 'area-code':
      return;
    default:
      if (upperText(shown) !== upperText(text)) await hands.type(text);
  }
}

/** The name and @; the domain by the arrow where that is less than its letters. */
async function typeEmail(hands: Hands, text: string): Promise<void> {
  const name = text.slice(0, text.indexOf('@') + 1);
  const domain = text.slice(name.length);
  if (name.length < 2) {
    await hands.type(text);
    return;
  }
  await hands.type(name);
  const offered = await hands.page.locator('.usulan [role=option]').allInnerTexts();
  const place = offered.indexOf(domain.toLowerCase());
  if (place < 0 || place >= domain.length) await hands.type(domain);
  else for (let down = 0; down < place; down += 1) await hands.press('ArrowDown');
}

/** The rows under the desa as they stand there: the office's own use decides among equal ones. */
async function villagePlace(hands: Hands, village: Village): Promise<number> {
  const rows = await hands.page.locator('#entri-desa_kelurahan-daftar [role=option]').allInnerTexts();
  // Four digits are the same in several kecamatan: only with its name is it this one.
  return rows.findIndex((row) => row.startsWith(village.code.slice(-4)) && row.includes(`${upperText(village.name)}, ${village.district}`));
}

/** As few letters as bring the right village to the top; an older spelling is typed in full, so that it stays as the card says. */
async function keyVillage(hands: Hands, paper: Paper, { villages, spellings }: Areas): Promise<void> {
  const card = { desa_kelurahan: written(paper, 'desa_kelurahan'), kecamatan: written(paper, 'kecamatan'), kabupaten: written(paper, 'kabupaten') };
  const { village } = matchVillage(card, villages, spellings);
  if (village === null) {
    await hands.type(card.desa_kelurahan);
    // Written as it is: the last row, behind all villages of ours whose name begins so.
    for (const _ of findVillages(card.desa_kelurahan, villages, spellings)) await hands.press('ArrowDown');
    return;
  }
  const full = upperText(card.desa_kelurahan);
  const short = upperText(village.name) === full;
  for (const [index, sign] of [...full].entries()) {
    await hands.type(sign);
    if (short && index > 0 && (await villagePlace(hands, village)) === 0) return;
  }
  const place = await villagePlace(hands, village);
  for (let down = 0; down < place; down += 1) await hands.press('ArrowDown');
}

/** Values that the form gives or passes over by itself, and the field after which a clerk compares them with the paper. */
const given: Partial<Readonly<Record<FieldId, readonly FieldId[]>>> = {
  nik: ['jenis_identitas'],
  desa_kelurahan: ['kecamatan', 'kabupaten', 'provinsi'],
  kecamatan: ['kabupaten', 'provinsi'],
  kabupaten: ['provinsi'],
  pekerjaan_ktp: ['kewarganegaraan'],
  status_kerja: ['nama_perusahaan_usaha', 'tanggal_phk_dirumahkan'],
};

/** What the form gave and the paper says otherwise: back with Shift Tab, typed over, on again. */
async function compareGiven(hands: Hands, id: FieldId, paper: Paper, corrected: Set<FieldId>): Promise<void> {
  const next = fieldAt(await hands.focused());
  if (next === null) return;
  for (const other of given[id] ?? []) {
    const shown = await hands.page.locator(`#entri-${other}`).inputValue();
    const comesYet = fieldIds.indexOf(other) >= fieldIds.indexOf(next);
    if (comesYet || corrected.has(other) || upperText(shown) === upperText(written(paper, other))) continue;
    corrected.add(other);
    for (let back = 0; back < 6 && fieldAt(await hands.focused()) !== other; back += 1) await hands.press('Shift+Tab');
    await typeValue(hands, other, paper);
    if (fieldAt(await hands.focused()) === other) await hands.press('Enter');
  }
}

async function tickKit(hands: Hands, paper: Paper): Promise<void> {
  const wanted = [paper.signature === 'tanda tangan', paper.signature === 'cap jempol', paper.copyOfCard, paper.copyOfFamilyCard];
  const boxes = hands.page.locator('fieldset:has(#entri-pengesahan) input');
  for (const [index, want] of wanted.entries()) {
    if ((await boxes.nth(index).isChecked()) !== want) await hands.press(String(index + 1));
  }
}

function written(paper: Paper, id: FieldId): string {
  if (id === 'alasan_tanpa_nik') return 'tak ditulis';
  const field = fieldOf(id);
  return paper.written[field.paper ?? id] ?? '';
}

/** The field that is lit, by the id of its box. */
function fieldAt(focused: string): FieldId | null {
  return fieldIds.find((id) => `entri-${id}` === focused) ?? null;
}
