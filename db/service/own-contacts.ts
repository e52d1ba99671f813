import { contactsInTurn, removeHalfContacts } from '../export/half-contacts.ts';
import { begunContactFolders, forgetContactFolder } from '../stores/begun-contacts.ts';
import { type AtOpening, createAtOpening } from './at-opening.ts';
import type { Keeper } from './keeper.ts';

/** Lists of contacts whose writing was cut off with its process: names and phones that lie hidden in a folder are removed. One that is away is looked for at the next start. */
export function createOwnContacts(keeper: Keeper): AtOpening {
  return createAtOpening(keeper, (room) => begunContactFolders(room.reader), async (room, folders, isStopped) => {
    for (const folder of folders) {
      if (isStopped()) return;
      await contactsInTurn(async () => {
        if (await removeHalfContacts(folder)) room.write((db) => forgetContactFolder(db, folder));
      });
    }
  });
}
