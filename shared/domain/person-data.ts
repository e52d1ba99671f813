import { dayInZone, dayText, isDay, timeInZone } from './days.ts';
import { type FieldId, fieldIds, fieldOf } from './fields.ts';

/** What is held on one person, in words: one catalogue for the screen and for the paper that the person takes home. */

export const heldSections = ['orang', 'berkas', 'isian', 'pemeriksaan', 'kiriman', 'jawaban', 'daring', 'hubungan', 'kertas', 'keluar', 'pembetulan', 'jejak'] as const;
export type HeldSection = (typeof heldSections)[number];

/** Hours in which a request to correct has to be answered (UU 27/2022 tentang PDP, pasal 30–32). */
export const correctionHours = 72;

/** Tables that hold something on a person, each with the section it stands in and what one row of it is. */
export const heldTables = {
  person: { section: 'orang', what: 'Orang' },
  registration: { section: 'orang', what: 'Pendataan dalam program' },
  pair_decision: { section: 'orang', what: 'Dibandingkan dengan orang lain' },
  sheet: { section: 'berkas', what: 'Berkas' },
  blank_number: { section: 'berkas', what: 'Nomor cadangan yang dipakai' },
  sheet_version: { section: 'isian', what: 'Isian' },
  entry_buffer: { section: 'isian', what: 'Ketikan yang belum disimpan' },
  field_note: { section: 'isian', what: 'Catatan di samping isian' },
  mark: { section: 'pemeriksaan', what: 'Tanda' },
  query: { section: 'pemeriksaan', what: 'Pertanyaan' },
  verification: { section: 'pemeriksaan', what: 'Pemeriksaan orang kedua' },
  verification_field: { section: 'pemeriksaan', what: 'Isian yang diketik ulang' },
  sending_line: { section: 'kiriman', what: 'Baris kiriman' },
  sending_line_facts: { section: 'kiriman', what: 'Yang dikatakan baris kiriman' },
  old_sending_row: { section: 'kiriman', what: 'Baris kiriman lama' },
  old_row_decision: { section: 'kiriman', what: 'Diputuskan tentang baris kiriman lama' },
  answer_line: { section: 'jawaban', what: 'Jawaban' },
  online_step: { section: 'daring', what: 'Langkah daring' },
  online_account: { section: 'daring', what: 'Surel dan HP akun' },
  contact: { section: 'hubungan', what: 'Dihubungi' },
  follow_up: { section: 'hubungan', what: 'Ditugaskan' },
  slip: { section: 'kertas', what: 'Kertas yang dibawa pulang' },
  handed_out_person: { section: 'keluar', what: 'Data yang keluar dari kantor' },
  correction_request: { section: 'pembetulan', what: 'Permintaan pembetulan' },
} as const satisfies Readonly<Record<string, { readonly section: HeldSection; readonly what: string }>>;
export type HeldTable = keyof typeof heldTables;

/** Tables that say again what another one says: made from it, and renewed with it. */
export const derivedTables: Readonly<Record<string, HeldTable>> = { sheet_current: 'sheet_version', online_standing: 'online_step' };

export const sectionWords: Readonly<Record<HeldSection, string>> = {
  orang: 'Orang',
  berkas: 'Berkas',
  isian: 'Isian dan perubahannya',
  pemeriksaan: 'Pemeriksaan',
  kiriman: 'Kiriman',
  jawaban: 'Jawaban',
  daring: 'Jalan daring',
  hubungan: 'Hubungan dan tugas',
  kertas: 'Tanda terima dan lembar jawaban',
  keluar: 'Diserahkan ke luar',
  pembetulan: 'Permintaan pembetulan',
  jejak: 'Siapa yang melihat, mengubah, mencetak, atau menyerahkan',
};

