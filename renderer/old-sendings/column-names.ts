/** "A", "B", … "Z", "AA": a column as spreadsheets call it. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest === 0 ? '' : columnLetter(rest - 1)}${String.fromCharCode(65 + (index % 26))}`;
}

/** A column among others: no two have the same name. */
export function columnName(index: number, heading: string): string {
  const words = oneLine(heading);
  return words === '' ? `${columnLetter(index)} (tanpa judul)` : `${columnLetter(index)}: ${words}`;
}

/** A row that may be the headings: its number and what stands in it. */
export function headerName(row: number, cells: readonly string[]): string {
  const words = cells.map(oneLine).filter((cell) => cell !== '');
  return `${row}: ${words.length === 0 ? '(kosong)' : words.join(', ').slice(0, 60)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().slice(0, 40);
}
