import { expect } from '@playwright/test';
import { folderPaths } from '../../db/folder.ts';
import { openReader } from '../../db/open.ts';
import { ReadDb, sql } from '../../db/sql.ts';
import type { TestApp } from './electron-app.ts';
import { dataKeyOf } from './folder.ts';
import type { OfficePerson } from './office.ts';

/** Everything that a window says: its text, every attribute of every element, what stands in its boxes, what a screen reader is told, and both titles. */
async function wordsOf({ app, window }: TestApp): Promise<Readonly<Record<string, string>>> {
  const page = await window.evaluate(() => {
    const elements = [...document.querySelectorAll('*')];
    return {
      text: document.documentElement.textContent ?? '',
      attributes: elements.flatMap((element) => [...element.attributes].map(({ value }) => value)).join('\n'),
      boxes: elements.flatMap((element) => (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? [element.value] : [])).join('\n'),
      title: document.title,
    };
  });
  const titles = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.getTitle()).join('\n'));
  return { ...page, 'accessibility names': await window.locator('body').ariaSnapshot(), 'title of the window': titles };
}

/** Whether one of these numbers stands in a text, however it is spaced. */
export function holdsWhole(text: string, numbers: readonly string[]): boolean {
  const digits = text.replace(/(?<=\d)[\s.\-\u00a0]+(?=\d)/gu, '');
  return numbers.some((number) => digits.includes(number));
}

/** Fails when a whole number of anybody stands anywhere in the window. Says where, never which. */
export async function expectNoWholeNumber(loket: TestApp, numbers: readonly string[], where: string): Promise<void> {
  const found = Object.entries(await wordsOf(loket)).filter(([, text]) => holdsWhole(text, numbers));
  expect(found.map(([part]) => part), `a whole number in ${where}`).toEqual([]);
}

/** Rows of the audit of an app that runs, by the procedure that wrote them, with the subject and what was noted of it. */
export async function auditedAs(data: string, who: OfficePerson, procedure: string): Promise<readonly { readonly subject: string; readonly fields: string }[]> {
  const raw = openReader(folderPaths(data).database, await dataKeyOf(data, who));
  try {
    return new ReadDb(raw).all(sql`SELECT subject, fields FROM audit WHERE procedure = ${procedure} AND outcome = 'ok' ORDER BY seq`);
  } finally {
    raw.close();
  }
}
