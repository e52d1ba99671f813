import { present } from '../../../shared/assert.ts';
import { Slicer } from '../../export/slicer.ts';
import type { JobContext } from '../../service/context.ts';
import type { WriteDb } from '../../sql.ts';
import { beginOldSending, insertOldPart, removeBegun } from '../../stores/begun-old-sendings.ts';
import { insertOldRow, type OldSendingRow } from '../../stores/old-sending-rows.ts';

/** Small enough for several in a slice. */
const partBytes = 64 * 1024;

/**
 * Writes the rows and the bytes of a file in slices, counted by nobody, and lets `freeze` make an old sending of them. When it is stopped or
 * fails, nothing is left. `heard` is told of the rows written so far.
 */
export async function takeIn<Result>(job: JobContext, rows: readonly OldSendingRow[], content: Uint8Array, heard: (rows: number) => void, freeze: (begun: number) => Result): Promise<Result> {
  const begun = job.slice(({ db, now, actor }) => beginOldSending(db, now, actor.id));
  try {
    await inSlices(job, rows.length, (db, index) => insertOldRow(db, begun, present(rows[index], 'a row inside the list')), heard);
    const parts = Math.ceil(content.length / partBytes);
    await inSlices(job, parts, (db, index) => insertOldPart(db, begun, index + 1, content.subarray(index * partBytes, (index + 1) * partBytes)), () => undefined);
    return freeze(begun);
  } catch (error) {
    // What cannot be removed now counts for nothing, and the next start removes it.
    await discard(job, begun).catch(() => undefined);
    throw error;
  }
}

async function inSlices(job: JobContext, count: number, write: (db: WriteDb, index: number) => void, heard: (done: number) => void): Promise<void> {
  for (let done = 0; done < count; ) {
    done = job.slice(({ db }) => {
      const slicer = new Slicer('writes');
      let index = done;
      while (index < count && !slicer.isOver()) write(db, index++);
      return index;
    });
    heard(done);
    await job.breathe();
  }
}

/** Not to be stopped: it lets others through, but never asks whether to go on. */
async function discard(job: JobContext, begun: number): Promise<void> {
  while (job.slice(({ db }) => removeBegun(db, begun))) await new Promise((resolve) => setImmediate(resolve));
}
