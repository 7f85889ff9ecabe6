import { intersect, isEntireColumn, isEntireRow, sameArea } from '../area';
import { clearStyle } from '../styles/apply-style';
import { clearRules } from '../rules/cell-rules';
import { clearComments } from '../comments/comments';
import { clearConditionalFormats } from '../rules/conditional-formats';
import type { SheetModel } from '../sheet';
import type { Cell } from './cell-types';
import type { Area } from '../sheet-types';
import { writeCells } from './write-cells';

/** Empties the cells of a rectangle, whatever is in them; formats stay. Only cells present are visited. */
export function clearContents(sheet: SheetModel, area: Area): void {
  const used = sheet.cells.usedArea(false, area);
  if (used) {
    sheet.requireEditable(used);
    const reported = isEntireColumn(area) || isEntireRow(area) ? used : area;
    writeCells(sheet, reported, (_row, _column, cell): Cell | undefined => cell && { value: '', style: cell.style });
  }
}

/** Takes every format off cells, conditional ones too. */
export function clearFormats(sheet: SheetModel, area: Area): void {
  clearStyle(sheet, area);
  clearConditionalFormats(sheet, [area]);
}

/** Empties cells and takes off their formats, merges and links, and unless they are to be moved their rules. */
export function clearAll(sheet: SheetModel, area: Area, { rules = true } = {}): void {
  clearContents(sheet, area);
  clearStyle(sheet, area);
  if (rules) {
    clearRules(sheet, area);
    clearComments(sheet, area);
  }
  unmerge(sheet, area);
  clearHyperlinks(sheet, area);
}

export function clearHyperlinks(sheet: SheetModel, area: Area): void {
  const kept = sheet.hyperlinks.filter((link) => !intersect(link.area, area));
  if (kept.length < sheet.hyperlinks.length) {
    sheet.hyperlinks = kept;
    sheet.mark('hyperlinks');
  }
}

/** Splits every merged rectangle that touches the area. */
export function unmerge(sheet: SheetModel, area: Area): void {
  const split = new Set(sheet.mergesTouching(area));
  if (split.size > 0) {
    sheet.merges = sheet.merges.filter((merge) => !split.has(merge));
    sheet.mark('merges');
  }
}

/** Merges a rectangle (or each of its rows): the top left value stays, the others are lost. */
export function merge(sheet: SheetModel, area: Area, across: boolean): void {
  const parts = across
    ? Array.from({ length: area.rowCount }, (_, index) => ({ ...area, row: area.row + index, rowCount: 1 }))
    : [area];
  for (const part of parts) {
    if (part.rowCount > 1 || part.columnCount > 1) {
      mergeOne(sheet, part);
    }
  }
}

function mergeOne(sheet: SheetModel, area: Area): void {
  if (sheet.mergesTouching(area).some((present) => sameArea(present, area))) {
    return;
  }
  unmerge(sheet, area);
  let first: Cell | undefined;
  sheet.cells.forEach(area, (cell) => {
    first ??= cell.value === '' && cell.formula === undefined ? undefined : cell;
  });
  writeCells(sheet, area, (row, column, cell) => {
    if (row === area.row && column === area.column) {
      return first ? { ...first, style: cell?.style ?? first.style } : cell;
    }
    return cell && { value: '', style: cell.style };
  });
  sheet.merges.push(area);
  sheet.mark('merges');
}
