import { formatArea, formatReference, parseReference } from '../../model/address';
import { isOnSheet } from '../../model/area';
import type { Area } from '../../model/sheet-types';
import type { Call } from './call';
import { define, unlimited, type FunctionTable } from './worksheet-function';
import { broadcast, errors, isError, Matrix, matrixOf, Reference, type Scalar, type Value } from '../values';

/** ROW and COLUMN: of the formula's own cell without an argument; of several rows (columns) an array. */
function position(call: Call, axis: 'row' | 'column'): Value {
  if (!call.has(0)) {
    return call.evaluator.place[axis] + 1;
  }
  const { area } = call.evaluator.clip(call.reference(0));
  return axis === 'row'
    ? matrixOf(Array.from({ length: area.rowCount }, (_, index) => [area.row + index + 1]))
    : matrixOf([Array.from({ length: area.columnCount }, (_, index) => area.column + index + 1)]);
}

/** INDEX: of a reference it gives a reference, of an array its element, row or column (0 stands for all). */
function index(call: Call): Value {
  const source = call.value(0);
  if (isError(source)) {
    return source;
  }
  const size = source instanceof Reference ? source.area : call.matrix(0);
  const single = call.count < 3 && size.rowCount === 1;
  const asked = [call.read(1), call.count > 2 ? call.read(2) : null] as const;
  if (call.has(3) && call.integer(3) !== 1) {
    return errors.ref;
  }
  if (asked.some((value) => value instanceof Matrix)) {
    const matrix = call.matrix(0);
    return broadcast([...asked], (first = null, second = null) => {
      const [r, c] = single ? [1, Number(first)] : [Number(first), Number(second ?? 1)];
      return r < 1 || c < 1 || r > matrix.rowCount || c > matrix.columnCount ? errors.ref : matrix.at(r - 1, c - 1);
    });
  }
  const [row, column] = single
    ? [1, call.integer(1, 0)]
    : [call.integer(1, 0), call.integer(2, size.columnCount === 1 ? 1 : 0)];
  if (row < 0 || column < 0) {
    return errors.value;
  }
  if (row > size.rowCount || column > size.columnCount) {
    return errors.ref;
  }
  return source instanceof Reference ? indexReference(source, row, column) : indexMatrix(call.matrix(0), row, column);
}

function indexReference({ sheet, area }: Reference, row: number, column: number): Reference {
  const rows = row === 0 ? {} : { row: area.row + row - 1, rowCount: 1 };
  const columns = column === 0 ? {} : { column: area.column + column - 1, columnCount: 1 };
  return new Reference(sheet, { ...area, ...rows, ...columns });
}

function indexMatrix(matrix: Matrix, row: number, column: number): Value {
  const rows = row === 0 ? matrix.rows : matrix.rows.slice(row - 1, row);
  return matrixOf(column === 0 ? rows : rows.map((line) => line.slice(column - 1, column)));
}

function offset(call: Call): Value {
  const { sheet, area } = call.reference(0);
  const height = call.integer(3, area.rowCount);
  const width = call.integer(4, area.columnCount);
  const row = area.row + call.integer(1, 0);
  const column = area.column + call.integer(2, 0);
  if (height === 0 || width === 0) {
    return errors.ref;
  }
  const moved: Area = {
    row: height < 0 ? row + height + 1 : row,
    column: width < 0 ? column + width + 1 : column,
    rowCount: Math.abs(height),
    columnCount: Math.abs(width),
  };
  return isOnSheet(moved) ? new Reference(sheet, moved) : errors.ref;
}

/** INDIRECT: the cells, table part or name that a text names. */
function indirect(call: Call): Value {
  const text = call.text(0);
  if (!call.condition(1, true)) {
    return call.evaluator.refuse('INDIRECT with R1C1 text');
  }
  const reference = parseReference(text);
  if (reference) {
    const sheet =
      reference.sheetName === undefined
        ? call.evaluator.place.sheet
        : call.evaluator.workbook.sheetByName(reference.sheetName);
    return sheet ? new Reference(sheet, reference.area) : errors.ref;
  }
  try {
    const node = call.evaluator.surroundings.parse(text);
    const value =
      node.kind === 'name' || node.kind === 'structured' || node.kind === 'area'
        ? call.evaluator.evaluate(node)
        : errors.ref;
    return value instanceof Reference ? value : errors.ref;
  } catch {
    return errors.ref;
  }
}

