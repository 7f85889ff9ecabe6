import { cellText } from '../../model/cells/cell-text';
import { cellCount } from '../../model/area';
import { applyEachInSteps, applyStylesInSteps } from '../../model/styles/apply-style';
import { isNumberFormat } from '../../model/number-format';
import { invalidArgument } from '../../model/model-error';
import type { Cell, CellValue } from '../../model/cells/cell-types';
import { writeInputs, type CellInput } from '../../model/cells/write-cells';
import { HostError } from '../../wire/host-error';
import type { Property } from '../../wire/host-type';
import type { Session } from '../../wire/session';
import { numberFormatCategory } from './number-categories';
import { restyling } from './range-looks';
import { toR1C1, fromR1C1 } from './r1c1';
import { cellsOf, isUnbounded, requireReadable, type RangeState } from './range-state';

type Read = (cell: Cell | undefined, row: number, column: number) => unknown;

/** Reads a property of every cell, as rows; null for whole rows and columns, as Excel does. */
function matrix(state: RangeState, session: Session, empty: unknown, read: Read, readEmpty?: Read): unknown {
  const area = cellsOf(state);
  if (isUnbounded(area)) {
    return null;
  }
  requireReadable(area, session.limits.cells);
  const { cells } = state.sheet;
  const rows: unknown[][] = [];
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    const line: unknown[] = new Array(area.columnCount);
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const cell = cells.get(row, column);
      line[column - area.column] = cell ? read(cell, row, column) : readEmpty ? readEmpty(cell, row, column) : empty;
    }
    rows.push(line);
  }
  return rows;
}

/** A value as the API gives it: errors are their text. */
export const plainValue = (value: CellValue): string | number | boolean =>
  typeof value === 'object' ? value.error : value;

/** A formula's text where there is one, else the value. */
export const formulaOrValue = (cell: Cell): string | number | boolean => cell.formula ?? plainValue(cell.value);

export function valueType(value: CellValue): string {
  if (typeof value === 'object') {
    return 'Error';
  }
  return value === ''
    ? 'Empty'
    : typeof value === 'string'
      ? 'String'
      : typeof value === 'number'
        ? 'Double'
        : 'Boolean';
}

/**
 * Input in the range's shape: a matrix of exactly its size, or one value for every cell.
 * Any other shape is an InvalidArgument in Excel's words.
 */
function inShape(state: RangeState, value: unknown): unknown[][] {
  const area = cellsOf(state);
  const { rowCount, columnCount } = area;
  if (isUnbounded(area)) {
    throw new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  }
  if (!Array.isArray(value)) {
    const row = new Array<unknown>(columnCount).fill(value);
    return new Array<unknown[]>(rowCount).fill(row);
  }
  const single = value.length === 1 && Array.isArray(value[0]) && value[0].length === 1;
  if (single && cellCount(area) > 1) {
    return inShape(state, (value[0] as unknown[])[0]);
  }
  requireSize(
    state,
    value.length,
    value.map((row) => (Array.isArray(row) ? row.length : -1)),
  );
  return value as unknown[][];
}

export function requireSize(state: RangeState, rowCount: number, widths: readonly number[]): void {
  const area = cellsOf(state);
  if (rowCount !== area.rowCount || widths.some((width) => width !== area.columnCount)) {
    throw new HostError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
}

function asInput(value: unknown): CellInput {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  throw invalidArgument();
}

function write(state: RangeState, value: unknown): void {
  const inputs = inShape(state, value).map((row) => row.map(asInput));
  writeInputs(state.sheet, cellsOf(state), inputs);
}

/** Formats an index of the style table once, however many cells share it. */
function formatReader(state: RangeState): (style: number) => string {
  const { styles } = state.sheet.workbook;
  return (style) => styles.get(style).numberFormat;
}

const readFormats = (state: RangeState, session: Session): unknown => eachFormat(state, session, (format) => format);

function eachFormat(state: RangeState, session: Session, told: (format: string) => string): unknown {
  const read = formatReader(state);
  const format = (style: number): string => told(read(style));
  const area = cellsOf(state);
  return matrix(
    { sheet: state.sheet, area },
    session,
    'General',
    (cell) => format(cell?.style ?? 0),
    (_cell, row, column) => format(state.sheet.emptyStyleAt(row, column)),
  );
}

function* writeFormats(state: RangeState, value: unknown): Generator<void> {
  const area = cellsOf(state);
  const formats = isUnbounded(area) && !Array.isArray(value) ? undefined : inShape(state, value);
  state.sheet.requireUnprotected('allowFormatCells');
  const { styles } = state.sheet.workbook;
  const patcher = (format: unknown): ((style: number) => number) => {
    if (typeof format !== 'string' || !isNumberFormat(format)) {
      throw invalidArgument();
    }
    return styles.patcher({ numberFormat: format === '' ? 'General' : format });
  };
  const first = formats ? formats[0]?.[0] : value;
  if (!formats || formats.every((row) => row.every((format) => format === first))) {
    if (first !== null) yield* applyStylesInSteps(state.sheet, area, patcher(first));
    return;
  }
  const given = new Set(formats.flat());
  given.delete(null);
  const patches = new Map([...given].map((format) => [format, patcher(format)]));
  yield* applyEachInSteps(state.sheet, area, (row, column) => patches.get(formats[row]?.[column]));
}

const formulas: Property<RangeState> = {
  get: (state, session) => matrix(state, session, '', (cell) => cell && formulaOrValue(cell)),
  set: write,
};

/** The cell-by-cell properties of Range and RangeView. */
export const cellProperties: Readonly<Record<string, Property<RangeState>>> = {
  Values: { get: (state, session) => matrix(state, session, '', (cell) => cell && plainValue(cell.value)), set: write },
  Formulas: formulas,
  FormulasLocal: formulas,
  FormulasR1C1: {
    get: (state, session) =>
      matrix(
        state,
        session,
        '',
        (cell, row, column) =>
          cell && (cell.formula === undefined ? plainValue(cell.value) : toR1C1(cell.formula, row, column)),
      ),
    set(state, value) {
      const area = cellsOf(state);
      write(
        state,
        inShape(state, value).map((line, i) =>
          line.map((input, j) =>
            typeof input === 'string' && input.startsWith('=') ? fromR1C1(input, area.row + i, area.column + j) : input,
          ),
        ),
      );
    },
  },
  Text: {
    get(state, session) {
      const format = formatReader(state);
      const { date1904, locale } = state.sheet.workbook;
      return matrix(state, session, '', (cell) => cell && cellText(cell.value, format(cell.style), date1904, locale));
    },
  },
  ValueTypes: { get: (state, session) => matrix(state, session, 'Empty', (cell) => cell && valueType(cell.value)) },
  NumberFormatCategories: { get: (state, session) => eachFormat(state, session, numberFormatCategory) },
  // There are no linked data types here.
  LinkedDataTypeState: { get: (state, session) => matrix(state, session, 'None', () => 'None') },
  NumberFormat: { get: readFormats, ...restyling(writeFormats) },
  NumberFormatLocal: { get: readFormats, ...restyling(writeFormats) },
};
