import { certainties, type Certainty } from '../../../shared/domain/profile.ts';
import { begunDays } from '../../../shared/domain/profile-edit.ts';
import { Isian } from '../../ui/isian.tsx';
import { Tombol } from '../../ui/button.tsx';
import { Pilih } from '../../ui/pilih.tsx';
import { Box, boxId } from './box.tsx';
import { type StatementDraft, typedDay, type WaveDraft } from './draft.ts';
import type { Changing } from './profile-page.tsx';
import { faultText } from './words.ts';

const options = certainties.map((value) => ({ value, label: value }));
const isCertainty = (text: string): text is Certainty => certainties.some((each) => each === text);

/** What is told to people, by day, each with its source; and the waves. */
export function SaidSection({ draft, change, faults, profile, today }: Changing) {
  const { statements, waves } = draft;
  const days = statements.map((each) => typedDay(each.validFrom, today));
  const begun = begunDays(profile, today);
  const lost = faults.find((each) => each.at === 'statements');
  const say = (index: number, part: Partial<StatementDraft>) => change({ statements: statements.map((each, at) => (at === index ? { ...each, ...part } : each)) });
  const wave = (index: number, part: Partial<WaveDraft>) => change({ waves: waves.map((each, at) => (at === index ? { ...each, ...part } : each)) });
  return (
    <>
      <section className="profil-bagian" aria-labelledby="profil-kalimat">
        <h2 className="kepala" id="profil-kalimat">
          Kalimat di loket <small>{'{tutup_gelombang}'} diganti hari tutup gelombang</small>
        </h2>
        {statements.map((each, index) => {
          const at = `statements.${index}`;
          // Typed once more in another row it is a double, and that row can be mended.
          const stays = begun.includes(days[index] ?? '') && days.indexOf(days[index] ?? '') === index;
          return (
            // oxlint-disable-next-line react/no-array-index-key -- the boxes hold all their state outside; the place is the thing's name
            <fieldset key={index} className="profil-satu">
              <legend>Kalimat {index + 1}</legend>
              {stays ? (
                <Isian id={boxId(`${at}.validFrom`)} label="Berlaku sejak" width="day" state="terkunci" note="sudah berlaku, tetap" inputProps={{ value: each.validFrom, readOnly: true }} />
              ) : (
                <Box at={`${at}.validFrom`} label="Berlaku sejak" width="day" max={30} value={each.validFrom} faults={faults} onType={(validFrom) => say(index, { validFrom })} />
              )}
              <Pilih
                id={boxId(`${at}.certainty`)}
                label="Kertas ini"
                options={options}
                selectProps={{ value: each.certainty, onChange: ({ currentTarget: { value } }) => isCertainty(value) && say(index, { certainty: value }) }}
              />
              <Box at={`${at}.first`} label="Kalimat besar" value={each.first} faults={faults} onType={(first) => say(index, { first })} />
              <Box at={`${at}.second`} label="Kalimat kedua" value={each.second} faults={faults} onType={(second) => say(index, { second })} />
              <Box at={`${at}.source`} label="Sumber" value={each.source} faults={faults} onType={(source) => say(index, { source })} />
              {!stays && <Tombol onClick={() => change({ statements: statements.filter((_, other) => other !== index) })}>Hapus kalimat {index + 1}</Tombol>}
            </fieldset>
          );
        })}
        {lost && (
          <output className="profil-ringkas" id={boxId('statements')} tabIndex={-1}>
            {faultText[lost.fault]}
          </output>
        )}
        <Tombol onClick={() => change({ statements: [...statements, { validFrom: '', certainty: 'belum pasti', first: '', second: '', source: '' }] })}>Tambah kalimat</Tombol>
      </section>
      <section className="profil-bagian" aria-labelledby="profil-gelombang">
        <h2 className="kepala" id="profil-gelombang">
          Gelombang
        </h2>
        {waves.map((each, index) => {
          const at = `waves.${index}`;
          return (
            // oxlint-disable-next-line react/no-array-index-key -- as above
            <fieldset key={index} className="profil-satu">
              <legend>Gelombang ke-{index + 1} di daftar</legend>
              <Box at={`${at}.no`} label="Nomor" width="code" max={3} value={each.no} faults={faults} onType={(no) => wave(index, { no })} />
              <Box at={`${at}.opens`} label="Buka" width="day" max={30} value={each.opens} faults={faults} onType={(opens) => wave(index, { opens })} />
              <Box at={`${at}.closes`} label="Tutup" width="day" max={30} value={each.closes} faults={faults} onType={(closes) => wave(index, { closes })} />
              <Box at={`${at}.smsFrom`} label="Hasil lewat SMS sejak" width="day" max={30} value={each.smsFrom} faults={faults} onType={(smsFrom) => wave(index, { smsFrom })} />
              <Box at={`${at}.smsUntil`} label="sampai" width="day" max={30} value={each.smsUntil} faults={faults} onType={(smsUntil) => wave(index, { smsUntil })} />
              <Tombol onClick={() => change({ waves: waves.filter((_, other) => other !== index) })}>Hapus gelombang {each.no}</Tombol>
            </fieldset>
          );
        })}
        <Tombol onClick={() => change({ waves: [...waves, { no: '', opens: '', closes: '', smsFrom: '', smsUntil: '' }] })}>Tambah gelombang</Tombol>
      </section>
    </>
  );
}
