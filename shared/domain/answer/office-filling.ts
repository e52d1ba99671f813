import type { Filling, OfficeTextsNow } from '../office-texts.ts';

/** What the texts of an office may say of the office and its programme, on every paper alike. `site`: of the programme; '' none is named. */
export function officeFilling(about: { readonly texts: OfficeTextsNow; readonly officeName: string; readonly districtName: string; readonly programme: string; readonly site: string }): Filling {
  const { texts, officeName, districtName, programme, site } = about;
  return {
    kantor: officeName,
    kabupaten: districtName,
    program: programme,
    alamat: texts['kantor.alamat'],
    jam_buka: texts['kantor.jam_buka'],
    hotline: unbroken(texts['kantor.hotline']),
    hotline_program: unbroken(texts['kantor.hotline_program']),
    situs: site,
  };
}

/** A phone number stays on one line. */
function unbroken(phone: string): string {
  return /^[\d+() -]+$/u.test(phone) ? phone.replaceAll(' ', '\u00A0') : phone;
}
