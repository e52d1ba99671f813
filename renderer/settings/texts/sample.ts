import type { Output } from '../../../shared/contract/index.ts';
import { askOf } from '../../../shared/domain/answer/advice.ts';
import type { AnswerFacts } from '../../../shared/domain/answer/facts.ts';
import { newcomer } from '../../../shared/domain/answer/newcomer.ts';
import type { OfficeTextKey, OfficeTextsNow } from '../../../shared/domain/office-texts.ts';
import type { OnlineEvent, OnlineStep } from '../../../shared/domain/online.ts';
import { composeSlip, type SlipContent, slipGround } from '../../../shared/domain/slip.ts';

type Settings = Output<'settings.get'>;

/** Whose slip the sample is, by the text under the hands; every other text is seen on that of a newcomer. */
export const sampleWords: Partial<Record<OfficeTextKey, string>> = {
  'slip.langkah_terkirim': 'orang yang datanya sudah dikirim',
  'slip.langkah_dijawab': 'orang yang dicatat provinsi',
  'slip.langkah_ditolak': 'orang yang datanya ditolak provinsi',
  'slip.langkah_akun': 'orang yang sudah punya akun',
  'slip.langkah_menunggu': 'orang yang sudah gabung gelombang',
  'slip.langkah_lolos': 'orang yang lolos',
  'slip.langkah_belum_lolos': 'orang yang belum lolos',
  'slip.langkah_cukup': 'orang yang berkasnya cukup sebagai pendaftaran',
};

/** The slip of somebody made up, with the texts as they are being written, in the state that the text `at` is for. */
export function sampleSlip(texts: OfficeTextsNow, settings: Settings, at: OfficeTextKey): SlipContent {
  const facts = { ...newcomerOf(texts, settings), ...stateFor(at, settings.today) };
  // The day may be one on which the paper is no registration: its text is seen all the same.
  const ground = slipGround(facts, settings.profile.retention);
  return composeSlip(texts, at === 'slip.langkah_cukup' ? { ...ground, steps: { ...ground.steps, keys: [at] } } : ground, {
    sheetNo: 'A-0123',
    name: 'NAMA CONTOH',
    phone: '081200000000',
    nikTail: '',
    day: settings.today,
    time: '13.40',
    documents: { formulir: true, fotokopi_ktp: false, fotokopi_kk: true },
    officer: 'Petugas Contoh',
  });
}

/** Whom to ask, as the card and the lembar jawaban will say it. */
export function askSample(texts: OfficeTextsNow, settings: Settings): string {
  return askOf({ ...newcomerOf(texts, settings), sheetNo: 'A-0123' });
}

function newcomerOf(texts: OfficeTextsNow, { profile, today, officeName, districtName, zone }: Settings): AnswerFacts {
  return newcomer({ profile, today, officeName, districtName, zone, texts });
}

function stateFor(at: OfficeTextKey, today: string): Partial<AnswerFacts> {
  const sent = { paperState: 'diperiksa', sendState: 'terkirim', why: [], hasKtpCopy: true, sending: { no: 'K001', line: 1, day: today, letter: null, to: 'provinsi' } } as const;
  const answer = { reason: '', day: today, source: 'provinsi', channel: 'surat', letter: '' } as const;
  switch (at) {
    case 'slip.langkah_terkirim':
      return sent;
    case 'slip.langkah_dijawab':
      return { ...sent, answer: { ...answer, status: 'diterima' } };
    case 'slip.langkah_ditolak':
      return { ...sent, answer: { ...answer, status: 'ditolak', reason: 'NIK tidak padan dengan Dukcapil' } };
    case 'slip.langkah_akun':
      return { online: [step('akun', today)] };
    case 'slip.langkah_menunggu':
      return { online: [step('menunggu', today)] };
    case 'slip.langkah_lolos':
      return { online: [step('lolos', today)] };
    case 'slip.langkah_belum_lolos':
      return { online: [step('tidak_lolos', today)] };
    default:
      return {};
  }
}

function step(name: OnlineStep, day: string): OnlineEvent {
  return { step: name, wave: null, stuck: null, day, source: 'pengakuan' };
}
