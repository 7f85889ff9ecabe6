import { relocateFormula } from '../../formula/relocate';
import { containsArea, lastColumn, lastRow, sameArea } from '../area';
import { notCalculated } from '../calculation';
import { copyRules } from '../rules/cell-rules';
import { dateSeries, numberSeries, textSeries, type Continuation, type FillType } from './fill-series';
import { invalidArgument } from '../model-error';
import { isDateFormat } from '../number-format';
import type { SheetModel } from '../sheet';
import type { Cell } from './cell-types';
import type { Area } from '../sheet-types';
import { writeCells } from './write-cells';

/**
 * Continues cells into a larger rectangle that holds them and reaches beyond them on one side, as dragging their
 * handle does: formulas move along, numbers, dates and names go on, everything else repeats.
 */
export function autoFill(sheet: SheetModel, source: Area, destination: Area, type: FillType): void {
  if (!containsArea(destination, source) || sameArea(destination, source)) {
    throw invalidArgument();
  }
  const vertical = destination.columnCount === source.columnCount;
  const atStart = destination.row === source.row && destination.column === source.column;
  const atEnd = lastRow(destination) === lastRow(source) && lastColumn(destination) === lastColumn(source);
  if ((!vertical && destination.rowCount !== source.rowCount) || (!atStart && !atEnd)) {
    throw invalidArgument();
  }
  const length = vertical ? source.rowCount : source.columnCount;
  const target: Area = vertical
    ? { ...destination, row: atStart ? source.row + length : destination.row, rowCount: destination.rowCount - length }
    : {
        ...destination,
        column: atStart ? source.column + length : destination.column,
        columnCount: destination.columnCount - length,
      };
  const lines = vertical ? source.columnCount : source.rowCount;
  const continued = Array.from({ length: lines }, (_, line) => new Line(sheet, source, vertical, line, atStart, type));
  writeCells(sheet, target, (row, column, before) => {
    const [along, line] = vertical
      ? [row - source.row, column - source.column]
      : [column - source.column, row - source.row];
    const step = atStart ? along - length + 1 : -along;
    return continued[line]?.at(step, row, column, before) ?? before;
  });
  if (type !== 'FillValues') {
    copyRules(sheet, source, sheet, patches(source, target, vertical, atStart));
  }
}

/** One row or column of the source, in the direction it is filled in. */
class Line {
  private readonly cells: { cell: Cell | undefined; row: number; column: number }[];
  private readonly next: Continuation | undefined;

  constructor(
    sheet: SheetModel,
    source: Area,
    vertical: boolean,
    line: number,
    forwards: boolean,
    private readonly type: FillType,
  ) {
    const length = vertical ? source.rowCount : source.columnCount;
    const cells = Array.from({ length }, (_, at) => {
      const [row, column] = vertical
        ? [source.row + at, source.column + line]
        : [source.row + line, source.column + at];
      return { cell: sheet.cells.get(row, column), row, column };
    });
    this.cells = forwards ? cells : cells.reverse();
    this.next = type === 'FillCopy' || type === 'FillFormats' ? undefined : this.series(sheet, forwards);
  }

  at(step: number, row: number, column: number, before: Cell | undefined): Cell {
    const from = this.cells[(step - 1) % this.cells.length];
    const style = this.type === 'FillValues' ? (before?.style ?? 0) : (from?.cell?.style ?? 0);
    if (this.type === 'FillFormats') {
      return { ...(before ?? { value: '' }), style };
    }
    if (from?.cell?.formula !== undefined) {
      return { value: notCalculated, formula: relocateFormula(from.cell.formula, from, { row, column }), style };
    }
    return { value: this.next?.(step) ?? from?.cell?.value ?? '', style };
  }

  private series(sheet: SheetModel, forwards: boolean): Continuation | undefined {
    const values = this.cells.map(({ cell }) => (cell?.formula === undefined ? cell?.value : undefined));
    const { type } = this;
    if (values.every((value) => typeof value === 'number')) {
      const { styles, date1904 } = sheet.workbook;
      const isDates = this.cells.every(({ cell }) => cell && isDateFormat(styles.get(cell.style).numberFormat));
      const single = values.length === 1;
      if (isDates && type !== 'LinearTrend' && type !== 'GrowthTrend') {
        const next = dateSeries(values, type, date1904);
        return single && !forwards ? (step) => next(-step) : next;
      }
      // One number alone is repeated unless a series is asked for.
      if (single && (type === 'FillDefault' || type === 'FillValues')) {
        return undefined;
      }
      const next = numberSeries(values, type);
      return single && !forwards ? (step) => next?.(-step) ?? 0 : next;
    }
    if (values.every((value) => typeof value === 'string' && value !== '')) {
      const next = textSeries(values as string[]);
      return values.length === 1 && !forwards && next ? (step) => next(-step) : next;
    }
    return undefined;
  }
}

/** Where the source comes to stand again and again, the last time perhaps in part. */
function patches(source: Area, target: Area, vertical: boolean, forwards: boolean): Area[] {
  const length = vertical ? source.rowCount : source.columnCount;
  const total = vertical ? target.rowCount : target.columnCount;
  return Array.from({ length: Math.floor(total / length) }, (_, index) => {
    const offset = forwards ? index * length : total - (index + 1) * length;
    return vertical ? { ...source, row: target.row + offset } : { ...source, column: target.column + offset };
  });
}
