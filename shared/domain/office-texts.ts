/**
 * The texts that an office may word itself (VISUAL.md 7): what stands at the head of its papers, when and where it can be asked, and the
 * words of the slip. Each ships with words of its own; what an office writes replaces them until it goes back.
 *
 * In a text `{nama}` stands for a value; a part in [ ] falls away where one of its values is empty ("[Telepon {hotline}.]").
 */
export const placeholders = {
  kantor: 'nama kantor',
  kabupaten: 'nama kabupaten atau kota',
  program: 'nama program',
  alamat: 'alamat kantor',
  jam_buka: 'hari dan jam buka',
  hotline: 'nomor telepon atau WhatsApp kantor',
  hotline_program: 'nomor pengaduan program',
  situs: 'alamat situs program, dari keterangan yang berlaku',
  nomor: 'Nomor Berkas',
  kode: 'Nomor Berkas dengan angka uji',
  nama: 'nama orangnya',
  hp: 'No. HP orangnya',
  nik_akhir: 'empat angka terakhir NIK',
  hari: 'hari dan tanggal berkas masuk',
  jam: 'jam berkas masuk',
  zona: 'WIB, WITA, atau WIT',
  kelengkapan: 'yang diserahkan',
  kurang: 'apa yang masih harus dibawa',
  langkah_daring: 'langkah daring berikutnya',
  hari_kirim: 'hari data dikirim ke provinsi',
  jawaban: 'jawaban provinsi',
  hari_jawaban: 'hari jawaban provinsi',
  alasan: 'alasan dari provinsi',
  petugas: 'nama petugas',
  kalimat: 'kalimat besar',
  cara: 'apa yang harus dilakukan, sampai kapan',
  simpan: 'sampai kapan data disimpan',
} as const;

export type Placeholder = keyof typeof placeholders;
// Joint of derived types: Object.keys loses the key type.
export const placeholderNames = Object.keys(placeholders) as readonly Placeholder[];
export type Filling = Readonly<Partial<Record<Placeholder, string>>>;

export interface OfficeText {
  readonly group: 'kantor' | 'tanda terima' | 'kartu';
  readonly title: string;
  readonly shipped: string;
  /** Where each line stands for itself; otherwise it is one line. */
  readonly lines: boolean;
  readonly allowed: readonly Placeholder[];
  /** Without these the paper would not say what it must (DOMAIN.md 5.6). */
  readonly needed: readonly Placeholder[];
}

const ofOffice = ['kantor', 'kabupaten', 'program'] as const satisfies readonly Placeholder[];
const aboutOffice = [...ofOffice, 'alamat', 'jam_buka', 'hotline', 'hotline_program', 'situs'] as const satisfies readonly Placeholder[];
const aboutPerson = [...aboutOffice, 'nomor', 'kode', 'nama', 'hp', 'nik_akhir', 'hari', 'jam', 'zona', 'kelengkapan', 'kurang', 'petugas', 'kalimat', 'cara', 'simpan'] as const satisfies readonly Placeholder[];
const aboutSteps = [...aboutPerson, 'langkah_daring', 'hari_kirim', 'jawaban', 'hari_jawaban', 'alasan'] as const satisfies readonly Placeholder[];

/** Next steps of one state of a person, a line for each. */
function steps(state: string, shipped: string): OfficeText {
  return { group: 'tanda terima', title: `Langkah berikut, ${state}`, shipped, lines: true, allowed: aboutSteps, needed: [] };
}

