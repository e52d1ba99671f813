import { useLayoutEffect } from 'react';

let reading = 0;

/**
 * While `active`, the page carries `data-membaca`: something that it will show, and that its keys will act on, is still on its way. Whoever
 * drives the window without eyes (the end-to-end suite) waits for it as eyes do.
 */
export function useReading(active: boolean): void {
  useLayoutEffect(() => {
    if (!active) return undefined;
    count(1);
    return () => count(-1);
  }, [active]);
}

function count(by: 1 | -1): void {
  reading += by;
  document.documentElement.toggleAttribute('data-membaca', reading > 0);
}
