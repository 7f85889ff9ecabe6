import type { SheetModel } from './sheet';

/** How deep a sheet's groups of rows (or columns) lie in each other; 0 where there are none. */
export const outlineDepth = (sheet: SheetModel, axis: 'row' | 'column'): number =>
  [...(axis === 'row' ? sheet.rows : sheet.columns).values()].reduce(
    (depth, { outlineLevel }) => Math.max(depth, outlineLevel),
    0,
  );
