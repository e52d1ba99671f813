import { createStore, useStore } from './store.ts';

/** High contrast, per person (by uid) and per PC; nothing else is ever kept in the page's storage. */
const keyOf = (user: string) => `kontras:${user}`;
const contrast = createStore(false);

export function useContrast(): boolean {
  return useStore(contrast);
}

/** Sets what the person chose before; at log-in. */
export function recallContrast(user: string): void {
  apply(localStorage.getItem(keyOf(user)) === 'tinggi');
}

export function chooseContrast(user: string, high: boolean): void {
  if (high) localStorage.setItem(keyOf(user), 'tinggi');
  else localStorage.removeItem(keyOf(user));
  apply(high);
}

function apply(high: boolean): void {
  if (high) document.documentElement.dataset['kontras'] = 'tinggi';
  else delete document.documentElement.dataset['kontras'];
  contrast.set(high);
}
