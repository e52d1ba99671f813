import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Files and folders that a demo leaves; a folder with anything else in it is not ours to empty. */
const ours = /^(summary\.json|sheets\.jsonl|layar|lama|tanda-terima|lembar-jawaban|PRAKERJA_[A-Z0-9_]+|\..*sedang-ditulis.*)$/;

/** Empties the folder that a demo before this one left, or makes it. Refuses a folder that holds something else. */
export async function emptyOutFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  const foreign = names.filter((name) => !ours.test(name));
  if (foreign.length > 0) throw new Error(`${folder} holds ${foreign.length} thing(s) that no demo made; name another folder with --out`);
  for (const name of names) await rm(join(folder, name), { recursive: true });
  await mkdir(join(folder, 'layar'));
}
