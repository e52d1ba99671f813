import type { Break } from './break.ts';
import { boundaryBreaks } from './breaks/boundary.ts';
import { copyBreaks } from './breaks/copies.ts';
import { counterBreaks } from './breaks/counter.ts';
import { peopleBreaks } from './breaks/people.ts';
import { ruleBreaks } from './breaks/rules.ts';
import { screenBreaks } from './breaks/screens.ts';
import { sendingBreaks } from './breaks/sending.ts';
import { storageBreaks } from './breaks/storage.ts';

/** Every way in which the product is broken on purpose, one at a time. */
export const breaks: readonly Break[] = [...storageBreaks, ...boundaryBreaks, ...peopleBreaks, ...ruleBreaks, ...sendingBreaks, ...copyBreaks, ...screenBreaks, ...counterBreaks];
