import { newWorkbook, saveWorkbook } from '../../../src/stand-in/files';
import { writeInputs } from '../../../src/stand-in/model/write-cells';

const HEADERS = ['ID', 'Date', 'Name', 'Staff ID', 'Window', 'Clause', 'Quantity', 'Note'];
const CLAUSES = ['TD1-1', 'TD2-1', 'TD3-1', 'ZL1-1', 'XL1-1', 'JL2-2'];
/** 2025-01-01. */
const FIRST_DAY = 45658;

/** A log of the year 2025 as a file: so many rows, day by day, of so many people in turn. */
export async function logFile(rows: number, people: number): Promise<Buffer> {
  const book = newWorkbook();
  const [sheet] = book.model.sheets;
  if (!sheet) throw new Error('A new workbook has a sheet.');
  const lines = Array.from({ length: rows }, (_, index) => {
    const person = index % people;
    const clause = CLAUSES[(index + Math.floor(index / people)) % CLAUSES.length] ?? '';
    return [`N${index}`, FIRST_DAY + Math.floor((index * 365) / rows), `Person ${person}`, `P${person}`, `W${person % 8}`, clause, 1, `note ${index}`];
  });
  writeInputs(sheet, { row: 0, column: 0, rowCount: rows + 1, columnCount: HEADERS.length }, [HEADERS, ...lines]);
  return Buffer.from(await saveWorkbook(book));
}
