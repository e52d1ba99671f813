import type { ComponentType } from 'react';
import type { PaperState, SendState } from '../../shared/domain/states.ts';
import { paperWords, sendWords } from '../text/words.ts';
import {
  GlyphArrow,
  GlyphCircleCentre,
  GlyphCircleDashed,
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

/** State of a person: round, on every screen and print. */
export function LambangOrang({ state }: { readonly state: SendState }) {
  const Sign = sendGlyphs[state];
  return (
    <span className={`lambang lambang-orang lambang-${state}`}>
      <Sign />
      <span>{sendWords[state]}</span>
    </span>
  );
}
