import { type LengkapColumn, type LengkapFacts, lengkapColumns, unguardCell } from '../../shared/domain/csv-row.ts';

/**
 * The first column in which a line that was read back does not say what was frozen; null when all say the same. Goes the other way than
 * the writer: each cell is read back into a value, and the value is compared.
 */
export function differingColumn(cells: readonly string[], facts: LengkapFacts): LengkapColumn | 'jumlah kolom' | null {
  if (cells.length !== lengkapColumns.length) return 'jumlah kolom';
  return lengkapColumns.find((column, index) => !saysTheSame(column, unguardCell(cells[index] ?? ''), facts)) ?? null;
}

function saysTheSame(column: LengkapColumn, cell: string, facts: LengkapFacts): boolean {
  switch (column) {
    case 'no_urut':
      return Number(cell) === facts.lineNo;
    case 'kode_kab':
      return cell === facts.regency;
    case 'no_kiriman':
      return cell === facts.sendingNo;
    case 'nomor_berkas':
      return cell === facts.sheetNo;
    case 'id_orang':
      return cell === facts.registrationUid;
    case 'revisi':
      return Number(cell) === facts.revision;
    case 'aksi':
      return cell === facts.action;
    case 'nik_akhir':
      return facts.values.nik === '' ? cell === '' : cell.length === 5 && cell.startsWith('N') && facts.values.nik.endsWith(cell.slice(1));
    case 'tanggal_lahir':
    case 'tanggal_phk_dirumahkan':
      return saysDay(cell, facts.values[column]);
    case 'tanggal_terima':
      return saysDay(cell, facts.receivedDay);
    case 'sumber':
      return cell === facts.source;
    case 'status_periksa':
      return cell === facts.checked;
    case 'tahap_daring':
      return cell === facts.onlineStage;
    case 'versi_format':
      return cell === facts.version;
    default:
      return cell === facts.values[column];
  }
}

/** A day as dd-mm-yyyy; a day that nobody could read stands in the file as it was typed. */
function saysDay(cell: string, frozen: string): boolean {
  const [, day, month, year] = /^(\d\d)-(\d\d)-(\d{4})$/.exec(cell) ?? [];
  return cell === frozen || (year !== undefined && `${year}-${month}-${day}` === frozen);
}
