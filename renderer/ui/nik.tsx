import './nik.css';

/** Parts of a written identity number, 6-6-4; what is longer stays with the last part. */
export function nikParts(value: string): readonly string[] {
  return [value.slice(0, 6), value.slice(6, 12), value.slice(12)].filter((part) => part !== '');
}

export interface NikProps {
  /** The number, or only its last four digits when `covered`. '' shows nothing. */
  readonly value: string;
  /** Dots and the last four: the rest is not on this page at all when the caller passes only the tail. */
  readonly covered?: boolean;
  /** px: 17 in detail, 23 in re-key, 13 in lists. */
  readonly size?: 13 | 17 | 23;
}

/** A NIK or KK number in its own typeface; read aloud in groups, or as "NIK berakhir 0001". */
export function Nik({ value, covered = false, size = 17 }: NikProps) {
  if (value === '') return null;
  const tail = value.slice(-4);
  const parts = covered ? ['······', '······', tail] : nikParts(value);
  return (
    <span className={`nik nik-${size}`}>
      <span className="tak-tampak">{covered ? `NIK berakhir ${tail}` : parts.join(', ')}</span>
      <span aria-hidden="true">
        {parts.map((part, index) => (
          // The three places of one number: their position is their identity.
          <span className="nik-bagian" key={index}>
            {part}
          </span>
        ))}
      </span>
    </span>
  );
}
