import { call } from '../api/client.ts';

/** Tells main of every copy out of this window, so that a lock can take it from the clipboard. Answers how to stop. */
export function listenForCopies(): () => void {
  const copied = () => void call('app.copied', {});
  for (const sign of ['copy', 'cut'] as const) document.addEventListener(sign, copied);
  return () => {
    for (const sign of ['copy', 'cut'] as const) document.removeEventListener(sign, copied);
  };
}
