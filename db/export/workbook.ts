import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';

/** A workbook of one sheet. Words are text cells, counts are numbers: a spreadsheet adds them up, and reckons with nothing that anybody wrote. */
export function workbook(sheet: string, cells: SheetData, widths: readonly number[]): Promise<Buffer> {
  return writeXlsxFile(cells, { sheet, columns: widths.map((width) => ({ width })) }).toBuffer();
}

export function words(value: string, bold = false): Cell {
  return { value, type: String, ...(bold ? { fontWeight: 'bold' as const } : {}) };
}

export function number(value: number, bold = false): Cell {
  return { value, type: Number, ...(bold ? { fontWeight: 'bold' as const } : {}) };
}
