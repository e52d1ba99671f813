import type { Output } from '../../shared/contract/index.ts';
import { composeOfficeHead, type OfficeHead, textsInForce } from '../../shared/domain/office-texts.ts';
import { useQuery } from '../api/use-query.ts';
import './paper-head.css';

/** Who speaks on a paper: the office in its own words, ending in the double rule (VISUAL.md 7 "Kop"). Every printed paper has it from here. */
export type PaperHeadProps =
  /** A letter: government, office, address, in the middle. */
  | { readonly letter: OfficeHead }
  /** A paper of one person: the office in one line, what the paper is, and its Nomor Berkas big at the right. */
  | { readonly office: string; readonly title: string; readonly sheetNo: string; readonly note?: string };

export function PaperHead(props: PaperHeadProps) {
  if ('letter' in props) {
    const { government, office, about } = props.letter;
    return (
      <header className="kop">
        {government !== '' && <p>{government}</p>}
        <b>{office}</b>
        {about !== '' && <small>{about}</small>}
      </header>
    );
  }
  const { office, title, sheetNo, note = '' } = props;
  return (
    <header className="kop kop-orang">
      <div>
        <b>{office}</b>
        <span>{note === '' ? title : `${title}, ${note}`}</span>
      </div>
      <span className="kop-nomor">{sheetNo}</span>
    </header>
  );
}

/** The head of the office's letters with its own texts as they stand now; null while they are read. */
export function useOfficeHead(settings: Output<'settings.get'> | null): OfficeHead | null {
  const { value } = useQuery('officeTexts.own', {});
  if (!value || !settings) return null;
  const texts = textsInForce(Object.fromEntries(value.texts.map(({ key, text }) => [key, text])));
  return composeOfficeHead(texts, { office: settings.officeName, programme: settings.programme, district: settings.districtName });
}
