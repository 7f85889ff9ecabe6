import { newWorkbook, saveWorkbook } from '../../../src/stand-in/files';
import { writeInputs } from '../../../src/stand-in/model/cells/write-cells';

const HEADERS = ['ID', 'Date', 'Name', 'Staff ID', 'Window', 'Clause', 'Quantity', 'Note'];
/** What an incident takes, and the most that its item can lose; no two of these clauses are of one item. */
const CLAUSES = [
  { clause: 'TD1-1', points: 1, most: 10 },
  { clause: 'TD2-1', points: 1, most: 5 },
  { clause: 'TD3-1', points: 1, most: 5 },
  { clause: 'ZL1-1', points: 2, most: 10 },
  { clause: 'XL1-1', points: 1, most: 5 },
  { clause: 'JL2-2', points: 2, most: 5 },
] as const;
/** What is left of 100 without an incident: nobody sat the exam (10 points, pending) or had an idea put to use (5 points, to be earned). */
const FAULTLESS = 85;
/** 2025-01-01. */
const FIRST_DAY = 45658;

interface Entry {
  readonly person: number;
  /** Index into `CLAUSES`. */
  readonly clause: number;
  /** Excel's number of the day. */
  readonly day: number;
}

function entryAt(index: number, rows: number, people: number): Entry {
  return {
    person: index % people,
    clause: (index + Math.floor(index / people)) % CLAUSES.length,
    day: FIRST_DAY + Math.floor((index * 365) / rows),
  };
}

/** A log of the year 2025 as a file: so many rows, day by day, of so many people in turn. */
export async function logFile(rows: number, people: number): Promise<Buffer> {
  const book = newWorkbook();
  const [sheet] = book.model.sheets;
  if (!sheet) throw new Error('A new workbook has a sheet.');
  const lines = Array.from({ length: rows }, (_, index) => {
    const { person, clause, day } = entryAt(index, rows, people);
    return [
      `N${index}`,
      day,
      `Person ${person}`,
      `P${person}`,
      `W${person % 8}`,
      CLAUSES[clause]?.clause ?? '',
      1,
      `note ${index}`,
    ];
  });
  writeInputs(sheet, { row: 0, column: 0, rowCount: rows + 1, columnCount: HEADERS.length }, [HEADERS, ...lines]);
  return Buffer.from(await saveWorkbook(book));
}

/** Everyone's total in a month of that log by name, added up here as one would by hand. */
export function totalsByHand(rows: number, people: number, month: number): Record<string, number> {
  const counts = Array.from({ length: people }, () => CLAUSES.map(() => 0));
  const [from, to] = [month, month + 1].map(
    (first) => FIRST_DAY + Math.round((Date.UTC(2025, first - 1) - Date.UTC(2025, 0)) / 86_400_000),
  );
  for (let index = 0; index < rows; index++) {
    const { person, clause, day } = entryAt(index, rows, people);
    const counted = counts[person];
    if (counted && day >= from! && day < to!) counted[clause]!++;
  }
  return Object.fromEntries(
    counts.map((counted, person) => [
      `Person ${person}`,
      CLAUSES.reduce(
        (total, { points, most }, clause) => total - Math.min(most, points * (counted[clause] ?? 0)),
        FAULTLESS,
      ),
    ]),
  );
}
