import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { ScreenName } from './navigation.ts';
import type { KeyName } from './key-table.ts';

export interface Screen {
  readonly name: ScreenName;
  readonly title: string;
  readonly key: KeyName | null;
  /** One of the five of every day; the others stand under "Lainnya". */
  readonly daily: boolean;
  /** What F1 says: what the screen is for and what to do first. */
  readonly help: string;
  readonly Component: LazyExoticComponent<ComponentType>;
}

/** The screens, in the order of the navigation. Each is loaded when it is first opened. */
export const screens: readonly Screen[] = [
  {
    name: 'terima', title: 'Terima', key: 'F2', daily: true,
    help: 'Kertas yang baru datang mendapat nomor di sini. Tulis nomor itu di pojok kanan atas kertas, lalu ketik nama dan kelengkapannya. Isian lengkap diketik nanti di Entri.',
    Component: lazy(async () => ({ default: (await import('../reception/reception-screen.tsx')).ReceptionScreen })),
  },
  {
    name: 'entri', title: 'Entri', key: 'F3', daily: true,
    help: 'Ketik yang tertulis di kartu dan formulir, urut dari atas. Tanda di samping isian tidak menghentikan tangan. Yang belum ada di kertas: sisihkan sebagai belum lengkap.',
    Component: lazy(async () => ({ default: (await import('../entry/entry-screen.tsx')).EntryScreen })),
  },
  {
    name: 'periksa', title: 'Periksa', key: 'F4', daily: true,
    help: 'Orang kedua mencocokkan ketikan dengan kertas: selesaikan setiap tanda, lalu sahkan atau kembalikan dengan alasan. Ketikan sendiri tidak tampil di sini.',
    Component: lazy(async () => ({ default: (await import('../verification/verification-screen.tsx')).VerificationScreen })),
  },
  {
    name: 'kirim', title: 'Kirim', key: 'F5', daily: true,
    help: 'Buat kiriman, tutup, tulis paket ke flash disk, lalu catat penyerahannya. Sesudah ditutup isinya tidak dapat diubah lagi; perbaikan hanya lewat RALAT.',
    Component: lazy(async () => ({ default: (await import('../sendings/sendings-screen.tsx')).SendingsScreen })),
  },
  {
    name: 'cek', title: 'Cek', key: 'F6', daily: true,
    help: 'Untuk orang di depan loket: ketik nomor, NIK, nama, atau No. HP, lalu bacakan kalimat besar. Kartu boleh diputar menghadap orangnya.',
    Component: lazy(async () => ({ default: (await import('../counter/counter-screen.tsx')).CounterScreen })),
  },
  {
    name: 'beranda', title: 'Beranda', key: 'Shift+F2', daily: false,
    help: 'Dua buku: berkas (kertas) dan orang. Setiap angka membuka daftar sepanjang angka itu.',
    Component: lazy(async () => ({ default: (await import('../home/home-screen.tsx')).HomeScreen })),
  },
  {
    name: 'bundel', title: 'Bundel', key: 'Shift+F4', daily: false,
    help: 'Tumpukan kertas: kode, jumlah yang dihitung dengan tangan, dan tempatnya. Hitung dulu, ketik kemudian.',
    Component: lazy(async () => ({ default: (await import('../bundles/bundles-screen.tsx')).BundlesScreen })),
  },
  {
    name: 'daftar', title: 'Entri daftar', key: null, daily: false,
    help: 'Daftar orang dari perusahaan atau desa, tanpa formulir: kepalanya satu kali, lalu satu baris satu orang. Orangnya dihitung, kertasnya tidak.',
    Component: lazy(async () => ({ default: (await import('../person-lists/person-lists-screen.tsx')).PersonListsScreen })),
  },
  {
    name: 'pendaftar', title: 'Pendaftar', key: 'Shift+F3', daily: false,
    help: 'Semua orang dan berkas. Cari dengan nama, nomor, No. HP, atau NIK; riwayat lengkap ada di kanan.',
    Component: lazy(async () => ({ default: (await import('../registrations/registrations-screen.tsx')).RegistrationsScreen })),
  },
  {
    name: 'kerja', title: 'Kerja', key: null, daily: false,
    help: 'Angka ketikan sendiri, hari ini dan 7 hari terakhir. Untuk penyelia juga angka setiap petugas, dan ketikan yang belum selesai: pindahkan kepada orang lain dengan F8.',
    Component: lazy(async () => ({ default: (await import('../work/work-screen.tsx')).WorkScreen })),
  },
  {
    name: 'laporan', title: 'Laporan', key: null, daily: false,
    help: 'Rekap per kecamatan, desa, pendidikan, hari, dan petugas, dengan jumlah yang selalu sama dengan Beranda. Pilih dengan angka 1 sampai 7, batasi harinya dengan /, cetak dengan F9, simpan sebagai XLSX dengan F8.',
    Component: lazy(async () => ({ default: (await import('../reports/reports-screen.tsx')).ReportsScreen })),
  },
  {
    name: 'angka-umum', title: 'Angka untuk umum', key: null, daily: false,
    help: 'Angka yang boleh dibacakan kepada siapa saja: tanpa nama, tanpa angka kecil, dengan keterangan yang berlaku. Catat dulu siapa yang bertanya dan untuk apa.',
    Component: lazy(async () => ({ default: (await import('../public-figures/public-figures-screen.tsx')).PublicFiguresScreen })),
  },
  {
    name: 'pengaturan', title: 'Pengaturan', key: null, daily: false,
    help: 'Kata sandi sendiri dan tampilan untuk semua orang; pengguna, kunci layar, ejaan desa, dan buku catatan untuk penyelia.',
    Component: lazy(async () => ({ default: (await import('../settings/settings-screen.tsx')).SettingsScreen })),
  },
];

export function screenOf(name: ScreenName): Screen | undefined {
  return screens.find((screen) => screen.name === name);
}
