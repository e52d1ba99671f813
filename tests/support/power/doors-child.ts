/** A process that goes through the doors of db/open.ts which a short day does not come to: the check of a big database, and of a left -wal. */
import { folderPaths } from '../../../db/folder.ts';
import { isOpenNowhere, openToCheck } from '../../../db/open.ts';
import { dataKeyOf } from '../folder.ts';
import { childTask } from './child-task.ts';

const task = childTask();
const { database } = folderPaths(task.folder);
const key = await dataKeyOf(task.folder, task.penyelia);
if (!isOpenNowhere(database, key)) throw new Error('somebody has the database open');
openToCheck(database, key).close();
