import { namedInLine } from '../../shared/domain/list-line.ts';
import { digitsOf } from '../../shared/domain/nik.ts';
import { isNews, type OnlineEvent } from '../../shared/domain/online.ts';
import { fail } from '../../shared/problems.ts';
import type { QueryContext } from '../service/context.ts';
import { headsOf } from '../stores/heads.ts';
import { eventsOf } from '../stores/online.ts';
import { livePeopleOfNik, registrationOf } from '../stores/registrations.ts';
import { findSheetById } from '../stores/sheets.ts';
import { speakingSheet } from './speaking-sheet.ts';
import { sheetNamed } from './typed-sheet.ts';

export type LineResult = 'cocok' | 'sudah_ada' | 'tidak_ada' | 'beberapa' | 'ganda';

export interface MatchedLine {
  /** As people count, blank lines too. */
  readonly line: number;
  readonly result: LineResult;
  /** null where the line names nobody, or more than one. */
  readonly registration: number | null;
  readonly sheetNo: string;
  readonly name: string;
}

/** As many people at once as one transaction notes without holding up whoever keys beside it. */
export const mostAtOnce = 5000;

/**
 * Each line of a pasted list, which names a Nomor Berkas, the code of a slip or a whole NIK (namedInLine).
 * Nothing is guessed: a line that names nobody or more than one person matches nobody. Problem: list.too-long.
 */
export function matchLines(context: Pick<QueryContext, 'db' | 'office'>, text: string, said: OnlineEvent): readonly MatchedLine[] {
  const written = text.split(/\r\n|\r|\n/u).map((each, index) => ({ line: index + 1, named: namedInLine(each) })).filter(({ named }) => named !== '');
  if (written.length > mostAtOnce) fail('list.too-long', { most: mostAtOnce });
  const found = written.map(({ line, named }) => ({ line, people: peopleNamed(context, named) }));
  const all = [...new Set(found.flatMap(({ people }) => (people.length === 1 ? people : [])))];
  const events = eventsOf(context.db, all);
  const heads = headsByRegistration(context, all);
  const seen = new Set<number>();
  return found.map(({ line, people }) => {
    const [registration] = people;
    if (registration === undefined || people.length > 1) return { line, result: people.length > 1 ? 'beberapa' : 'tidak_ada', registration: null, sheetNo: '', name: '' };
    const result = seen.has(registration) ? 'ganda' : isNews(events.get(registration) ?? [], said) ? 'cocok' : 'sudah_ada';
    seen.add(registration);
    return { line, result, registration, ...(heads.get(registration) ?? { sheetNo: '', name: '' }) };
  });
}

/** Live people whom a number of a sheet, the code of its slip or a whole NIK names, the one on a lembar kedua too. */
function peopleNamed({ db, office }: Pick<QueryContext, 'db' | 'office'>, named: string): readonly number[] {
  const id = sheetNamed({ db, office }, named);
  // A number of no paper, and a code with a wrong digit, name nobody.
  if (id === 'wrong') return [];
  if (id !== null) {
    const sheet = findSheetById(db, id);
    const person = sheet === null ? null : speakingSheet(db, sheet).registration;
    return person === null || registrationOf(db, person).sendState === 'ditarik' ? [] : [person];
  }
  const nik = digitsOf(named);
  return /^[0-9]{16}$/.test(nik) ? livePeopleOfNik(db, office.programme.id, nik) : [];
}

function headsByRegistration({ db }: Pick<QueryContext, 'db'>, registrations: readonly number[]): ReadonlyMap<number, { readonly sheetNo: string; readonly name: string }> {
  const heads = headsOf(db, registrations.map((each) => registrationOf(db, each).activeSheet));
  return new Map(registrations.map((each, index) => [each, { sheetNo: heads[index]?.sheetNo ?? '', name: heads[index]?.name ?? '' }]));
}