export const officeTexts = {
  'kantor.pemerintah': { group: 'kantor', title: 'Baris atas kepala surat', shipped: 'Pemerintah {kabupaten}', lines: false, allowed: ofOffice, needed: [] },
  'kantor.kop': { group: 'kantor', title: 'Kepala kertas', shipped: '{kantor}', lines: false, allowed: ofOffice, needed: [] },
  'kantor.alamat': { group: 'kantor', title: 'Alamat', shipped: '', lines: false, allowed: [], needed: [] },
  'kantor.jam_buka': { group: 'kantor', title: 'Hari dan jam buka', shipped: 'Senin–Jumat 08.00–15.00', lines: false, allowed: [], needed: [] },
  'kantor.hotline': { group: 'kantor', title: 'Telepon atau WhatsApp', shipped: '', lines: false, allowed: [], needed: [] },
  'kantor.hotline_program': { group: 'kantor', title: 'Nomor pengaduan program', shipped: '', lines: false, allowed: [], needed: [] },
  'slip.judul': { group: 'tanda terima', title: 'Judul', shipped: 'Tanda terima berkas', lines: false, allowed: ofOffice, needed: [] },
  'slip.isi': {
    group: 'tanda terima',
    title: 'Isi, satu baris satu hal',
    shipped: '{nama}\n[HP {hp}]\n[NIK berakhir {nik_akhir}]\n{hari}[, {jam} {zona}]\nDiserahkan: {kelengkapan}\nPetugas: {petugas}',
    lines: true,
    allowed: aboutPerson,
    needed: ['nama', 'hari', 'jam', 'kelengkapan', 'petugas'],
  },
  // The paper's own news come first, then what the person does on their own way online.
  'slip.langkah_terkirim': steps('bila data sudah dikirim', 'Data Anda dikirim ke provinsi[ {hari_kirim}]. Belum ada jawaban.'),
  'slip.langkah_dijawab': steps('bila provinsi mencatatnya', 'Data Anda {jawaban}[ {hari_jawaban}]. Itu belum berarti diterima sebagai peserta.'),
  'slip.langkah_ditolak': steps('bila provinsi menolak datanya', 'Data Anda belum dapat diproses[: {alasan}]. Sesudah dibetulkan, dikirim lagi.'),
  'slip.langkah': steps('belum terdaftar daring', '[{kurang}]\nSiapkan KTP, KK, dan HP yang aktif. Boleh dibantu di loket ini.\nSimpan kertas ini.'),
  'slip.langkah_akun': steps(
    'sudah punya akun',
    '[{kurang}]\nLanjutkan dari akun Anda[: {langkah_daring}].\nBila macet, datang dengan KTP dan HP: dibantu di loket ini, gratis.\nSimpan kertas ini.',
  ),
  'slip.langkah_menunggu': steps('sudah gabung gelombang', '[{kurang}]\nJangan ganti nomor HP: hasilnya lewat SMS.\nKode dari SMS jangan diberikan kepada siapa pun.\nSimpan kertas ini.'),
  'slip.langkah_lolos': steps('lolos', '[{kurang}]\nPakai terus nomor HP yang sama: kabar berikutnya lewat nomor itu.\nKode dari SMS jangan diberikan kepada siapa pun.\nSimpan kertas ini.'),
  'slip.langkah_belum_lolos': steps('belum lolos', '[{kurang}]\nGabung gelombang berikutnya dari akun yang sama. Boleh dibantu di loket ini.\nSimpan kertas ini.'),
  'slip.langkah_cukup': steps('bila berkas cukup sebagai pendaftaran', '[{kurang}]\nPakai nomor HP yang tetap aktif: kabar datang lewat SMS.\nSimpan kertas ini.'),
  'slip.bukti': {
    group: 'tanda terima',
    title: 'Arti kertas ini',
    shipped: 'Ini bukti pendataan, bukan bukti pendaftaran atau penerimaan. Pendaftaran resmi: www.prakerja.go.id. Tidak dipungut biaya.',
    lines: false,
    allowed: aboutPerson,
    needed: [],
  },
  'slip.bukti_cukup': {
    group: 'tanda terima',
    title: 'Arti kertas ini, bila berkas cukup sebagai pendaftaran',
    shipped: 'Ini bukti berkas diterima, bukan bukti diterima sebagai peserta. Tidak dipungut biaya.',
    lines: false,
    allowed: aboutPerson,
    needed: [],
  },
  'slip.tanya': {
    group: 'tanda terima',
    title: 'Bertanya',
    shipped: 'Tanya kabar: bawa kertas ini ke loket[, {jam_buka}][, {alamat}][. Telepon {hotline}].[ Pengaduan program: {hotline_program}.]',
    lines: false,
    allowed: aboutPerson,
    needed: [],
  },
  'slip.data': {
    group: 'tanda terima',
    title: 'Tujuan data dan hak Anda (UU 27/2022 Pasal 21)',
    shipped:
      'Data dari formulir, KTP, dan KK Anda dipakai hanya untuk program ini dan dapat dikirim ke dinas provinsi, sebagai tugas pelayanan pemerintah (UU 27/2022 Pasal 20). Disimpan {simpan}. Anda berhak melihat, membetulkan, dan minta hapus data Anda: datang ke loket ini, dijawab dalam 3×24 jam.',
    lines: false,
    allowed: aboutPerson,
    needed: ['simpan'],
  },
  'kartu.tanya': {
    group: 'kartu',
    title: 'Bertanya ke mana',
    shipped: 'Bertanya tentang berkas ini: loket {kantor}[, {alamat}][, {jam_buka}][, telepon {hotline}]. Sebut nomor {nomor}.[ Tentang akun, tes, dan SMS: {situs}.][ Pengaduan program: {hotline_program}.]',
    lines: false,
    allowed: [...aboutOffice, 'nomor'],
    needed: ['nomor'],
  },
} as const satisfies Record<string, OfficeText>;

