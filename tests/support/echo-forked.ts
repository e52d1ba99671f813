import { forkedChildPort } from '../../electron/ports/forked-node.ts';
import { echoOver } from './port-cases.ts';

/** Child of the conformance test: a forked Node that echoes, and goes when its parent does. */
const port = forkedChildPort(process);
echoOver(port, () => process.exit(0));
port.onClose(() => process.exit(0));
