import { relocateFormula } from '../formula/relocate';
import { containsArea } from '../model/area';
import { invalidArgument } from '../model/model-error';
import type { SheetModel } from '../model/sheet';
import type { Area, Cell, CellValue } from '../model/types';
import { writeCells } from '../model/write-cells';
import { asOneOf, type Arguments } from '../wire/arguments';
import { givenRangeOn } from './objects';
import { cellsOf, type RangeState } from './range-state';

const kinds = ['FillDefault', 'FillCopy', 'FillSeries', 'FillFormats', 'FillValues', 'FillDays', 'FillWeekdays', 'FillMonths', 'FillYears',
  'LinearTrend', 'GrowthTrend', 'FlashFill'] as const;
type Kind = (typeof kinds)[number];

/** Lists that Excel continues by itself. */
const lists: readonly (readonly string[])[] = [
  ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'],
];

/**
 * `Range.autoFill`: the destination begins or ends with this range and reaches beyond it in one direction. Numbers go on in
 * steps, dates by days, texts that end in a number count up, formulas are copied; formats repeat.
 */
export function autoFill(state: RangeState, args: Arguments): void {
  const source = cellsOf(state);
  const destination = args.raw(0) === undefined ? source : cellsOf(givenRangeOn(state.sheet, args, 0));
  const kind = asOneOf(args.raw(1) ?? 'FillDefault', kinds);
  const vertical = destination.columnCount === source.columnCount && destination.column === source.column;
  const sideways = destination.rowCount === source.rowCount && destination.row === source.row;
  if (!containsArea(destination, source) || (!vertical && !sideways) || ['FillMonths', 'FillYears', 'FillWeekdays', 'GrowthTrend', 'LinearTrend', 'FlashFill'].includes(kind)) {
    throw invalidArgument();
  }
  const target = vertical ? beyond(destination, source, 'row', 'rowCount') : beyond(destination, source, 'column', 'columnCount');
  if (target) {
    fill(state.sheet, source, target, vertical, kind);
  }
}

/** The part of the destination that is to be filled, on one side of the source. */
function beyond(destination: Area, source: Area, start: 'row' | 'column', count: 'rowCount' | 'columnCount'): Area | undefined {
  const before = source[start] - destination[start];
  const after = destination[start] + destination[count] - source[start] - source[count];
  if (before > 0 && after > 0) {
    throw invalidArgument();
  }
  return before > 0 ? { ...destination, [count]: before } : after > 0 ? { ...destination, [start]: source[start] + source[count], [count]: after } : undefined;
}

function fill(sheet: SheetModel, source: Area, target: Area, vertical: boolean, kind: Kind): void {
  const length = vertical ? source.rowCount : source.columnCount;
  const lines = new Map<number, (index: number) => CellValue | undefined>();
  const cellAt = (line: number, index: number): Cell | undefined => {
    const at = ((index % length) + length) % length;
    return vertical ? sheet.cells.get(source.row + at, line) : sheet.cells.get(line, source.column + at);
  };
  for (let line = vertical ? source.column : source.row; line < (vertical ? source.column + source.columnCount : source.row + source.rowCount); line++) {
    const cells = Array.from({ length }, (_, index) => cellAt(line, index));
    lines.set(line, seriesOf(cells.map((cell) => cell?.value ?? ''), cells.map((cell) => isDate(sheet, cell)), kind));
  }
  writeCells(sheet, target, (row, column, before) => {
    const index = vertical ? row - source.row : column - source.column;
    const line = vertical ? column : row;
    const pattern = cellAt(line, index);
    const at = ((index % length) + length) % length;
    const from = vertical ? { row: source.row + at, column } : { row, column: source.column + at };
    const style = kind === 'FillValues' ? (before?.style ?? 0) : (pattern?.style ?? 0);
    if (kind === 'FillFormats') {
      return { ...(before ?? { value: '' }), style };
    }
    if (pattern?.formula !== undefined) {
      return { value: pattern.value, style, formula: relocateFormula(pattern.formula, from, { row, column }) };
    }
    return { value: lines.get(line)?.(index) ?? pattern?.value ?? '', style };
  });
}

function isDate(sheet: SheetModel, cell: Cell | undefined): boolean {
  const format = cell ? sheet.workbook.styles.get(cell.style).numberFormat : '';
  return typeof cell?.value === 'number' && /[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|General/gi, ''));
}

/** What stands at an index of the series that some values begin; undefined where they only repeat. */
function seriesOf(values: readonly CellValue[], dates: readonly boolean[], kind: Kind): (index: number) => CellValue | undefined {
  const none = (): undefined => undefined;
  if (kind === 'FillCopy') {
    return none;
  }
  if (values.every((value): value is number => typeof value === 'number')) {
    const isSeries = values.length > 1 || dates[0] === true || kind === 'FillSeries' || kind === 'FillDays';
    return isSeries ? trend(values) : none;
  }
  const list = listOf(values);
  if (list) {
    const [first = 0, second] = values.map((value) => list.findIndex((word) => word.toLowerCase() === String(value).toLowerCase()));
    const step = second === undefined ? 1 : second - first;
    return (index) => list[(((first + step * index) % list.length) + list.length) % list.length];
  }
  const parts = values.map((value) => (typeof value === 'string' ? /^(.*?)(\d+)$/s.exec(value) : null));
  const [stem, digits = ''] = [parts[0]?.[1], parts[0]?.[2]];
  if (stem === undefined || parts.some((part) => part?.[1] !== stem)) {
    return none;
  }
  const count = trend(parts.map((part) => Number(part?.[2])));
  return (index) => `${stem}${String(Math.abs(count(index))).padStart(digits.startsWith('0') ? digits.length : 0, '0')}`;
}

/** The straight line through numbers; one number goes on by 1. */
function trend(numbers: readonly number[]): (index: number) => number {
  const count = numbers.length;
  const [first = 0] = numbers;
  if (count === 1) {
    return (index) => first + index;
  }
  const meanIndex = (count - 1) / 2;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / count;
  const spread = numbers.reduce((sum, _, index) => sum + (index - meanIndex) ** 2, 0);
  const slope = numbers.reduce((sum, number, index) => sum + (index - meanIndex) * (number - mean), 0) / spread;
  return (index) => Number((mean + slope * (index - meanIndex)).toPrecision(15));
}

function listOf(values: readonly CellValue[]): readonly string[] | undefined {
  return lists.find((list) => values.every((value) => typeof value === 'string' && list.some((word) => word.toLowerCase() === value.toLowerCase())));
}
