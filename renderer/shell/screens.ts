import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { ScreenName } from './navigation.ts';
import type { KeyName } from './key-table.ts';

export interface Screen {
  readonly name: ScreenName;
  readonly title: string;
  readonly key: KeyName | null;
  /** One of the five of every day; the others stand under "Lainnya". */
  readonly daily: boolean;
  readonly Component: LazyExoticComponent<ComponentType>;
  /** Brings its code in ahead of the first opening. */
  readonly load: () => Promise<unknown>;
}

function loadedBy(load: () => Promise<ComponentType>): Pick<Screen, 'Component' | 'load'> {
  return { Component: lazy(async () => ({ default: await load() })), load };
}

/** The screens, in the order of the navigation. Each is loaded when it is first opened, those of every day as soon as nothing else is to do. */
export const screens: readonly Screen[] = [
  {
    name: 'terima', title: 'Terima', key: 'F2', daily: true,
    ...loadedBy(async () => (await import('../reception/reception-screen.tsx')).ReceptionScreen),
  },
  {
    name: 'entri', title: 'Entri', key: 'F3', daily: true,
    ...loadedBy(async () => (await import('../entry/entry-screen.tsx')).EntryScreen),
  },
  {
    name: 'periksa', title: 'Periksa', key: 'F4', daily: true,
    ...loadedBy(async () => (await import('../verification/verification-screen.tsx')).VerificationScreen),
  },
  {
    name: 'kirim', title: 'Kirim', key: 'F5', daily: true,
    ...loadedBy(async () => (await import('../sendings/sendings-screen.tsx')).SendingsScreen),
  },
  {
    name: 'cek', title: 'Cek', key: 'F6', daily: true,
    ...loadedBy(async () => (await import('../counter/counter-screen.tsx')).CounterScreen),
  },
  {
    name: 'beranda', title: 'Beranda', key: 'Shift+F2', daily: false,
    ...loadedBy(async () => (await import('../home/home-screen.tsx')).HomeScreen),
  },
  {
    name: 'bundel', title: 'Bundel', key: 'Shift+F4', daily: false,
    ...loadedBy(async () => (await import('../bundles/bundles-screen.tsx')).BundlesScreen),
  },
  {
    name: 'daftar', title: 'Entri daftar', key: null, daily: false,
    ...loadedBy(async () => (await import('../person-lists/person-lists-screen.tsx')).PersonListsScreen),
  },
  {
    name: 'pendaftar', title: 'Pendaftar', key: 'Shift+F3', daily: false,
    ...loadedBy(async () => (await import('../registrations/registrations-screen.tsx')).RegistrationsScreen),
  },
  {
    name: 'jawaban', title: 'Jawaban', key: 'Shift+F5', daily: false,
    ...loadedBy(async () => (await import('../answers/answers-screen.tsx')).AnswersScreen),
  },
  {
    name: 'instruksi', title: 'Instruksi', key: null, daily: false,
    ...loadedBy(async () => (await import('../instructions/instructions-screen.tsx')).InstructionsScreen),
  },
  {
    name: 'kiriman-lama', title: 'Kiriman lama', key: null, daily: false,
    ...loadedBy(async () => (await import('../old-sendings/old-sendings-screen.tsx')).OldSendingsScreen),
  },
  {
    name: 'daring', title: 'Jalan daring', key: null, daily: false,
    ...loadedBy(async () => (await import('../online/online-screen.tsx')).OnlineScreen),
  },
  {
    name: 'tindak', title: 'Tindak lanjut', key: 'Shift+F6', daily: false,
    ...loadedBy(async () => (await import('../follow-up/follow-up-screen.tsx')).FollowUpScreen),
  },
  {
    name: 'data-orang', title: 'Data seseorang', key: null, daily: false,
    ...loadedBy(async () => (await import('../person-data/person-data-screen.tsx')).PersonDataScreen),
  },
  {
    name: 'kerja', title: 'Kerja', key: null, daily: false,
    ...loadedBy(async () => (await import('../work/work-screen.tsx')).WorkScreen),
  },
  {
    name: 'laporan', title: 'Laporan', key: null, daily: false,
    ...loadedBy(async () => (await import('../reports/reports-screen.tsx')).ReportsScreen),
  },
  {
    name: 'angka-umum', title: 'Angka untuk umum', key: null, daily: false,
    ...loadedBy(async () => (await import('../public-figures/public-figures-screen.tsx')).PublicFiguresScreen),
  },
  {
    name: 'pengaturan', title: 'Pengaturan', key: null, daily: false,
    ...loadedBy(async () => (await import('../settings/settings-screen.tsx')).SettingsScreen),
  },
];

export function screenOf(name: ScreenName): Screen | undefined {
  return screens.find((screen) => screen.name === name);
}
