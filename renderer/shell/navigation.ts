import { flushAll } from './flush.ts';
import { setStatus } from './status.ts';
import { createStore, useStore } from './store.ts';

export type ScreenName = 'terima' | 'entri' | 'periksa' | 'kirim' | 'kiriman-lama' | 'cek' | 'beranda' | 'bundel' | 'daftar' | 'pendaftar' | 'daring' | 'kerja' | 'laporan' | 'angka-umum' | 'tindak' | 'data-orang' | 'jawaban' | 'instruksi' | 'pengaturan';

/** What a screen is opened with: uids, states, filter words. Never a person's data. */
export type Params = Readonly<Record<string, string>>;

export interface Place {
  readonly screen: ScreenName;
  readonly params: Params;
  /** Grows with every go(): the same screen with other params is a new one. */
  readonly turn: number;
}

const place = createStore<Place>({ screen: 'beranda', params: {}, turn: 0 });

/** Opens a screen. What is under the fingers is flushed on the way out. */
export function go(screen: ScreenName, params: Params = {}): void {
  void flushAll();
  setStatus({ position: '', today: '', kept: '' });
  place.set({ screen, params, turn: place.get().turn + 1 });
}

export function usePlace(): Place {
  return useStore(place);
}

/** What the present screen was opened with. */
export function useParams(): Params {
  return useStore(place).params;
}
