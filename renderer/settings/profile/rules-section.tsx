import { boxId, Box } from './box.tsx';
import type { Changing } from './profile-page.tsx';
import { faultText } from './words.ts';

/** Expected count, quota and the rules that mark; each rule with its source. Empty boxes: no such rule. */
export function RulesSection({ draft, change, faults }: Changing) {
  const { quota, ageRule, familyRule, excludedOccupations } = draft;
  const labelsFault = faults.find((each) => each.at === 'excludedOccupations.labels');
  return (
    <section className="profil-bagian" aria-labelledby="profil-aturan">
      <h2 className="kepala" id="profil-aturan">
        Jumlah dan aturan <small>menandai saja; orang yang memutuskan. Kosongkan kalau tidak ada.</small>
      </h2>
      <Box at="expectedPaper" label="Perkiraan kertas" width="day" max={10} value={draft.expectedPaper} faults={faults} onType={(expectedPaper) => change({ expectedPaper })} />
      <Box at="quota.label" label="Nama kuota" max={80} value={quota.label} faults={faults} onType={(label) => change({ quota: { ...quota, label } })} />
      <Box at="quota.value" label="Besar kuota" width="day" max={10} value={quota.value} faults={faults} onType={(value) => change({ quota: { ...quota, value } })} />
      <Box at="quota.source" label="Sumber kuota" value={quota.source} faults={faults} onType={(source) => change({ quota: { ...quota, source } })} />
      <Box at="ageRule.atLeast" label="Umur dari" width="code" max={3} value={ageRule.atLeast} faults={faults} onType={(atLeast) => change({ ageRule: { ...ageRule, atLeast } })} />
      <Box at="ageRule.atMost" label="Umur sampai" width="code" max={3} hint="kosong: tanpa batas" value={ageRule.atMost} faults={faults} onType={(atMost) => change({ ageRule: { ...ageRule, atMost } })} />
      <Box at="ageRule.source" label="Sumber umur" value={ageRule.source} faults={faults} onType={(source) => change({ ageRule: { ...ageRule, source } })} />
      <Box at="familyRule.atMost" label="Orang per KK" width="code" max={2} value={familyRule.atMost} faults={faults} onType={(atMost) => change({ familyRule: { ...familyRule, atMost } })} />
      <Box at="familyRule.source" label="Sumber KK" value={familyRule.source} faults={faults} onType={(source) => change({ familyRule: { ...familyRule, source } })} />
      <div className="isian profil-banyak">
        <label className="isian-label" htmlFor={boxId('excludedOccupations.labels')}>
          Pekerjaan dikecualikan
        </label>
        <textarea
          id={boxId('excludedOccupations.labels')}
          className="isian-kotak isian-full"
          rows={5}
          value={excludedOccupations.labels}
          aria-invalid={labelsFault ? true : undefined}
          aria-describedby="profil-pekerjaan-catatan"
          onChange={(event) => change({ excludedOccupations: { ...excludedOccupations, labels: event.currentTarget.value } })}
        />
        <span id="profil-pekerjaan-catatan" className={`isian-catatan isian-catatan-${labelsFault ? 'henti' : 'terisi'}`}>
          {labelsFault ? faultText[labelsFault.fault] : 'satu sebaris'}
        </span>
      </div>
      <Box at="excludedOccupations.source" label="Sumber pekerjaan" value={excludedOccupations.source} faults={faults} onType={(source) => change({ excludedOccupations: { ...excludedOccupations, source } })} />
      <label className="centang">
        <input type="checkbox" checked={draft.sendWithoutNik} onChange={(event) => change({ sendWithoutNik: event.currentTarget.checked })} />
        Orang tanpa NIK boleh dikirim dengan alasannya
      </label>
    </section>
  );
}
