import { profileChanges } from '../../shared/domain/profile-changes.ts';
import { applyEdit, editFaults, saidOnce } from '../../shared/domain/profile-edit.ts';
import { fail } from '../../shared/problems.ts';
import { settleWithoutNik } from '../rules/without-nik.ts';
import type { Handlers } from '../service/context.ts';
import { insertProfileVersion, newestVersion, profileVersions } from '../stores/profiles.ts';

const shownVersions = 100;

export const profileHandlers: Handlers<'settings.profile' | 'settings.saveProfile'> = {
  'settings.profile': ({ db, office, today }) => {
    // One more than is shown: the oldest shown differs from something too.
    const rows = profileVersions(db, office.programme.id, shownVersions + 1);
    return {
      revision: newestVersion(db, office.programme.id),
      today,
      profile: office.profileVersion.profile,
      said: [...saidOnce(rows.map(({ profile }) => profile))],
      versions: rows.slice(0, shownVersions).map(({ version, at, by, reason, profile }, index) => {
        const before = rows[index + 1];
        return { version, at, by, reason, changes: before ? [...profileChanges(before.profile, profile)] : [] };
      }),
    };
  },
  'settings.saveProfile': (context, { revision, edit, reason }) => {
    const { db, office, actor, now, today, ids, note } = context;
    const uid = ids.next();
    note(office.programme.uid);
    const standing = newestVersion(db, office.programme.id);
    if (standing !== revision) fail('stale', { saw: revision, now: standing });
    const before = office.profileVersion.profile;
    const earlier = saidOnce(profileVersions(db, office.programme.id, shownVersions + 1).map((one) => one.profile));
    const [fault] = editFaults(before, edit, { today, earlier });
    if (fault) fail('input.invalid', { field: `edit.${fault.at}` });
    const profile = applyEdit(before, edit);
    const parts = new Set(profileChanges(before, profile).map((change) => change.part));
    if (parts.size === 0) fail('input.invalid', { field: 'edit' });
    note(office.programme.uid, [...parts]);
    const version = standing + 1;
    const id = insertProfileVersion(db, { uid, programme: office.programme.id, version, profile, at: now, by: actor.id, reason });
    if (parts.has('sendWithoutNik')) settleWithoutNik({ ...context, office: { ...office, profileVersion: { id, profile } } });
    return { revision: version };
  },
};