/** Names of the columns that a row shows. Fields of the paper have theirs in fields.ts. */
const labels: Readonly<Record<string, string>> = {
  uid: 'Nomor dalam data', nik_orang: 'NIK', send_state: 'Keadaan', decision: 'Keputusan', reason: 'Alasan', undone_at: 'Diurungkan', undone_by: 'Diurungkan oleh', undone_why: 'Alasan urung',
  sheet_no: 'Nomor Berkas', form_no: 'Nomor formulir', bundle: 'Bundel', position: 'Kertas ke', person_list: 'Daftar', list_line: 'Baris daftar', received_day: 'Masuk', receipt_name: 'Nama di tanda terima',
  receipt_phone: 'HP di tanda terima', documents: 'Diserahkan', paper_state: 'Keadaan', state_reason: 'Sebab', state_field: 'Isian', state_at: 'Sejak', state_by: 'Oleh',
  kind: 'Jenis', saved_as: 'Disimpan sebagai', changed: 'Yang berubah', unconfirmed: 'Belum dipastikan', notes: 'Catatan', second_of: 'Dinyatakan lembar kedua',
  field: 'Isian', text: 'Isi', message: 'Tanda', state: 'Keadaan', confirmed_value: 'Nilai yang dipastikan', settled_at: 'Selesai', settled_by: 'Diselesaikan oleh',
  question: 'Pertanyaan', answer: 'Jawaban', answered_at: 'Dijawab', answered_by: 'Dijawab oleh', result: 'Hasil',
  sending: 'Kiriman', line_no: 'Baris', action: 'Aksi', csv_line: 'Isi baris', receiver: 'Kepada', delivered: 'Diserahkan', letter: 'Surat', purpose: 'Keperluan',
  cells: 'Isi baris', nik: 'NIK', name: 'Nama', birth_date: 'Tanggal lahir', sent_day: 'Dikirim', theirs: 'Milik orang ini',
  status: 'Jawaban', said_by: 'Menurut', channel: 'Lewat', said_day: 'Tanggal', said: 'Keterangan',
  step: 'Langkah', wave: 'Gelombang', stuck: 'Sebab terhenti', day: 'Tanggal', source: 'Sumber', email: 'Surel', phone: 'No. HP', phone_alive: 'HP masih aktif',
  says: 'Menurut keputusan', how: 'Cara', note: 'Catatan', next_day: 'Dihubungi lagi', assigned_to_by: 'Kepada', copy: 'Salinan', called_off_at: 'Batal dicetak', statement_text: 'Keterangan', content: 'Isi kertas',
  asked_by: 'Diminta oleh', asked: 'Diminta', due_at: 'Paling lambat', outcome: 'Hasil', done_at: 'Selesai', done_by: 'Diselesaikan oleh', fields: 'Isian', place: 'Layar',
};

/** Whose an old row is that nobody has been found for: of a person's own row nothing is said. */
export const maybeTheirs = 'mungkin, belum dipastikan';
export const askedRow = 'baris yang ditanyakan, belum dicocokkan dengan berkas';

export function labelOf(column: string): string {
  return labels[column] ?? (isField(column) ? fieldOf(column).label : column);
}

export function isField(column: string): column is FieldId {
  return (fieldIds as readonly string[]).includes(column);
}

/** Words of the closed lists that are not words already. */
const words: Readonly<Record<string, string>> = {
  keyed: 'diketik', corrected: 'dibetulkan pemeriksa', same: 'orang yang sama', different: 'bukan orang yang sama', ktp_asli: 'KTP asli dilihat', sesuai_fotokopi: 'sesuai fotokopi', wa: 'WhatsApp',
  fotokopi_ktp: 'fotokopi KTP', fotokopi_kk: 'fotokopi KK', nik: 'NIK', no_kk: 'No. KK', nama_lahir: 'nama dan tanggal lahir', tak_punya_hp: 'tak punya HP', nik_ditolak: 'NIK ditolak', dilihat: 'dilihat petugas', angka_umum: 'angka untuk umum', kontak: 'kontak untuk pesan', data_seseorang: 'data kepada orangnya',
};

/** A value of a closed list in words. */
export function wordOf(value: string): string {
  return words[value] ?? (/^[a-z]+(?:_[a-z]+)+$/.test(value) ? value.replaceAll('_', ' ') : value);
}

