import type { Output } from '../../shared/contract/index.ts';
import { dayAndMonth } from '../../shared/domain/days.ts';
import type { Params, ScreenName } from '../shell/navigation.ts';

type Waiting = Output<'home.waiting'>;
type Counter = Pick<Output<'home.counter'>, 'groups' | 'overdueInstructions' | 'wave' | 'following'>;
type Whys = Output<'sendings.readiness'>['whys'];

/** Rows that fit beside the ledgers without scrolling. */
const attentionShown = 6;

export interface AttentionRow {
  readonly id: string;
  readonly count: number;
  readonly what: string;
  readonly more: string;
  readonly screen: ScreenName;
  readonly params: Params;
}

/**
 * What waits for this person, most pressing first, at most six (keys 1…6). Nothing that counts 0. People behind a reason are counted
 * as Kirim counts them, so that the number and the list it opens are of one length. `today`: YYYY-MM-DD.
 */
export function attentionRows(waiting: Waiting, whys: Whys, counter: Counter, today: string): readonly AttentionRow[] {
  // Before a wave opens, and without one, nobody has to have an account today.
  const joining = counter.wave !== null && counter.wave.opens <= today ? counter.wave : null;
  const people = (why: Whys[number]['why']) => whys.find((one) => one.why === why)?.people ?? 0;
  const all: readonly AttentionRow[] = [
    { id: 'minta_koreksi', count: counter.groups.minta_koreksi, what: 'orang minta datanya dibetulkan', more: 'Waktunya 3 × 24 jam', screen: 'beranda', params: { daftar: 'minta_koreksi' } },
    { id: 'dikembalikan', count: waiting.returnedToMe, what: 'berkas dikembalikan kepada Anda', more: 'Alasannya ada di Entri', screen: 'entri', params: {} },
    { id: 'hari_ini', count: counter.following.dayCome, what: 'orang dijanjikan dihubungi lagi', more: 'Harinya sudah tiba', screen: 'tindak', params: { when: 'hari_ini' } },
    { id: 'ditugaskan', count: counter.following.mine, what: 'orang ditugaskan kepada Anda', more: 'Masih harus bertindak', screen: 'tindak', params: { assigned: 'saya' } },
    { id: 'ditutup', count: waiting.closedNotDelivered, what: 'kiriman ditutup, belum diserahkan', more: 'Tulis paket, lalu catat penyerahan', screen: 'kirim', params: {} },
    { id: 'instruksi', count: counter.overdueInstructions, what: 'instruksi lewat batas waktunya', more: 'Belum dicatat selesai', screen: 'beranda', params: { daftar: 'instruksi' } },
    { id: 'tanpa_akun', count: joining === null ? 0 : counter.groups.tanpa_akun, what: 'orang belum punya akun', more: joining === null ? '' : `Gelombang ${joining.no} tutup ${dayAndMonth(joining.closes)}`, screen: 'beranda', params: { daftar: 'tanpa_akun' } },
    { id: 'bentrok', count: people('nik_bentrok'), what: 'orang dengan NIK bentrok', more: 'Tarik kedua kertas', screen: 'pendaftar', params: { why: 'nik_bentrok' } },
    { id: 'kedua', count: people('mungkin_orang_sama'), what: 'orang mungkin sudah terdata', more: 'Diputuskan orang kedua di Periksa', screen: 'pendaftar', params: { why: 'mungkin_orang_sama' } },
    { id: 'periksa', count: waiting.toCheck, what: 'berkas menunggu diperiksa', more: 'Ketikan orang lain', screen: 'periksa', params: {} },
    { id: 'keterangan_lama', count: counter.groups.keterangan_lama, what: 'orang memegang keterangan lama', more: 'Kalimatnya sudah berubah', screen: 'beranda', params: { daftar: 'keterangan_lama' } },
    { id: 'tanda', count: people('tanda_terbuka'), what: 'orang dengan tanda terbuka', more: 'Belum bisa dikirim', screen: 'pendaftar', params: { why: 'tanda_terbuka' } },
    { id: 'siap', count: waiting.ready, what: 'orang siap kirim', more: 'Belum masuk kiriman', screen: 'pendaftar', params: { sendState: 'siap' } },
    { id: 'ketik', count: waiting.toKey, what: 'berkas menunggu diinput', more: 'Lanjut di Entri', screen: 'pendaftar', params: { paperState: 'masuk' } },
  ];
  return all.filter((row) => row.count > 0).slice(0, attentionShown);
}
