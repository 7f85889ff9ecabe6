import { maxColumns } from './limits';
import type { SheetModel } from './sheet';

export type Axis = 'row' | 'column';

/** Rows (or columns) that fold together. */
export interface OutlineGroup {
  /** From 1, the outermost. */
  readonly level: number;
  readonly first: number;
  readonly last: number;
  /** The row or column with its button: behind it, or before it. */
  readonly summary: number;
  readonly isFolded: boolean;
}

const linesOf = (sheet: SheetModel, axis: Axis) => (axis === 'row' ? sheet.rows : sheet.columns);

/** How deep a sheet's groups of rows (or columns) lie in each other; 0 where there are none. */
export function outlineDepth(sheet: SheetModel, axis: Axis): number {
  let depth = 0;
  for (const { outlineLevel } of linesOf(sheet, axis).values()) depth = Math.max(depth, outlineLevel);
  return depth;
}

/** A sheet's groups of rows (or columns), from the outermost to the innermost. */
export function outlineGroups(sheet: SheetModel, axis: Axis): OutlineGroup[] {
  const lines = linesOf(sheet, axis);
  const leveled = [...lines].filter(([, { outlineLevel }]) => outlineLevel > 0).sort(([a], [b]) => a - b);
  const behind = axis === 'row' ? sheet.summaryBelow : sheet.summaryRight;
  const groups: OutlineGroup[] = [];
  for (let level = 1; level <= outlineDepth(sheet, axis); level++) {
    let run: { first: number; last: number; isFolded: boolean } | undefined;
    const end = (): void => {
      if (run) groups.push({ level, ...run, summary: behind ? run.last + 1 : Math.max(0, run.first - 1) });
      run = undefined;
    };
    for (const [index, { outlineLevel, hidden }] of leveled) {
      if (outlineLevel < level || (run && index > run.last + 1)) end();
      if (outlineLevel >= level) {
        run = { first: run?.first ?? index, last: index, isFolded: (run?.isFolded ?? true) && hidden };
      }
    }
    end();
  }
  return groups;
}

/** Hides the rows (or columns) of a group, or shows them. */
export function foldGroup(sheet: SheetModel, axis: Axis, { first, last }: OutlineGroup, hidden: boolean): void {
  sheet.requireUnprotected(axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  for (let index = first; index <= last; index++) {
    if (axis === 'row') sheet.setRow(index, { hidden });
    else sheet.setColumn(index, { hidden });
  }
  if (axis === 'column') return;
  sheet.workbook.calculation?.rowsHidden(sheet);
  const area = { row: first, column: 0, rowCount: last - first + 1, columnCount: maxColumns };
  sheet.emit({ kind: 'rowHidden', sheet, area, hidden });
}
