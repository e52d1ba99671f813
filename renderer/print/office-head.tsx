import './office-head.css';

/** The head of a letter of the office (VISUAL.md 7 "Kop"): government, office, double rule. */
export function KopSurat({ districtName, officeName }: { readonly districtName: string; readonly officeName: string }) {
  const district = districtName.replace(/^kabupaten\s+/i, '').toUpperCase();
  return (
    <div className="kop">
      <p>PEMERINTAH KABUPATEN {district}</p>
      <b>{officeName.toUpperCase()}</b>
    </div>
  );
}
