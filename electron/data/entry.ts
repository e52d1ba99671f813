import { bindService } from '../../db/host.ts';
import type { Port } from '../../shared/contract/port.ts';
import { forkedChildPort } from '../ports/forked-node.ts';
import { utilityChildPort } from '../ports/utility-process.ts';

/** The data process: the service, bound to the port by which this process was started. */
const folder = process.env['LOKET_FOLDER'];
if (folder === undefined || folder === '') throw new Error('LOKET_FOLDER names no folder');

const port = ownPort();
bindService(port, { folder, cheapKeys: process.env['LOKET_CHEAP_KEYS'] === '1' });
port.post({ type: 'ready' });

/** A utilityProcess has a parentPort, a forked Node has not. */
function ownPort(): Port {
  return 'parentPort' in process && process.parentPort !== undefined ? utilityChildPort(process.parentPort) : forkedChildPort(process);
}
