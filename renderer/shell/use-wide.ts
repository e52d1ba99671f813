import { useSyncExternalStore } from 'react';

/** From this width of the window on side panels stand beside the work (VISUAL 3); narrower, Windows scaling, they are folded. */
const wide = '(min-width: 1280px)';

/** Whether side panels have their place; follows the window and the scaling. */
export function useWide(): boolean {
  return useSyncExternalStore(follow, () => window.matchMedia(wide).matches);
}

function follow(changed: () => void): () => void {
  const query = window.matchMedia(wide);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
