import { CellValueType, type ICellData, type IObjectMatrixPrimitiveType, type IStyleData } from '@univerjs/core';
import { everywhere } from '../../../stand-in/model/area';
import type { SheetModel } from '../../../stand-in/model/sheet';
import type { Cell, CellValue } from '../../../stand-in/model/cells/cell-types';
import type { CellStyle } from '../../../stand-in/model/styles/style-types';
import { gridStyle } from './cell-look';

/** The grid's looks by the index of the model's style, each made once a workbook. */
export class GridStyles {
  private readonly made: IStyleData[] = [];
  /** Of looks that are nobody's style; a cell is asked for its own several times at each drawing. */
  private readonly wornLooks = new WeakMap<CellStyle, IStyleData>();

  constructor(private readonly sheet: Pick<SheetModel, 'workbook'>) {}

  /** A look that is nobody's style: of a table or a conditional format. */
  worn(style: CellStyle): IStyleData {
    const known = this.wornLooks.get(style);
    if (known) return known;
    const look = Object.freeze(gridStyle(style, this.sheet.workbook.themeColors));
    this.wornLooks.set(style, look);
    return look;
  }

  of(style: number): IStyleData {
    return (this.made[style] ??= this.worn(this.sheet.workbook.styles.get(style)));
  }
}

/** A model's cell as the grid has cells. */
function gridCell({ value, formula, style }: Cell, styles: GridStyles): ICellData {
  return {
    ...gridValue(value),
    ...(formula !== undefined && { f: formula }),
    ...(style !== 0 && { s: styles.of(style) }),
  };
}

function gridValue(value: CellValue): Pick<ICellData, 'v' | 't'> {
  switch (typeof value) {
    case 'number':
      return { v: value, t: CellValueType.NUMBER };
    case 'boolean':
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'object':
      return { v: value.error, t: CellValueType.STRING };
    default:
      return value === '' ? {} : { v: value, t: CellValueType.STRING };
  }
}

/**
 * A sheet's cells in the shape the grid reads its data in, but made at the moment each is looked at: nothing is copied,
 * and the grid cannot show what is not so. What the grid itself writes here goes nowhere; its edits reach the model by
 * their own way (`follow-grid.ts`).
 */
export function liveCells(sheet: SheetModel, styles: GridStyles): IObjectMatrixPrimitiveType<ICellData> {
  const rowAt = (row: number): object | undefined => {
    let isUsed = false;
    sheet.cells.forEach({ ...everywhere, row, rowCount: 1 }, () => {
      isUsed = true;
    });
    return isUsed ? liveRow(sheet, row, styles) : undefined;
  };
  return readOnly((): number[] => rowsOf(sheet), rowAt) as IObjectMatrixPrimitiveType<ICellData>;
}

function liveRow(sheet: SheetModel, row: number, styles: GridStyles): object {
  const columns = (): number[] => {
    const used: number[] = [];
    sheet.cells.forEach({ ...everywhere, row, rowCount: 1 }, (_cell, _row, column) => used.push(column));
    return used;
  };
  return readOnly(columns, (column) => {
    const cell = sheet.cells.get(row, column);
    return cell && gridCell(cell, styles);
  });
}

function rowsOf(sheet: SheetModel): number[] {
  const rows: number[] = [];
  sheet.cells.forEach(everywhere, (_cell, row) => {
    if (rows.at(-1) !== row) rows.push(row);
  });
  return rows;
}

/** An object of numbered members that come from elsewhere; what is written into it is left out. */
function readOnly(keys: () => number[], get: (index: number) => object | undefined): object {
  const at = (key: string | symbol): object | undefined => {
    const index = typeof key === 'string' ? Number(key) : NaN;
    return Number.isInteger(index) && index >= 0 ? get(index) : undefined;
  };
  return new Proxy(
    {},
    {
      get: (_target, key) => at(key),
      has: (_target, key) => at(key) !== undefined,
      ownKeys: () => keys().map(String),
      getOwnPropertyDescriptor: (_target, key) => {
        const value = at(key);
        return value && { value, writable: true, enumerable: true, configurable: true };
      },
      set: () => true,
      defineProperty: () => true,
      deleteProperty: () => true,
    },
  );
}
