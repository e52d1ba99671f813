import { useQuery } from '../api/use-query.ts';
import { CopiesPanel } from '../backups/copies-panel.tsx';
import { useSession } from '../session/session-store.ts';
import { useStatusKeys } from '../shell/status.ts';
import { go, useParams } from '../shell/navigation.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { AreaSpellings } from './area-spellings.tsx';
import { AuditCheck } from './audit-check.tsx';
import { DataFacts } from './data-facts.tsx';
import { DisplaySetting } from './display-setting.tsx';
import { IdleSetting } from './idle-setting.tsx';
import { OwnPassword } from './own-password.tsx';
import { PrintingSetting } from './printing-setting.tsx';
import { ProfilePage } from './profile/profile-page.tsx';
import { TextsPage } from './texts/texts-page.tsx';
import { UsersPanel } from './users-panel.tsx';
import './settings.css';

/** Pengaturan, or a page of its own where it was opened with it: the profile of the programme, the texts of the papers. */
export function SettingsScreen() {
  const { person } = useSession();
  const { bagian } = useParams();
  if (bagian === 'teks' && person?.role === 'penyelia') return <TextsPage />;
  return bagian === 'profil' && person?.role === 'penyelia' ? <ProfilePage user={person.user} /> : <OfficeSettings />;
}

/** Own password and display for everybody; accounts, lock, programme, spellings, audit and folders for the penyelia. */
function OfficeSettings() {
  const { person, status } = useSession();
  const { value: settings, problem, reload } = useQuery('settings.get', {});
  const supervisor = person?.role === 'penyelia';
  useStatusKeys([
    { tuts: 'Tab', verb: 'Isian berikut' },
    ...(supervisor
      ? [
          { tuts: 'F8', verb: 'Tambah pengguna' },
          { tuts: 'F7', verb: 'Kata sandi baru' },
          { tuts: 'F10', verb: 'Nonaktifkan' },
        ]
      : []),
    { tuts: 'Ctrl L', verb: 'Kunci' },
    { tuts: 'F1', verb: 'Bantuan' },
  ]);
  return (
    <>
      <TitleBand title="Pengaturan" context={settings?.officeName} />
      <div className="pengaturan">
        <div className="pengaturan-kolom">
          {problem && <Gagal problem={problem} />}
          <OwnPassword />
          {person && <DisplaySetting user={person.user} />}
          {settings && supervisor && <IdleSetting key={settings.idleMinutes} minutes={settings.idleMinutes} />}
          {settings && supervisor && (
            <section>
              <h2 className="kepala">Program</h2>
              <p className="kecil redup">Isian, perkiraan jumlah, kuota, aturan, kalimat, dan gelombang.</p>
              <Tombol onClick={() => go('pengaturan', { bagian: 'profil' })}>Ubah profil program</Tombol>
            </section>
          )}
          <PrintingSetting />
          {supervisor && (
            <section>
              <h2 className="kepala">Kertas kantor</h2>
              <p className="kecil redup">Kepala kertas, alamat, jam buka, telepon, dan kata-kata tanda terima.</p>
              <Tombol onClick={() => go('pengaturan', { bagian: 'teks' })}>Ubah kepala kertas dan teks</Tombol>
            </section>
          )}
          {supervisor && <AreaSpellings />}
          {settings && <DataFacts settings={settings} dataFolder={status?.dataFolder ?? ''} supervisor={supervisor} onChanged={reload} />}
          <CopiesPanel supervisor={supervisor} />
          {supervisor && <AuditCheck />}
        </div>
        {supervisor && <UsersPanel />}
      </div>
    </>
  );
}
