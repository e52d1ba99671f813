import { sql as first } from './0001-first.ts';
import { sql as knownAlready } from './0002-known-already.ts';
import { sql as packageBegun } from './0003-package-begun.ts';
import { sql as bundleRecounted } from './0004-bundle-recounted.ts';
import { sql as sticky } from './0005-sticky.ts';
import { sql as profileBy } from './0006-profile-by.ts';
import { sql as fieldNotes } from './0007-field-notes.ts';
import { sql as fromWhom } from './0008-from-whom.ts';
import { sql as personLists } from './0009-person-lists.ts';
import { sql as keptWhole } from './0010-kept-whole.ts';
import { sql as listHead } from './0011-list-head.ts';
import { sql as counter } from './0012-counter.ts';
import { sql as publicRelease } from './0013-public-release.ts';
import { sql as largeOffice } from './0014-large-office.ts';
import { sql as singleWord } from './0015-single-word.ts';
import { sql as calledNumber } from './0016-called-number.ts';
import { sql as foundBy } from './0017-found-by.ts';
import { sql as lookedUp } from './0018-looked-up.ts';
import { sql as laterWave } from './0019-later-wave.ts';
import { sql as oldRowSays } from './0020-old-row-says.ts';

/** One step of the schema: `version` is the user_version it leads to; steps count from 1 without gaps. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** All steps, in order. A step that has landed never changes (its sha256 stands in a test). */
export const migrations: readonly Migration[] = [
  { version: 1, name: '0001-first', sql: first },
  { version: 2, name: '0002-known-already', sql: knownAlready },
  { version: 3, name: '0003-package-begun', sql: packageBegun },
  { version: 4, name: '0004-bundle-recounted', sql: bundleRecounted },
  { version: 5, name: '0005-sticky', sql: sticky },
  { version: 6, name: '0006-profile-by', sql: profileBy },
  { version: 7, name: '0007-field-notes', sql: fieldNotes },
  { version: 8, name: '0008-from-whom', sql: fromWhom },
  { version: 9, name: '0009-person-lists', sql: personLists },
  { version: 10, name: '0010-kept-whole', sql: keptWhole },
  { version: 11, name: '0011-list-head', sql: listHead },
  { version: 12, name: '0012-counter', sql: counter },
  { version: 13, name: '0013-public-release', sql: publicRelease },
  { version: 14, name: '0014-large-office', sql: largeOffice },
  { version: 15, name: '0015-single-word', sql: singleWord },
  { version: 16, name: '0016-called-number', sql: calledNumber },
  { version: 17, name: '0017-found-by', sql: foundBy },
  { version: 18, name: '0018-looked-up', sql: lookedUp },
  { version: 19, name: '0019-later-wave', sql: laterWave },
  { version: 20, name: '0020-old-row-says', sql: oldRowSays },
];
