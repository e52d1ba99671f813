import type { KeyboardEvent } from 'react';

export interface PlainSelectProps<Option extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: Option;
  readonly options: readonly Option[];
  readonly onChoose: (option: Option) => void;
  /** Enter: on with the form. Without it Enter is the browser's own. */
  readonly onEnter?: () => void;
}

/** A short closed list as one row of a form: native, arrows and letters choose. */
export function PlainSelect<Option extends string>({ id, label, value, options, onChoose, onEnter }: PlainSelectProps<Option>) {
  const pressed = (event: KeyboardEvent) => {
    // Arrows choose in the box and never another sending.
    if (event.key.startsWith('Arrow') || event.key.startsWith('Page')) event.stopPropagation();
    if (event.key === 'Enter' && onEnter) {
      event.preventDefault();
      event.stopPropagation();
      onEnter();
    }
  };
  return (
    <div className="isian">
      <label className="isian-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="isian-kotak isian-full isian-terisi"
        value={value}
        onKeyDown={pressed}
        onChange={(event) => {
          const chosen = options.find((option) => option === event.currentTarget.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </div>
  );
}
