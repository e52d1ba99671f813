import { csvLine, guardCell, type LengkapFacts, lengkapRow } from '../../shared/domain/csv-row.ts';
import { type FieldId, fieldIds, type SheetValues } from '../../shared/domain/fields.ts';
import { stageLabel } from '../../shared/domain/online-words.ts';
import { asksFor, type Profile } from '../../shared/domain/profile.ts';
import type { ReadyPerson } from '../stores/ready-people.ts';
import type { FrozenLine } from '../stores/sending-lines.ts';
import { sha256Of } from './sha256.ts';

/** Name of the only layout of this version (DOMAIN.md 8); a change of its columns or forms is a new name. */
export const layoutName = 'LENGKAP-1';

/**
 * One person as a line of a sending: the values of this moment and the finished text of the file. What the programme does not ask
 * stays empty, and so does the reason for a missing NIK where the NIK came later. The same facts always give the same bytes.
 */
export function freeze(person: ReadyPerson, lineNo: number, sending: { readonly no: string; readonly regency: string; readonly profile: Profile }): FrozenLine {
  const facts: LengkapFacts = {
    lineNo,
    regency: sending.regency,
    sendingNo: sending.no,
    sheetNo: person.sheetNo,
    registrationUid: person.uid,
    revision: 0,
    action: 'BARU',
    values: askedValues(person.values, sending.profile),
    receivedDay: person.receivedDay,
    source: person.onList ? 'DAFTAR' : 'FORMULIR',
    checked: person.checked,
    onlineStage: stageLabel(person.online),
    version: layoutName,
  };
  const line = csvLine(lengkapRow(facts).map(guardCell));
  return { lineNo, facts, csvLine: line, sha256: sha256Of(line) };
}

function askedValues(values: SheetValues, profile: Profile): SheetValues {
  // Joint of derived types: Object.fromEntries loses the key type.
  return Object.fromEntries(fieldIds.map((id) => [id, asksFor(profile, id) && !(id === 'alasan_tanpa_nik' && values.nik !== '') ? values[id] : ''])) as Record<FieldId, string>;
}