/** Which steps a slip may tell. */
export type StepsKey = Extract<OfficeTextKey, `slip.langkah${string}`>;

export type OfficeTextKey = keyof typeof officeTexts;
// Joint of derived types: Object.keys loses the key type.
export const officeTextKeys = Object.keys(officeTexts) as readonly OfficeTextKey[];
export const stepsKeys = officeTextKeys.filter((key): key is StepsKey => key.startsWith('slip.langkah'));
export type OfficeTextsNow = Readonly<Record<OfficeTextKey, string>>;

/** Nobody reads more than that on a paper of theirs. */
export const longestOfficeText = 600;

/** The same with every value in it at its longest: what a whole paper takes, with all that stands on it besides. */
export const longestFilledText = 3000;

/** How many letters a value can have: the longest that can be saved, or that Loket makes of it. */
const longestValues: Readonly<Record<Placeholder, number>> = {
  kantor: 100,
  kabupaten: 60,
  program: 400,
  alamat: longestOfficeText,
  jam_buka: longestOfficeText,
  hotline: longestOfficeText,
  hotline_program: longestOfficeText,
  situs: 100,
  nomor: 10,
  kode: 12,
  nama: 100,
  hp: 30,
  nik_akhir: 4,
  hari: 30,
  jam: 15,
  zona: 4,
  kelengkapan: 60,
  kurang: 160,
  langkah_daring: 60,
  hari_kirim: 20,
  jawaban: 40,
  hari_jawaban: 20,
  alasan: 500,
  petugas: 100,
  kalimat: 400,
  cara: 480,
  simpan: 80,
};

export type TextFault =
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'needed'; readonly name: Placeholder }
  | { readonly kind: 'brackets' }
  | { readonly kind: 'lines' }
  | { readonly kind: 'long' }
  /** Short as it is written, but not once its values stand in it. */
  | { readonly kind: 'filled'; readonly letters: number };

