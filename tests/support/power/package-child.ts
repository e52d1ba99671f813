/** A process to be traced, killed or run on a full disk: writes the package of the one closed sending, through the real service. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { childTask } from './child-task.ts';
import { openChildWork, say } from './child-work.ts';

const task = childTask();
const packages = join(task.beside, 'paket');
if (!existsSync(packages)) mkdirSync(packages);
const { must, close } = openChildWork(task.folder);
await must('session.login', task.penyelia);
const [sending] = (await must('sendings.list', {})).sendings;
say({ begun: true });
const written = await must('sendings.writePackage', { sending: sending?.uid ?? '', folder: packages });
say({ written: written.csvSha256 });
await close();
