import { chooseContrast, useContrast } from '../shell/contrast.ts';

/** High contrast, for this person on this PC. */
export function DisplaySetting({ user }: { readonly user: string }) {
  const high = useContrast();
  return (
    <section>
      <h2 className="kepala">Tampilan</h2>
      <label className="centang">
        <input type="checkbox" checked={high} onChange={(event) => chooseContrast(user, event.currentTarget.checked)} />
        Kontras tinggi
      </label>
    </section>
  );
}
