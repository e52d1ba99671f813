import type { Input, Output } from '../../../shared/contract/index.ts';
import { dayInZone, longDay, timeInZone, zoneLabel } from '../../../shared/domain/days.ts';
import { fail } from '../../../shared/problems.ts';
import { contactsInTurn } from '../../export/half-contacts.ts';
import { handOutFile } from '../../export/hand-out-file.ts';
import { requireFolder } from '../../export/package-folder.ts';
import { words, workbook } from '../../export/workbook.ts';
import type { JobContext } from '../../service/context.ts';
import { recordHandedOut } from '../../stores/handed-out.ts';
import { headsOf } from '../../stores/heads.ts';
import { sheetsNotIn } from '../../stores/old-sending-rows.ts';
import type { OldSending } from '../../stores/old-sendings.ts';
import { findSheetById } from '../../stores/sheets.ts';
import type { OldRowList } from './last-match.ts';

const lists = { matched: 'baris yang cocok', ambiguous: 'baris yang perlu dipilih', unmatched: 'baris tanpa berkas', double: 'baris ganda', missing: 'orang yang tidak ada di file' } as const;
const pageSize = 200;

/** A list as the record of what left the office names it. */
export function listName({ head }: Pick<OldSending, 'head'>, list: OldRowList | 'missing', village: string): string {
  return `Kiriman lama ${head.no}, ${lists[list]}${village === '' ? '' : `, desa ${village.toUpperCase()}`}`;
}

/** oldSendings.writeMissing: whom to look for in the field, by number, name and desa. Never a NIK, a birth date or a phone: no list of ours has name and phone together. */
export async function writeMissing(job: JobContext, sending: OldSending, { village, purpose, folder }: Omit<Input<'oldSendings.writeMissing'>, 'sending'>): Promise<Output<'oldSendings.writeMissing'>> {
  await requireFolder(folder);
  return contactsInTurn(async () => {
    const { people, registrations } = await peopleOf(job, sending, village);
    if (people.length === 0) fail('follow-up.nobody');
    const { office, now, today } = job;
    const name = listName(sending, 'missing', village);
    const cells = [
      [words(office.name, true)],
      [words(name, true)],
      [words(`Untuk: ${purpose}`)],
      [words(`Keadaan s.d. ${longDay(dayInZone(now, office.zone))}, ${timeInZone(now, office.zone)} ${zoneLabel(office.zone)}`)],
      [],
      ['Nomor Berkas', 'Nama', 'Desa'].map((each) => words(each, true)),
      ...people.map((person) => [person.sheetNo, person.name, person.village].map((each) => words(each))),
    ];
    const file = await handOutFile(job, {
      folder,
      content: await workbook('Daftar', cells, [14, 34, 24]),
      nameOf: (copy) => `${sending.head.no}-TIDAK-ADA-DI-FILE-${today.replaceAll('-', '')}-${people.length}${copy === 0 ? '' : `-${copy + 1}`}.xlsx`,
      record({ db, ids, now: at, actor, note }) {
        const uid = ids.next();
        note(uid, ['missing']);
        recordHandedOut(db, { uid, kind: 'laporan', purpose: `${name}, XLSX: ${purpose}`, askedBy: '', at, by: actor.id }, registrations);
      },
    });
    return { file, people: people.length };
  });
}

interface Listed {
  readonly sheetNo: string;
  readonly name: string;
  readonly village: string;
}

async function peopleOf(job: JobContext, sending: OldSending, village: string): Promise<{ readonly people: readonly Listed[]; readonly registrations: readonly number[] }> {
  const { db, office } = job;
  const people: Listed[] = [];
  const registrations: number[] = [];
  const sheets = sheetsNotIn(db, office.programme.id, sending.id, village, Number.MAX_SAFE_INTEGER, 0);
  for (let from = 0; from < sheets.length; from += pageSize) {
    const page = sheets.slice(from, from + pageSize);
    people.push(...headsOf(db, page));
    registrations.push(...page.flatMap((sheet) => findSheetById(db, sheet)?.registration ?? []));
    job.progress(people.length, sheets.length);
    await job.breathe();
  }
  return { people, registrations };
}
