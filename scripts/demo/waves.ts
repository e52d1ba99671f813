import type { Page } from '@playwright/test';
import { addDays } from '../../shared/domain/days.ts';
import { editOf } from '../../shared/domain/profile-edit.ts';
import { callInWindow } from './in-window.ts';

/** The penyelia writes down that another wave is open and closes tomorrow, with its source: every slip and card says so from now on. */
export async function announceWave(page: Page): Promise<void> {
  const { today } = await callInWindow(page, 'settings.get', {});
  const { revision, profile } = await callInWindow(page, 'settings.profile', {});
  const wave = { no: Math.max(0, ...profile.waves.map(({ no }) => no)) + 1, opens: addDays(today, -4), closes: addDays(today, 1), smsFrom: addDays(today, 4), smsUntil: addDays(today, 6) };
  await callInWindow(page, 'settings.saveProfile', {
    revision,
    edit: { ...structuredClone(editOf(profile)), waves: [...profile.waves, wave] },
    reason: `Gelombang ${wave.no} tutup besok: pengumuman www.prakerja.go.id`,
  });
}
