import type { ComponentType } from 'react';
import { GlyphCheck, GlyphCross, GlyphForward } from '../ui/glyphs.tsx';
import { answerWords } from './home-words.ts';

const glyphs: Readonly<Record<'diterima' | 'diteruskan' | 'ditolak', ComponentType>> = { diterima: GlyphCheck, diteruskan: GlyphForward, ditolak: GlyphCross };

/** What the province answered, round as people are; nothing answered is said in plain words. */
export function LambangJawaban({ answer }: { readonly answer: keyof typeof answerWords }) {
  if (answer === 'belum_dijawab') return <span>{answerWords.belum_dijawab}</span>;
  const Sign = glyphs[answer];
  return (
    <span className={`lambang lambang-orang lambang-jawaban-${answer}`}>
      <Sign />
      <span>{answerWords[answer]}</span>
    </span>
  );
}
