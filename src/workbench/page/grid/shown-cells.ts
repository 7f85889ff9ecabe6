import { CellValueType, HorizontalAlign, type ICellData, type IStyleData, type Nullable } from '@univerjs/core';
import type { Measure } from '../../../stand-in/model/fit/fitted-height';
import { numberFormatColor } from '../../../stand-in/model/number-format';
import type { SheetModel } from '../../../stand-in/model/sheet';
import type { CellStyle } from '../../../stand-in/model/styles/style-types';
import type { DrawnCell, DrawnCells } from '../drawn/drawn-cells';
import { fittingText } from '../drawn/fitting-text';
import { ICON_SPACE, type MarkedCell } from './cell-marks';
import { shownText } from './cell-texts';
import type { GridStyles } from './live-cells';

/** The corner marks of comments and notes, as Excel colours them. */
const REMARKS = { comment: { color: '#7B3FB5', size: 7 }, note: { color: '#E00000', size: 7 } } as const;
/** Of a text that is a number, in the other corner. */
const TEXT_NUMBER = { color: '#217346', size: 6 } as const;
const NUMBER_LIKE = /^\s*[-+]?(?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?%?\s*$/iu;

/** Cells as the grid draws them: with the model's text, and the looks of tables, conditional formats and number formats. */
export class ShownCells {
  constructor(
    private readonly styles: GridStyles,
    private readonly drawn: DrawnCells,
    private readonly measure: Measure,
  ) {}

  cell(cell: Nullable<ICellData>, sheet: SheetModel, row: number, column: number): Nullable<MarkedCell> {
    const drawn = this.drawn.at(sheet, row, column);
    const isFilled = cell?.v !== undefined;
    const text = isFilled ? shownText(sheet, row, column, drawn?.style.numberFormat) : '';
    const shown = isFilled ? { ...cell, v: text } : cell;
    const marked = drawn ? this.marked(shown ?? {}, drawn) : shown;
    return isFilled ? this.withValueLook({ ...marked, v: text }, sheet, row, column, drawn) : marked;
  }

  /** What a cell's value says of its look: where it stands, its number format's colour, and what is too wide. */
  private withValueLook(
    cell: MarkedCell & { readonly v: string },
    sheet: SheetModel,
    row: number,
    column: number,
    drawn: DrawnCell | undefined,
  ): MarkedCell {
    const { value, formula } = sheet.cells.get(row, column) ?? { value: '' };
    const style = drawn?.style ?? sheet.workbook.styles.get(sheet.styleAt(row, column));
    const isGeneral = style.alignment.horizontal === 'General';
    if (typeof value === 'string') {
      const isNumber = formula === undefined && NUMBER_LIKE.test(value);
      return isNumber ? { ...cell, markers: { ...cell.markers, tl: TEXT_NUMBER } } : cell;
    }
    if (typeof value === 'object') return isGeneral ? this.worn(cell, style, { ht: HorizontalAlign.CENTER }) : cell;
    if (typeof value === 'boolean') return cell;
    const color = numberFormatColor(style.numberFormat, value);
    const colored = color === undefined ? cell : this.worn(cell, style, { cl: { rgb: color } });
    const fitting = fittingText(sheet, row, column, cell.v, value, style, this.measure);
    // The grid would write out a number given by its power of ten: 1.2E+11 as 120000000000.
    if (fitting === cell.v && !/E[+-]\d+$/u.test(cell.v)) return colored;
    // A text, so that it is not read as a number again; it stands where numbers do.
    return {
      ...this.worn(colored, style, {
        ...(isGeneral && { ht: HorizontalAlign.RIGHT }),
        ...(color !== undefined && { cl: { rgb: color } }),
      }),
      v: fitting,
      t: CellValueType.FORCE_STRING,
    };
  }

  private worn(cell: MarkedCell, style: CellStyle, look: IStyleData): MarkedCell {
    return { ...cell, s: { ...this.styles.worn(style), ...look } };
  }

  private marked(cell: MarkedCell, { style, bar, icon, remark, hidesValue }: DrawnCell): MarkedCell {
    return {
      ...cell,
      s: this.styles.worn(style),
      ...((bar ?? icon) && { workbenchMarks: { ...(bar && { bar }), ...(icon && { icon }) } }),
      ...((hidesValue || icon) && {
        fontRenderExtension: { ...(icon && { leftOffset: ICON_SPACE }), ...(hidesValue && { isSkip: true }) },
      }),
      ...(remark && { markers: { tr: REMARKS[remark] } }),
    };
  }
}