function chosen(call: Call): Value {
  const which = call.read(0);
  if (which instanceof Matrix) {
    const values = call.args.slice(1).map((_, place) => call.read(place + 1));
    return broadcast(
      [which, ...values],
      (number = null, ...options) => options[Math.floor(Number(number)) - 1] ?? errors.value,
    );
  }
  const number = call.integer(0);
  return number >= 1 && number < call.count ? call.value(number) : errors.value;
}

function formulaText(call: Call): Value {
  const { sheet, area } = call.reference(0);
  return sheet.cells.get(area.row, area.column)?.formula ?? errors.na;
}

function address(call: Call): Value {
  const [row, column, kind] = [call.integer(0), call.integer(1), call.integer(2, 1)];
  if (!call.condition(3, true)) {
    return call.evaluator.refuse('ADDRESS in R1C1 style');
  }
  const area = { row: row - 1, column: column - 1, rowCount: 1, columnCount: 1 };
  if (!isOnSheet(area) || kind < 1 || kind > 4) {
    return errors.value;
  }
  const [, letters = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(formatArea(area)) ?? [];
  const cell = `${kind === 1 || kind === 3 ? '$' : ''}${letters}${kind <= 2 ? '$' : ''}${number}`;
  return call.has(4) ? formatReference(call.text(4), area).replace(/[^!]+$/, cell) : cell;
}

const testing = (test: (value: Scalar) => boolean) =>
  define(1, 1, (call) => broadcast([call.read(0)], (value = null) => test(value)));

const isNumber = (value: Scalar): boolean => typeof value === 'number';

export const referenceFunctions: FunctionTable = {
  ROW: define(0, 1, (call) => position(call, 'row')),
  COLUMN: define(0, 1, (call) => position(call, 'column')),
  ROWS: define(1, 1, (call) =>
    call.value(0) instanceof Reference ? call.reference(0).area.rowCount : call.matrix(0).rowCount,
  ),
  COLUMNS: define(1, 1, (call) =>
    call.value(0) instanceof Reference ? call.reference(0).area.columnCount : call.matrix(0).columnCount,
  ),
  INDEX: define(2, 4, index),
  OFFSET: define(3, 5, offset),
  INDIRECT: define(1, 2, indirect),
  CHOOSE: define(2, unlimited, chosen),
  ADDRESS: define(2, 5, address),
  FORMULATEXT: define(1, 1, formulaText),
  HYPERLINK: define(1, 2, (call) => (call.has(1) ? call.scalar(1) : call.text(0))),
  SHEET: define(0, 1, (call) => {
    const value = call.has(0) ? call.value(0) : null;
    const sheet =
      value === null
        ? call.evaluator.place.sheet
        : value instanceof Reference
          ? value.sheet
          : call.evaluator.workbook.sheetByName(call.text(0));
    return sheet ? sheet.position + 1 : errors.na;
  }),
  SHEETS: define(0, 0, (call) => call.evaluator.workbook.sheets.length),
  ISREF: define(1, 1, (call) => call.value(0) instanceof Reference),
  ISFORMULA: define(1, 1, (call) => {
    const { sheet, area } = call.reference(0);
    return sheet.cells.get(area.row, area.column)?.formula !== undefined;
  }),
  ISBLANK: testing((value) => value === null),
  ISERROR: testing(isError),
  ISERR: testing((value) => isError(value) && value.error !== '#N/A'),
  ISNA: testing((value) => isError(value) && value.error === '#N/A'),
  ISNUMBER: testing(isNumber),
  ISTEXT: testing((value) => typeof value === 'string'),
  ISNONTEXT: testing((value) => typeof value !== 'string'),
  ISLOGICAL: testing((value) => typeof value === 'boolean'),
  NA: define(0, 0, () => errors.na),
  N: define(1, 1, (call) => {
    const value = call.scalar(0);
    return isError(value) ? value : typeof value === 'number' || typeof value === 'boolean' ? Number(value) : 0;
  }),
  T: define(1, 1, (call) => {
    const value = call.scalar(0);
    return isError(value) || typeof value === 'string' ? value : '';
  }),
  TYPE: define(1, 1, (call) => {
    const value = call.read(0);
    return value instanceof Matrix
      ? 64
      : isError(value)
        ? 16
        : typeof value === 'boolean'
          ? 4
          : typeof value === 'string'
            ? 2
            : 1;
  }),
};
