import type { Page } from '@playwright/test';
import { isKeyedAt } from './office.ts';
import { personAt, scatter } from './people.ts';

const asked = 30;
/** A clerk who shows a card has seen the KTP. */
const seen = '1';

export interface CardTimes {
  /** From the key that asks (or that says how the person is known) to the card. */
  readonly cards: readonly number[];
  /** From the key that asks to the people whom it may be. */
  readonly hits: readonly number[];
}

/** Milliseconds from the last key in Cek to the frame in which its answer is painted: by number and whole NIK, by name, phone and last digits. */
export async function cardsToPaint(window: Page, people: number): Promise<CardTimes> {
  await window.keyboard.press('F6');
  await window.locator('#cari-orang:focus').waitFor();
  await window.evaluate(watchAnswers);
  const cards: number[] = [];
  const hits: number[] = [];
  const keyed = Array.from({ length: asked * 2 }, (_, index) => scatter(index) % people).filter(isKeyedAt);
  // The first one warms up.
  for (const [ask, index] of keyed.slice(0, asked + 1).entries()) {
    const { nama, nik, no_hp: phone } = personAt(index);
    const found: number[] = [];
    const listed: number[] = [];
    for (const text of [`A-${String(index + 1).padStart(4, '0')}`, nik, nama.toLowerCase(), phone, nik.slice(-6)]) {
      await window.keyboard.press('Escape');
      await window.keyboard.insertText(text);
      const first = await answered(window, 'Enter');
      if (first.card) found.push(first.ms);
      else {
        listed.push(first.ms);
        found.push((await answered(window, seen)).ms);
      }
    }
    if (ask === 0) continue;
    cards.push(...found);
    hits.push(...listed);
  }
  return { cards, hits };
}

/** Presses a key and answers when the next answer was painted, and whether it is a card. */
async function answered(window: Page, key: string): Promise<{ readonly ms: number; readonly card: boolean }> {
  await window.evaluate(() => Reflect.set(globalThis, 'benchAnswer', null));
  await window.keyboard.press(key);
  const answer = await window.waitForFunction(() => {
    const said: unknown = Reflect.get(globalThis, 'benchAnswer');
    return typeof said === 'object' && said !== null && 'ms' in said && 'card' in said ? { ms: Number(said.ms), card: said.card === true } : null;
  });
  const value = await answer.jsonValue();
  if (value === null) throw new Error('Cek has not answered');
  return value;
}

/** In the window: notes when the first answer after a key is painted. */
function watchAnswers(): void {
  const answers = 'article.jawaban, .cek-hasil';
  let pressed: number | null = null;
  let before: Element | null = null;
  addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp;
      before = document.querySelector(answers);
    },
    true,
  );
  new MutationObserver(() => {
    const shown = document.querySelector(answers);
    if (pressed === null || shown === null || shown === before) return;
    const from = pressed;
    pressed = null;
    requestAnimationFrame(() => {
      // A message comes after the frame has been painted.
      const channel = new MessageChannel();
      channel.port1.onmessage = () => Reflect.set(globalThis, 'benchAnswer', { ms: performance.now() - from, card: shown.matches('article') });
      channel.port2.postMessage(null);
    });
  }).observe(document.body, { childList: true, subtree: true });
}
