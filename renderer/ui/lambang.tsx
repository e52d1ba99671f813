import type { ComponentType } from 'react';
import { answerText, type AnswerStatus } from '../../shared/domain/province-answers.ts';
import type { PaperState, SendState } from '../../shared/domain/states.ts';
import { paperWords, sendWords } from '../text/words.ts';
import {
  GlyphArrow,
  GlyphCheck,
  GlyphCircleCentre,
  GlyphCircleDashed,
  GlyphCross,
  GlyphForward,
  GlyphLock,
  GlyphMagnifier,
  GlyphReturn,
  GlyphSheet,
  GlyphSheetChecked,
  GlyphSheetDashed,
  GlyphSheetHatched,
  GlyphSheets,
  GlyphSheetWritten,
  GlyphStruck,
} from './glyphs.tsx';
import './lambang.css';

const paperGlyphs: Readonly<Record<PaperState, ComponentType>> = {
  masuk: GlyphSheet,
  belum_lengkap: GlyphSheetDashed,
  diinput: GlyphSheetWritten,
  diperiksa: GlyphSheetChecked,
  dikembalikan: GlyphReturn,
  lembar_kedua: GlyphSheets,
  tidak_terbaca: GlyphSheetHatched,
  tidak_ditemukan: GlyphMagnifier,
  batal: GlyphStruck,
};

const sendGlyphs: Readonly<Record<SendState, ComponentType>> = {
  belum_siap: GlyphCircleDashed,
  siap: GlyphCircleCentre,
  dalam_kiriman: GlyphLock,
  terkirim: GlyphArrow,
  ditarik: GlyphStruck,
};

/** State of a paper: square, on every screen and print. */
export function LambangBerkas({ state }: { readonly state: PaperState }) {
  const Sign = paperGlyphs[state];
  return (
    <span className={`lambang lambang-berkas lambang-${state}`}>
      <Sign />
      <span>{paperWords[state]}</span>
    </span>
  );
}

const answerGlyphs: Readonly<Record<AnswerStatus, ComponentType>> = { diterima: GlyphCheck, ditolak: GlyphCross, diteruskan: GlyphForward };

/** What was said of a person from above: it carries its author, so that nobody takes it for the office's word. */
export function LambangJawaban({ status }: { readonly status: AnswerStatus }) {
  const Sign = answerGlyphs[status];
  return (
    <span className={`lambang lambang-orang lambang-${status}`}>
      <Sign />
      <span>{answerText[status]}</span>
    </span>
  );
}

/** State of a person: round, on every screen and print. Who was sent and answered shows the latest answer. */
export function LambangOrang({ state, answer = null }: { readonly state: SendState; readonly answer?: AnswerStatus | null }) {
  if (state === 'terkirim' && answer !== null) return <LambangJawaban status={answer} />;
  const Sign = sendGlyphs[state];
  return (
    <span className={`lambang lambang-orang lambang-${state}`}>
      <Sign />
      <span>{sendWords[state]}</span>
    </span>
  );
}
