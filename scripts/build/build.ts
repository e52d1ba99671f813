import { rmSync } from 'node:fs';
import { inProject } from '../paths.ts';
import { ensureBuild } from './ensure.ts';

/** `npm run build`: dist/ from nothing. */
rmSync(inProject('dist'), { recursive: true, force: true });
process.env['NODE_ENV'] = 'production';
await ensureBuild();