/** Days and hours as they are written here; anything else as it is. */
export function writtenValue(value: string, zone: string): string {
  if (isDay(value)) return dayText(value);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return `${dayText(dayInZone(value, zone))}, ${timeInZone(value, zone)}`;
  return value;
}

/** In place of `assigned_to` in the audit of a person whom nobody sees to any more. */
export const unassigned = 'assigned_to_nobody';

/** What a procedure did to the data of a person, in the words of the law: seen, changed, printed, handed out. `fields`: those of its audit row. */
export function trailWord(procedure: string, fields: readonly string[] = []): string {
  if (fields.includes(unassigned)) return 'Tugas dilepas';
  return trail[procedure] ?? 'Diproses';
}

const trail: Readonly<Record<string, string>> = {
  'receipts.receive': 'Berkas diterima', 'bundles.addMissing': 'Nomor dicatat, kertasnya tidak ada', 'personLists.addLine': 'Diketik dari daftar',
  'entry.open': 'Dilihat: dibuka untuk diketik', 'entry.compare': 'Dilihat: dibandingkan', 'entry.notSame': 'Dinyatakan bukan orang yang sama', 'entry.undoNotSame': 'Pernyataan bukan orang yang sama diurungkan',
  'entry.save': 'Diubah: isian disimpan', 'entry.unreadable': 'Diubah: ditandai tidak terbaca', 'work.handOver': 'Ketikan dipindahkan',
  'sheets.reveal': 'Dilihat: nomor dibuka', 'sheets.look': 'Dilihat: rincian', 'sheets.void': 'Diubah: berkas dibatalkan',
  'verification.open': 'Dilihat: dibuka untuk diperiksa', 'verification.settle': 'Diubah: tanda diselesaikan', 'verification.correct': 'Diubah: isian dibetulkan', 'verification.approve': 'Disahkan',
  'verification.return': 'Dikembalikan', 'verification.confirmSecondSheet': 'Diubah: lembar kedua', 'verification.notSamePerson': 'Dinyatakan bukan orang yang sama', 'verification.undoSecondSheet': 'Diubah: lembar kedua diurungkan',
  'counter.open': 'Dilihat: kartu dibuka di loket', 'counter.openOldRow': 'Dilihat: baris kiriman lama dibuka di loket', 'answerSheets.make': 'Dicetak: lembar jawaban', 'answerSheets.makeOldRow': 'Dicetak: lembar jawaban untuk baris kiriman lama',
  'slips.print': 'Dicetak: tanda terima', 'slips.callOff': 'Cetakan dibatalkan', 'blanks.receive': 'Nomor cadangan dicatat',
  'sendings.create': 'Kiriman dibuat', 'sendings.close': 'Masuk kiriman', 'sendings.writePackage': 'Diserahkan: paket kiriman ditulis', 'sendings.deliver': 'Diserahkan kepada penerima kiriman',
  'oldSendings.record': 'Kiriman lama dicatat', 'oldSendings.decide': 'Baris kiriman lama dipilihkan', 'oldSendings.undecide': 'Pilihan baris kiriman lama diurungkan', 'oldSendings.release': 'Baris kiriman lama dilepas dari orangnya', 'oldSendings.rematch': 'Kiriman lama dicocokkan lagi',
  'answers.record': 'Jawaban dicatat', 'answers.addPerson': 'Jawaban dicatat', 'answers.undo': 'Jawaban diurungkan',
  'online.note': 'Langkah daring dicatat', 'online.many': 'Langkah daring dicatat', 'online.noteGroup': 'Langkah daring dicatat', 'online.undo': 'Langkah daring diurungkan', 'online.account': 'Surel dan HP akun dicatat',
  'followUp.note': 'Hubungan dicatat', 'followUp.assign': 'Ditugaskan', 'followUp.villageList': 'Dicetak: daftar untuk desa', 'followUp.export': 'Diserahkan: kontak ditulis ke file',
  'personData.show': 'Dilihat: semua data tentang orang ini', 'personData.askCorrection': 'Pembetulan diminta', 'personData.closeCorrection': 'Permintaan pembetulan selesai',
};
