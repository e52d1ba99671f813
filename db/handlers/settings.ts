import { statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { fail } from '../../shared/problems.ts';
import type { Handlers } from '../service/context.ts';
import { idleMinutes, readSetting, writeSetting } from '../stores/settings.ts';

export const settingsHandlers: Handlers<'settings.get' | 'settings.setIdle' | 'settings.setPackageFolder'> = {
  'settings.get': ({ db, office, today }) => ({
    officeName: office.name,
    districtName: office.districtName,
    regency: office.regency,
    short: office.short,
    zone: office.zone,
    station: office.station.letter,
    idleMinutes: idleMinutes(db),
    packageFolder: readSetting(db, 'package_folder'),
    programme: office.programme.name,
    profile: office.profileVersion.profile,
    today,
  }),
  'settings.setIdle': ({ db, note }, { minutes }) => {
    note('', ['idle_minutes']);
    writeSetting(db, 'idle_minutes', String(minutes));
    return {};
  },
  'settings.setPackageFolder': ({ db, note }, { folder }) => {
    note('', ['package_folder']);
    if (!isFolder(folder)) fail('package.folder-missing');
    writeSetting(db, 'package_folder', folder);
    return {};
  },
};

function isFolder(path: string): boolean {
  return isAbsolute(path) && (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
}
