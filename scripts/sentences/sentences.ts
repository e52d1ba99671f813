import { writeFileSync } from 'node:fs';
import { inProject } from '../paths.ts';
import { catalogueText } from './catalogue.ts';

/** `npm run sentences` writes docs/kalimat.md anew, after a sentence was changed. */
writeFileSync(inProject('docs', 'kalimat.md'), catalogueText());
