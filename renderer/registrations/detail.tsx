import type { Output } from '../../shared/contract/index.ts';
import { answerText, sourceText } from '../../shared/domain/province-answers.ts';
import type { Mark } from '../../shared/contract/common.ts';
import { countText, keyedDayText, shortTimeText } from '../text/numbers.ts';
import { whyWords } from '../text/words.ts';
import { GlyphCheck, GlyphOctagon, GlyphTriangle } from '../ui/glyphs.tsx';
import { LambangBerkas, LambangOrang } from '../ui/lambang.tsx';
import { Nik } from '../ui/nik.tsx';
import { TutsKata } from '../ui/tuts.tsx';
import { cardLines, formLines, type DetailLine } from './detail-lines.ts';
import { FieldNotes } from './field-notes.tsx';
import { wasKeyed } from './history-text.ts';
import { History } from './history.tsx';
import type { WholeNumbers } from './use-reveal.ts';

type Detail = Output<'sheets.detail'>;

/** Whether there is a number to open: NIK, KK or birth date. */
export function hasNumbers({ nikTail, values }: Detail): boolean {
  return nikTail !== '' || values.no_kk !== '' || values.tanggal_lahir !== '';
}

/** All that is known of one sheet: values as on the card, marks, every version. Whole numbers only while `numbers` is given. */
export function SheetDetail({ detail, numbers }: { readonly detail: Detail; readonly numbers: WholeNumbers | null }) {
  const { head, nikTail, why, marks, otherSheets, sending, answer } = detail;
  const values = numbers ? { ...detail.values, ...numbers } : detail.values;
  const nik = numbers ? numbers.nik : nikTail;
  return (
    <article className="rincian-isi" aria-label={`Rincian ${head.sheetNo}`}>
      <header className="rincian-kepala">
        <div className="rincian-baris">
          <span>
            <span className="mono">{head.sheetNo}</span>
            {head.bundle !== null && `, bundel ${head.bundle}`}
            {head.list !== null && `, tanpa berkas: daftar ${head.list.no} baris ${head.list.line}`}
          </span>
          <span className="rincian-lambang">
            <LambangBerkas state={head.paperState} />
            {head.sendState && <LambangOrang state={head.sendState} answer={head.answer} />}
          </span>
        </div>
        <h2 className="rincian-nama">{head.name === '' ? 'Nama belum ada' : head.name}</h2>
        <div className="rincian-nik">
          {nik === '' ? <span className="redup">NIK belum ada</span> : <Nik value={nik} covered={numbers === null} />}
          {hasNumbers(detail) && <TutsKata tuts="Ctrl N" verb={numbers ? 'Tutup nomor' : 'Buka nomor'} />}
        </div>
        {why.length > 0 && <p className="rincian-sebab">Belum siap: {why.map((one) => whyWords[one]).join(', ')}.</p>}
        {sending && (
          <p className="rincian-kiriman">
            Kiriman <span className="mono">{sending.no}</span>, baris {sending.line}.
          </p>
        )}
        {answer && (
          <p className="rincian-jawaban">
            {answerText[answer.status]}
            {answer.reason !== '' && `: ${answer.reason}`}. <small className="redup">{sourceText(answer, answer.saidDay)}.</small>
          </p>
        )}
        {detail.oldPlaces.map(({ no, line }) => (
          <p key={`${no} ${line}`}>
            Ada di kiriman lama <span className="mono">{no}</span>, baris {countText(line)}.
          </p>
        ))}
        {head.primarySheet !== null && (
          <p>
            Lembar kedua dari <span className="mono">{head.primarySheet}</span>. Satu orang dihitung satu kali.
          </p>
        )}
        {otherSheets.length > 0 && (
          <p>
            Lembar lain orang ini: <span className="mono">{otherSheets.map((sheet) => sheet.sheetNo).join(', ')}</span>.
          </p>
        )}
      </header>
      {marks.length > 0 && <Marks marks={marks} />}
      <Lines head="KTP-el" lines={cardLines(values, detail.todayVillage)} />
      <Lines head="Formulir" lines={formLines(values, wasKeyed(detail.history))} note={`masuk ${keyedDayText(head.receivedDay)}${head.position === null ? '' : `, kertas ${head.position}`}`} />
      <FieldNotes notes={detail.notes} />
      <History rows={detail.history} />
    </article>
  );
}

function Lines({ head, lines, note }: { readonly head: string; readonly lines: readonly DetailLine[]; readonly note?: string }) {
  return (
    <section className="rincian-bagian">
      <h3 className="kepala">
        {head}
        {note !== undefined && <small>{note}</small>}
      </h3>
      <dl className="rincian-daftar">
        {lines.map((line) => (
          <div key={line.id}>
            <dt>{line.label}</dt>
            <dd className={line.mono ? 'mono' : undefined}>{line.value === '' ? '–' : line.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const settledWords: Readonly<Record<Exclude<Mark['state'], 'terbuka'>, string>> = { dibetulkan: 'dibetulkan', sesuai_fotokopi: 'sesuai fotokopi', ktp_asli: 'KTP asli dilihat' };

function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  return (
    <section className="rincian-bagian">
      <h3 className="kepala">Tanda</h3>
      <ul className="rincian-tanda">
        {marks.map((mark) => (
          <li key={mark.uid} className={mark.state === 'terbuka' ? `tanda-${mark.severity}` : 'tanda-usai'}>
            {mark.state !== 'terbuka' ? <GlyphCheck /> : mark.severity === 'stop' ? <GlyphOctagon /> : mark.severity === 'mark' ? <GlyphTriangle /> : <span />}
            <span>
              {mark.message}
              {mark.state !== 'terbuka' && (
                <small>
                  {settledWords[mark.state]}
                  {mark.by !== null && `, ${mark.by}`}
                  {mark.at !== null && `, ${shortTimeText(mark.at)}`}
                </small>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
