import { fieldOf, type FieldId } from '../../shared/domain/fields.ts';
import type { StatusKey } from '../shell/status.ts';

const back: StatusKey = { tuts: 'Shift Tab', verb: 'Mundur' };
const note: StatusKey = { tuts: 'F8', verb: 'Catatan' };
const aside: StatusKey = { tuts: 'F10', verb: 'Belum lengkap' };
const again: StatusKey = { tuts: 'F7', verb: 'Nilai terakhir' };

/** The keys of the field under the hands, at most seven. `ofStack`: the next sheet opens after the save. */
export function statusKeysOf(id: FieldId, ofStack: boolean): readonly StatusKey[] {
  if (id === 'pengesahan') {
    return [{ tuts: 'Enter', verb: ofStack ? 'Simpan, berkas berikut' : 'Simpan' }, { tuts: '1', verb: 'Ttd' }, { tuts: '2', verb: 'Jempol' }, { tuts: '3', verb: 'fc KTP' }, { tuts: '4', verb: 'fc KK' }, back, aside];
  }
  if (id === 'keterangan') return [{ tuts: 'Enter', verb: 'Kembali ke isian tadi' }, back, aside, { tuts: 'Esc', verb: 'Keluar, ketikan aman' }];
  if (id === 'tanggal_lahir') return [{ tuts: 'Enter', verb: 'Cocok dengan kartu' }, { tuts: '0–9', verb: 'Ketik yang tertulis' }, back, again, note, aside];
  const kind = fieldOf(id).kind;
  const listed = kind === 'list' || kind === 'list-free' || kind === 'village' || kind === 'area-code';
  return [{ tuts: 'Enter', verb: 'Lanjut' }, ...(listed ? [{ tuts: 'Panah', verb: 'Pilih' }] : []), back, again, note, aside, { tuts: 'Esc', verb: 'Keluar' }];
}