/** What keeps a text from being used; [] when it can. */
export function textFaults(key: OfficeTextKey, text: string): readonly TextFault[] {
  const { allowed, needed, lines }: OfficeText = officeTexts[key];
  const named = [...text.matchAll(/\{([^{}]*)\}/gu)].map(([, name = '']) => name);
  const known: readonly string[] = allowed;
  const unknown = [...new Set(named.filter((name) => !known.includes(name)))].map((name): TextFault => ({ kind: 'unknown', name }));
  const missing = needed.filter((name) => !named.includes(name)).map((name): TextFault => ({ kind: 'needed', name }));
  const bare = text.replace(/\{[^{}]*\}/gu, '');
  const filled = allowed.reduce((sum, name) => sum + longestValues[name] * named.filter((each) => each === name).length, bare.length);
  const brackets = /[{}]/u.test(bare) || /[[\]]/u.test(bare.replace(/\[[^[\]\n]*\]/gu, ''));
  return [
    ...unknown,
    ...missing,
    ...(brackets ? [{ kind: 'brackets' } as const] : []),
    ...(!lines && text.includes('\n') ? [{ kind: 'lines' } as const] : []),
    ...(text.length > longestOfficeText ? [{ kind: 'long' } as const] : []),
    ...(unknown.length === 0 && filled > longestFilledText ? [{ kind: 'filled', letters: filled } as const] : []),
  ];
}

/** A text with its values. Lines that are left empty fall away. */
export function fillText(text: string, values: Filling): readonly string[] {
  // What a value holds is never read as a part or a placeholder: a name may have brackets.
  const valueOf = (name: string): string => (Object.hasOwn(placeholders, name) ? (values[name as Placeholder] ?? '') : '');
  return text
    .split('\n')
    .map((line) =>
      line
        .split(/(\[[^[\]]*\])/u)
        .map((part) => {
          const optional = part.startsWith('[') && part.endsWith(']');
          const inner = optional ? part.slice(1, -1) : part;
          const names = [...inner.matchAll(/\{([^{}]*)\}/gu)].map(([, name = '']) => name);
          if (optional && names.some((name) => valueOf(name) === '')) return '';
          return inner.replace(/\{([^{}]*)\}/gu, (_all, name: string) => valueOf(name));
        })
        .join('')
        .trim(),
    )
    .filter((line) => line !== '');
}

type OwnTexts = Readonly<Partial<Record<OfficeTextKey, string>>>;

/** The texts as they were written, also those that may not be used: for mending them, and for what was printed with them. */
export function textsAsWritten(own: OwnTexts): OfficeTextsNow {
  // Joint of derived types: Object.fromEntries loses the key type.
  return Object.fromEntries(officeTextKeys.map((key) => [key, own[key] ?? officeTexts[key].shipped])) as Record<OfficeTextKey, string>;
}

/** The texts in force: the office's own where there are any that may be used by now, the shipped ones otherwise. */
export function textsInForce(own: OwnTexts): OfficeTextsNow {
  const written = textsAsWritten(own);
  return Object.fromEntries(officeTextKeys.map((key) => [key, textFaults(key, written[key]).length > 0 ? officeTexts[key].shipped : written[key]])) as Record<OfficeTextKey, string>;
}

/** The head of a letter (VISUAL.md 7): government, office, and where it is. '' where the office says nothing. */
export interface OfficeHead {
  readonly government: string;
  readonly office: string;
  readonly about: string;
}

/** The head of the office's letters in its own words. A district that is called by its name alone is a kabupaten. */
export function composeOfficeHead(texts: OfficeTextsNow, { office, programme, district }: { readonly office: string; readonly programme: string; readonly district: string }): OfficeHead {
  const values = { kantor: office, program: programme, kabupaten: /^(?:kabupaten|kota)\b/iu.test(district) ? district : `Kabupaten ${district}` };
  const one = (key: 'kantor.pemerintah' | 'kantor.kop'): string => fillText(texts[key], values).join(' ');
  const phone = texts['kantor.hotline'];
  return { government: one('kantor.pemerintah').toUpperCase(), office: one('kantor.kop'), about: [texts['kantor.alamat'], phone === '' ? '' : `Telepon ${phone}`].filter((part) => part !== '').join('. ') };
}
