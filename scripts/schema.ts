import { writeFileSync } from 'node:fs';
import { schemaText } from '../db/schema.ts';
import { inProject } from './paths.ts';

/** Writes db/schema.sql anew, after a migration was added. */
writeFileSync(inProject('db', 'schema.sql'), schemaText());
