import { isBlank, type CellValue, type Column } from '../cells/cell';
import { isTotalsWord, signatureIn } from '../cells/words';
import type { TableOf } from '../tables/table';

type Columns = TableOf<'Incidents'>['columns'];

/** What every incident has. */
export const REQUIRED = ['date', 'name', 'clause'] as const;

/** Whether a row holds something that people write below a log made by hand: its totals, or who drew it up. */
export function isNoIncident(columns: Columns, row: number): boolean {
  return isTotalsRow(columns, row) || isSignatureRow(columns, row);
}

/**
 * A hand-made totals row: a word for "total" where a row has its number, date or name, and no clause; or anywhere in a
 * row that has nothing else of what is required.
 */
function isTotalsRow(columns: Columns, row: number): boolean {
  const isTotal = (column: Column | undefined) => isTotalsWord(column?.[row]);
  if (isBlank(columns.clause?.[row]) && [columns.id, columns.date, columns.name].some(isTotal)) return true;
  const isElse = REQUIRED.some((field) => !isBlank(columns[field]?.[row]) && !isTotal(columns[field]));
  return !isElse && Object.values<Column | undefined>(columns).some(isTotal);
}

/**
 * A line of signatures below a hand-made log: every cell of it is such as 制表人：李明, or at least every other one is a
 * bare 审核人： that leaves the next to whom it names. With a date or a clause of its own a row is none, whatever else it says.
 */
function isSignatureRow(columns: Columns, row: number): boolean {
  const isOpen = (cell: CellValue | undefined): boolean => isBlank(cell) || signatureIn(cell) !== undefined;
  if (!isOpen(columns.date?.[row]) || !isOpen(columns.clause?.[row])) return false;
  const cells = Object.values<Column | undefined>(columns).flatMap((column) => column?.[row] ?? []);
  const signatures = cells.filter((cell) => !isBlank(cell)).map(signatureIn);
  const countOf = (kind: ReturnType<typeof signatureIn>): number => signatures.filter((one) => one === kind).length;
  return countOf('bare') + countOf('named') > 0 && countOf(undefined) <= countOf('bare');
}
