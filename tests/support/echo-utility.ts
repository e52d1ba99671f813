import { utilityChildPort } from '../../electron/ports/utility-process.ts';
import { echoOver } from './port-cases.ts';

/** Child of the conformance test inside Electron: a utilityProcess that echoes. */
if (process.parentPort !== undefined) echoOver(utilityChildPort(process.parentPort), () => process.exit(0));
