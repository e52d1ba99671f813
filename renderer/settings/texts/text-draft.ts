import type { CallInput, Output } from '../../../shared/contract/index.ts';
import { longestFilledText, type OfficeTextKey, officeTextKeys, officeTexts, type OfficeTextsNow, placeholders, type TextFault, textFaults, textsAsWritten } from '../../../shared/domain/office-texts.ts';

type Own = Output<'officeTexts.own'>['texts'];

/** The texts as they stand, for editing. */
export function textsOf(own: Own): OfficeTextsNow {
  return textsAsWritten(Object.fromEntries(own.map(({ key, text }) => [key, text])));
}

export type FaultsByKey = Readonly<Partial<Record<OfficeTextKey, readonly TextFault[]>>>;

export function faultsOf(draft: OfficeTextsNow): FaultsByKey {
  return Object.fromEntries(officeTextKeys.map((key) => [key, textFaults(key, draft[key])] as const).filter(([, faults]) => faults.length > 0));
}

/** What of the draft is to be saved: only texts that are others than they were; one that is the shipped one again goes back to it. */
export function changedTexts(own: Own, draft: OfficeTextsNow): CallInput<'officeTexts.save'>['texts'] {
  const before = textsOf(own);
  const written: readonly string[] = own.map(({ key }) => key);
  return officeTextKeys.flatMap((key): readonly { key: OfficeTextKey; text: string | null }[] => {
    const text = draft[key].trim();
    const shipped = text === officeTexts[key].shipped;
    if (shipped) return written.includes(key) ? [{ key, text: null }] : [];
    return text === before[key] ? [] : [{ key, text }];
  });
}

/** What keeps a text from being used, in a sentence. */
export function faultSentence(key: OfficeTextKey, fault: TextFault): string {
  switch (fault.kind) {
    case 'unknown': {
      const { allowed } = officeTexts[key];
      const known = allowed.length === 0 ? 'Di teks ini tidak ada isian otomatis.' : `Yang dikenal: ${allowed.map((name) => `{${name}}`).join(', ')}.`;
      return `{${fault.name}} tidak dikenal. ${known}`;
    }
    case 'needed':
      return `{${fault.name}} harus ada: ${placeholders[fault.name]}.`;
    case 'brackets':
      return 'Kurung { } atau [ ] belum lengkap, atau [ ] di dalam [ ].';
    case 'lines':
      return 'Teks ini satu baris saja.';
    case 'long':
      return 'Terlalu panjang untuk setengah kertas, paling banyak 600 huruf.';
    case 'filled':
      return `Terlalu panjang sesudah isian otomatisnya terisi: dapat sampai ${fault.letters} huruf, paling banyak ${longestFilledText}. Kurangi isian yang panjang atau berulang.`;
  }
}
