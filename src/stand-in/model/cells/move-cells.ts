import { containsArea, intersect, isOnSheet } from '../area';
import { clearAll } from './clear-cells';
import { copyRules } from '../rules/cell-rules';
import { rewriteReferences } from '../references/formula-references';
import { rewriteTexts } from '../references/formula-texts';
import { invalidArgument, mergedRangeConflict } from '../model-error';
import type { SheetModel } from '../sheet';
import type { Cell } from './cell-types';
import type { Area } from '../sheet-types';
import { writeCells } from './write-cells';

/** A rectangle on its way to another place, perhaps on another sheet. */
interface Move {
  readonly from: SheetModel;
  readonly source: Area;
  readonly to: SheetModel;
  readonly target: Area;
}

/**
 * Moves cells as cut and paste does: values, formulas and formats, merged cells, links and whole tables; nothing stays
 * behind, and formulas and names everywhere follow. References to cells that are overwritten read `#REF!`.
 */
export function moveCells(from: SheetModel, source: Area, to: SheetModel, target: Area): void {
  if (!isOnSheet(target)) {
    throw invalidArgument();
  }
  const move: Move = { from, source, to, target };
  const tables = from.tables.filter((table) => containsArea(source, table.area));
  requireFreePlace(move, tables.length > 0);
  from.requireEditable(source);
  to.requireEditable(target);
  const cells = new Map<string, Cell>();
  from.cells.forEach(source, (cell, row, column) => {
    const formula = cell.formula === undefined ? undefined : followed(cell.formula, from, to, move);
    cells.set(`${row - source.row},${column - source.column}`, { ...cell, ...(formula !== undefined && { formula }) });
  });
  const merges = from.merges.filter((merge) => containsArea(source, merge)).map((merge) => placed(merge, move));
  const links = from.hyperlinks
    .filter((link) => containsArea(source, link.area))
    .map((link) => ({ ...link, area: placed(link.area, move) }));
  const rewritten = rewriteTexts(from.workbook, (formula, { sheet }) => followed(formula, sheet, sheet, move));
  from.tables = from.tables.filter((table) => !tables.includes(table));
  clearAll(from, source, { rules: false });
  for (const table of tables) {
    table.area = placed(table.area, move);
    to.tables.push(table);
    from.mark('tables');
    to.mark('tables');
  }
  if (from !== to || !intersect(source, target)) {
    clearAll(to, target);
  }
  copyRules(from, source, to, [target], { cut: true });
  writeCells(to, target, (row, column) => cells.get(`${row - target.row},${column - target.column}`));
  to.merges.push(...merges);
  to.hyperlinks.push(...links);
  to.mark('merges', 'hyperlinks');
  const { calculation } = from.workbook;
  rewritten.forEach(({ sheet, row, column }) =>
    calculation?.changed(sheet, { row, column, rowCount: 1, columnCount: 1 }),
  );
  calculation?.definitionsChanged();
}

/** Tables are neither torn apart nor laid over others. */
function requireFreePlace({ from, source, to, target }: Move, withTables: boolean): void {
  const inTheWay = to.tables.some(
    (table) => intersect(table.area, target) && !(to === from && containsArea(source, table.area)),
  );
  if (withTables && inTheWay) {
    throw mergedRangeConflict();
  }
}

function placed(area: Area, { source, target }: Move): Area {
  return { ...area, row: area.row + target.row - source.row, column: area.column + target.column - source.column };
}

/** A formula that stood on one sheet and stands on another (or the same) when the move is done. */
function followed(formula: string, before: SheetModel | undefined, after: SheetModel | undefined, move: Move): string {
  const { from, source, to, target } = move;
  return rewriteReferences(formula, ({ sheetName, area }) => {
    const meant = sheetName === undefined ? before : from.workbook.sheetByName(sheetName);
    if (meant === from && containsArea(source, area)) {
      return { area: placed(area, move), ...((sheetName !== undefined || to !== after) && { sheetName: to.name }) };
    }
    if (meant === to && containsArea(target, area)) {
      return '#REF!';
    }
    return sheetName === undefined && meant && meant !== after ? { area, sheetName: meant.name } : undefined;
  });
}
