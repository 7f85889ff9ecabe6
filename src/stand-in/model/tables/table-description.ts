import { withFullReferences } from '../../formula/full-references';
import { relocateFormula } from '../../formula/relocate';
import { intersect } from '../area';
import type { SheetModel } from '../sheet';
import { bodyArea, totalsArea } from './table-parts';
import type { Area } from '../sheet-types';
import type { Table, TableColumn } from './table-types';

/** The file's word for each of SUBTOTAL's functions that totals rows offer. */
const TOTALS: Readonly<Record<string, string>> = {
  101: 'average',
  102: 'countNums',
  103: 'count',
  104: 'max',
  105: 'min',
  107: 'stdDev',
  109: 'sum',
  110: 'var',
};

/**
 * A table as its cells have it now: the formula of each column that has one all the way down, and what its totals row
 * holds. What no cell was written of stays as it was; the same table where nothing differs.
 *
 * @param isWritten whether any cell of a rectangle was written since the workbook was opened
 */
export function describedTable(sheet: SheetModel, table: Table, isWritten: (area: Area) => boolean): Table {
  const columns = table.columns.map((column, index): TableColumn => {
    const place = { ...table.area, column: table.area.column + index, columnCount: 1 };
    return isWritten(place) ? describedColumn(sheet, table, column, place.column, isWritten) : column;
  });
  return JSON.stringify(columns) === JSON.stringify(table.columns) ? table : { ...table, columns };
}

/** Whether a sheet's own record says that cells of a rectangle were written. */
export const writtenOn =
  ({ changes }: SheetModel): ((area: Area) => boolean) =>
  (area) =>
    changes.isNew || changes.cells.some((touched) => intersect(touched, area) !== undefined);

function describedColumn(
  sheet: SheetModel,
  table: Table,
  { id, name, formula, ...totals }: TableColumn,
  column: number,
  isWritten: (area: Area) => boolean,
): TableColumn {
  const body = { ...bodyArea(table), column, columnCount: 1 };
  const own = isWritten(body) ? columnFormula(sheet, table, formula, column) : formula;
  const row = totalsArea(table)?.row;
  return {
    id,
    name,
    ...(row === undefined ? totals : totalsOf(sheet, table, name, row, column)),
    ...(own !== undefined && { formula: own }),
  };
}

/** The formula all rows have; one that some rows have lost stays, one that none has is gone. */
function columnFormula(
  sheet: SheetModel,
  table: Table,
  before: string | undefined,
  column: number,
): string | undefined {
  const body = bodyArea(table);
  // Most often all rows hold the very same text.
  const known = new Map<string, string>();
  const at = (row: number): string | undefined => {
    const formula = sheet.cells.get(row, column)?.formula;
    if (formula === undefined) return undefined;
    const full = known.get(formula) ?? withFullReferences(formula, table.name);
    if (known.size < 10) known.set(formula, full);
    return full;
  };
  const first = at(body.row);
  const isFixed =
    first !== undefined && relocateFormula(first, { row: body.row, column }, { row: body.row + 1, column }) === first;
  let [isWhole, isAny] = [true, false];
  for (let row = body.row; row < body.row + body.rowCount; row++) {
    const formula = at(row);
    isAny ||= formula !== undefined;
    isWhole &&=
      first !== undefined &&
      formula === (isFixed ? first : relocateFormula(first, { row: body.row, column }, { row, column }));
  }
  return isWhole ? first : isAny ? before : undefined;
}

function totalsOf(
  sheet: SheetModel,
  table: Table,
  name: string,
  row: number,
  column: number,
): Omit<TableColumn, 'id' | 'name' | 'formula'> {
  const { value = '', formula } = sheet.cells.get(row, column) ?? {};
  if (formula === undefined)
    return value === '' ? {} : { totalsLabel: typeof value === 'object' ? value.error : String(value) };
  const full = withFullReferences(formula, table.name);
  const code = /^=SUBTOTAL\((\d+),/iu.exec(full)?.[1] ?? '';
  const isOwn =
    full.toLowerCase() === `=subtotal(${code},${table.name}[${name.replace(/[[\]#'@]/gu, "'$&")}])`.toLowerCase();
  const word = isOwn ? TOTALS[code] : undefined;
  return word === undefined ? { totalsFunction: 'custom', totalsFormula: full } : { totalsFunction: word };
}
