import { totalOf, type Found } from '../totals';
import { exam, monthOf, type Row } from '../workload';
import type { Cell } from './product';

/** What formulas over the log do: every cell goes through all rows. */
export function filterPerCell(rows: readonly Row[], cells: readonly Cell[]): number[] {
  return cells.map(({ name, month }) =>
    totalOf(sumUp(rows.filter((row) => row[1] === name && monthOf(row[0]) === month))),
  );
}

/** Sums and exam of one person and month; the latest exam counts, of one day the highest. */
export function sumUp(rows: readonly Row[]): Found {
  const found: Found = { sums: new Map(), exam: undefined };
  let latest = 0;
  for (const [date, , clause, quantity] of rows) {
    if (clause !== exam.code) found.sums.set(clause, (found.sums.get(clause) ?? 0) + quantity);
    else if (date > latest || (date === latest && quantity > (found.exam ?? 0)))
      [latest, found.exam] = [date, quantity];
  }
  return found;
}
