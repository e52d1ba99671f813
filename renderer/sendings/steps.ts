import type { Output } from '../../shared/contract/index.ts';
import { unexplainedText, type LedgerRow as AnswersRow } from '../answers/ledger-view.ts';
import { countText, dayText, shortTimeText } from '../text/numbers.ts';

export type SendingDetail = Output<'sendings.detail'>;

/** What may be done next with a sending. */
export type Act = 'close' | 'write' | 'deliver';

export interface Step {
  readonly key: 'dibuat' | 'ditutup' | 'paket' | 'serah' | 'jawaban';
  readonly title: string;
  readonly state: 'done' | 'next' | 'later';
  /** When, who, how much; or what is to be done. */
  readonly line: string;
}

/** The way of a sending, done steps first. Exactly one step is next until it is handed over. */
export function stepsOf({ head, closedBy, packages, delivery }: SendingDetail, ready: number, answers?: AnswersRow): readonly Step[] {
  const act = nextAct({ head, packages, delivery });
  const written = packages[0];
  return [
    { key: 'dibuat', title: 'Dibuat', state: 'done', line: `${shortTimeText(head.createdAt)} oleh ${head.createdBy}` },
    {
      key: 'ditutup',
      title: head.closedAt === null ? 'Tutup dan bekukan' : 'Ditutup dan dibekukan',
      state: stateOf(head.state !== 'dibuka', act === 'close'),
      line: head.closedAt === null ? `Belum. ${countText(ready)} orang siap kirim.` : `${shortTimeText(head.closedAt)}${closedBy === null ? '' : ` oleh ${closedBy}`}. ${countText(head.people)} orang.`,
    },
    {
      key: 'paket',
      title: written ? 'Paket ditulis' : 'Tulis paket',
      state: stateOf(written !== undefined, act === 'write'),
      line: written ? `${shortTimeText(written.at)} oleh ${written.by}, di ${placeOf(written)}` : act === 'write' ? 'Belum. Pilih folder atau flash disk.' : 'Sesudah ditutup.',
    },
    {
      key: 'serah',
      title: delivery ? 'Diserahkan ke provinsi' : 'Serahkan ke provinsi',
      state: stateOf(delivery !== null, act === 'deliver'),
      line: delivery
        ? `${dayText(delivery.day)}, ${delivery.medium}, kepada ${delivery.receiver}. ${delivery.letter === '' ? 'Nomor surat belum ada.' : `Surat ${delivery.letter}.`}`
        : 'Belum. Catat kepada siapa, kapan, cara, nomor surat.',
    },
    { key: 'jawaban', title: 'Jawaban provinsi', state: answers?.belum_dijawab === 0 && answers.people > 0 ? 'done' : 'later', line: delivery ? answersLine(answers) : 'Menunggu penyerahan.' },
  ];
}

/** How far it is answered. What somebody said or counted is no answer to anybody by name. */
function answersLine(answers: AnswersRow | undefined): string {
  if (!answers || (answers.belum_dijawab === answers.people && answers.stated === null && answers.sayings.length === 0)) return 'Belum ada jawaban.';
  const answered = answers.people - answers.belum_dijawab;
  if (answered > 0) return `${countText(answered)} dari ${countText(answers.people)} orang dijawab.`;
  return answers.stated === null ? 'Baru keterangan, belum ada jawaban per orang.' : `Baru angka: ${countText(answers.stated.total)} orang, ${unexplainedText(answers.stated.unexplained)}.`;
}

/** The next act, null when all that this office does is done. */
export function nextAct({ head, packages, delivery }: Pick<SendingDetail, 'head' | 'packages' | 'delivery'>): Act | null {
  if (head.state === 'dibuka') return 'close';
  if (packages.length === 0) return 'write';
  return delivery === null ? 'deliver' : null;
}

/** The folder that was chosen: the package's own name is said elsewhere. */
function placeOf({ folder, name }: SendingDetail['packages'][number]): string {
  return folder.endsWith(name) ? folder.slice(0, -name.length - 1) : folder;
}

function stateOf(done: boolean, next: boolean): Step['state'] {
  return done ? 'done' : next ? 'next' : 'later';
}
