import type { Page } from '@playwright/test';
import { fieldIds, fieldOf, type FieldId, type SheetValues } from '../../shared/domain/fields.ts';
import { dayText } from '../../shared/domain/days.ts';
import { closesList, list } from '../../shared/domain/lists.ts';
import { areaCode } from '../../shared/domain/areas.ts';
import { villagesKsb } from '../../shared/domain/lists/villages-ksb.ts';

/** What is written on a sheet, in stored form; the hands below key it as a clerk does. */
export type Paper = SheetValues;

/** Longer than the time in which a habitual Enter counts as nothing. */
const habitMs = 280;
const mostStops = 60;

/** The stop under the hands; '' when the focus is nowhere in the form. */
export async function stopOf(window: Page): Promise<FieldId | ''> {
  const id = await window.evaluate(() => document.activeElement?.id ?? '');
  return fieldIds.find((field) => id === `entri-${field}`) ?? '';
}

export async function boxOf(window: Page): Promise<string> {
  return window.evaluate(() => (document.activeElement instanceof HTMLInputElement ? document.activeElement.value : ''));
}

/** Waits until the stop is this one. */
export async function atStop(window: Page, field: FieldId): Promise<void> {
  await window.waitForFunction((id) => document.activeElement?.id === id, `entri-${field}`);
}

/** Keys a sheet from the present stop to the checklist, by keyboard events alone. Does not save. Stops before `until`. */
export async function keyPaper(window: Page, paper: Paper, until: FieldId = 'pengesahan'): Promise<void> {
  for (let stops = 0; stops < mostStops; stops += 1) {
    const field = await stopOf(window);
    if (field === '') throw new Error('the focus is nowhere in the form');
    if (field === until && until !== 'pengesahan') return;
    if (field === 'pengesahan') {
      await keyChecklist(window, paper);
      return;
    }
    await keyField(window, field, paper);
  }
  throw new Error('the form has no end');
}

async function keyField(window: Page, field: FieldId, paper: Paper): Promise<void> {
  const value = paper[field];
  const box = await boxOf(window);
  const { kind } = fieldOf(field);
  if (kind === 'day') await keyDay(window, box, value);
  else if (kind === 'list' || kind === 'list-free') await keyList(window, field, value);
  else if (field === 'no_hp') await keyPhone(window, box, value);
  else if (kind === 'village') await window.keyboard.type(value);
  else if (kind === 'area-code') await window.keyboard.type(villagesKsb.find((village) => areaCode(village.code) === value)?.name ?? '');
  else if (value !== '' && box !== value) await window.keyboard.type(value);
  await enterIfStill(window, field);
}

/** Accepts the field, unless it went on by itself; never so fast that the key counts as a habit. */
async function enterIfStill(window: Page, field: FieldId): Promise<void> {
  if ((await stopOf(window)) !== field) {
    await window.waitForTimeout(habitMs);
    return;
  }
  await window.keyboard.press('Enter');
}

async function keyDay(window: Page, box: string, value: string): Promise<void> {
  if (value === '' || box === dayText(value)) return;
  await window.keyboard.type(dayText(value).replaceAll('-', ''));
}

async function keyList(window: Page, field: FieldId, value: string): Promise<void> {
  if (value === '') return;
  const { list: name } = fieldOf(field);
  const items = list(name ?? field);
  const item = items.find((one) => one.value === value);
  if (!item) {
    await window.keyboard.type(value);
    return;
  }
  await window.keyboard.type(item.code);
  // A code that is the beginning of another one waits for Enter.
  if (closesList(items, item.code)) await window.waitForTimeout(20);
}

async function keyPhone(window: Page, box: string, value: string): Promise<void> {
  if (value === '' || box === value) return;
  await window.keyboard.type(value.startsWith(box) ? value.slice(box.length) : value);
}

async function keyChecklist(window: Page, paper: Paper): Promise<void> {
  const wanted: readonly (readonly [string, boolean])[] = [
    ['1', paper.pengesahan === 'tanda tangan'],
    ['2', paper.pengesahan === 'cap jempol'],
    ['3', paper.fotokopi_ktp === 'ya'],
    ['4', paper.fotokopi_kk === 'ya'],
  ];
  const on = await window.locator('.entri-kelengkapan input').evaluateAll((boxes) => boxes.map((box) => box instanceof HTMLInputElement && box.checked));
  for (const [index, [digit, want]] of wanted.entries()) if (on[index] !== want) await window.keyboard.press(digit);
}
