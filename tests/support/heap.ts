import type { Page } from '@playwright/test';

/** How often each text stands in what the page's JavaScript still holds on to (a heap snapshot, taken after a collection). */
export async function countsInHeap(window: Page, texts: readonly string[]): Promise<readonly number[]> {
  const session = await window.context().newCDPSession(window);
  try {
    let snapshot = '';
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
      snapshot += chunk;
    });
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    return texts.map((text) => snapshot.split(text).length - 1);
  } finally {
    await session.detach();
  }
}
