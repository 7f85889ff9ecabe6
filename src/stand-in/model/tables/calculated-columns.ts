import { relocateFormula } from '../../formula/relocate';
import type { SheetModel } from '../sheet';
import { bodyArea } from './table-parts';
import type { Area } from '../sheet-types';
import type { Table } from './table-types';
import type { CellInput } from '../cells/write-cells';

/** Which of a table's columns are calculated: their first and last row hold one formula, copied down. */
export function calculatedColumns(sheet: SheetModel, table: Table): boolean[] {
  const body = bodyArea(table);
  const last = body.row + body.rowCount - 1;
  return table.columns.map((_, index) => {
    const column = body.column + index;
    const first = sheet.cells.get(body.row, column)?.formula;
    return (
      first !== undefined &&
      relocateFormula(first, { row: body.row, column }, { row: last, column }) ===
        sheet.cells.get(last, column)?.formula
    );
  });
}

/** New rows of a table (where they now stand), the cells left open in calculated columns filled as Excel does. */
export function withColumnFormulas(
  sheet: SheetModel,
  table: Table,
  calculated: readonly boolean[],
  area: Area,
  rows: readonly (readonly CellInput[])[],
): CellInput[][] {
  const above = area.row > bodyArea(table).row;
  const pattern = above ? area.row - 1 : area.row + area.rowCount;
  return rows.map((inputs, index) =>
    inputs.map((input, place) => {
      const column = table.area.column + place;
      const formula = input === null && calculated[place] ? sheet.cells.get(pattern, column)?.formula : undefined;
      return formula === undefined
        ? input
        : relocateFormula(formula, { row: pattern, column }, { row: area.row + index, column });
    }),
  );
}
