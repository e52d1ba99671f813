import type { Page } from '@playwright/test';
import { type FieldId, type FieldKind, fieldOf } from '../../shared/domain/fields.ts';
import { atStop } from './keying.ts';

/** Hands in the middle of a field. */
export interface Typing {
  readonly field: FieldId;
  readonly keys: readonly string[];
  /** What the box must show after the keys, so that nothing is compared with nothing. */
  readonly shows: RegExp;
}

/** Half a field of each kind; lists take what a code or Enter closes. */
export const ofKind: Readonly<Record<FieldKind, Typing>> = {
  day: { field: 'tanggal_lahir', keys: ['0107'], shows: /^0107$/ },
  'list-free': { field: 'pekerjaan_ktp', keys: ['kary'], shows: /^kary$/i },
  village: { field: 'desa_kelurahan', keys: ['telag'], shows: /^telag$/i },
  identity: { field: 'no_kk', keys: ['5207021203'], shows: /^520702 ?1203$/ },
  text: { field: 'alamat', keys: ['JALAN PUTUS DI TENG'], shows: /^JALAN PUTUS DI TENG$/ },
  free: { field: 'pelatihan_diminati', keys: ['Las list'], shows: /^Las list$/ },
  list: { field: 'agama', keys: ['2'], shows: /./ },
  block: { field: 'rt', keys: ['01'], shows: /^01$/ },
  'area-code': { field: 'kode_desa_domisili', keys: ['seloto', 'Enter'], shows: /SELOTO/i },
  phone: { field: 'no_hp', keys: ['081234'], shows: /^081234$/ },
  email: { field: 'email', keys: ['sari.d'], shows: /^sari\.d$/ },
  toggle: { field: 'fotokopi_kk', keys: ['4'], shows: /^(?:true|false),/ },
};

// Joint of derived types: Object.keys loses the key type.
export const kindsOfField = Object.keys(ofKind) as readonly FieldKind[];

export const isToggle = (field: FieldId): boolean => fieldOf(field).kind === 'toggle';

/** The stop at which the hands are in a field: the answers of the checklist are one. */
export const stopFor = (field: FieldId): FieldId => (isToggle(field) ? 'pengesahan' : field);

/** What the field shows; of the checklist, whether each box is ticked. */
export async function shownIn(window: Page, field: FieldId): Promise<string> {
  if (!isToggle(field)) return window.locator(`#entri-${field}`).inputValue();
  const answers = await window.locator('.entri-kelengkapan input').evaluateAll((boxes) => boxes.map((box) => box instanceof HTMLInputElement && box.checked));
  return answers.join();
}

/** Goes to the field and types into it, over whatever stands there. */
export async function typeHalf(window: Page, { field, keys }: Typing): Promise<void> {
  if (isToggle(field)) {
    await window.keyboard.press('Control+End');
    await atStop(window, 'pengesahan');
  } else {
    await window.locator(`#entri-${field}`).focus();
    await window.keyboard.press('Control+a');
  }
  for (const each of keys) await (each === 'Enter' ? window.keyboard.press(each) : window.keyboard.type(each));
}

/** Where the hands are: the box, and the place of the caret in it. */
export function handsIn(window: Page): Promise<{ id: string; caret: number | null }> {
  return window.evaluate(() => {
    const box = document.activeElement;
    return { id: box?.id ?? '', caret: box instanceof HTMLInputElement && box.type === 'text' ? box.selectionStart : null };
  });
}
