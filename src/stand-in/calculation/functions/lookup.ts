import type { Call } from './call';
import type { Cells } from './cells';
import { wildcard } from './criteria';
import { define, type FunctionTable } from './worksheet-function';
import { broadcast, compare, errors, isError, Matrix, matrixOf, Reference, type Scalar, type Value } from '../values';

type Present = Exclude<Scalar, null | { error: string }>;

/** How a value is found: equal, equal with wildcards, or else the next smaller or larger one. */
type Mode = 'exact' | 'wildcard' | 'smaller' | 'larger';

/** A row or column of values to look through; only as far as something is in use. */
interface Line {
  readonly length: number;
  at(index: number): Scalar;
}

function lineOf(cells: Cells): Line | undefined {
  if (cells.columnCount === 1) {
    return { length: cells.usedRowCount, at: (index) => cells.at(index, 0) };
  }
  return cells.rowCount === 1 ? { length: cells.usedColumnCount, at: (index) => cells.at(0, index) } : undefined;
}

const firstColumn = (cells: Cells): Line => ({ length: cells.usedRowCount, at: (index) => cells.at(index, 0) });
const firstRow = (cells: Cells): Line => ({ length: cells.usedColumnCount, at: (index) => cells.at(0, index) });

const isComparable = (candidate: Scalar, wanted: Present): candidate is Present =>
  candidate !== null && typeof candidate === typeof wanted && !isError(candidate);

/** The place of a value, counted from 0, or -1. Values of another type than the wanted one are passed over. */
function find(wanted: Present, line: Line, mode: Mode, backwards: boolean): number {
  const pattern =
    mode === 'wildcard' && typeof wanted === 'string' && /[*?~]/.test(wanted) ? wildcard(wanted) : undefined;
  let best = -1;
  let bestValue: Present | undefined;
  for (let step = 0; step < line.length; step++) {
    const index = backwards ? line.length - 1 - step : step;
    const candidate = line.at(index);
    if (!isComparable(candidate, wanted)) {
      continue;
    }
    const order = compare(candidate, wanted);
    if (pattern ? pattern.test(String(candidate)) : order === 0) {
      return index;
    }
    const isNearer =
      mode === 'smaller'
        ? order < 0 && (bestValue === undefined || compare(candidate, bestValue) > 0)
        : mode === 'larger' && order > 0 && (bestValue === undefined || compare(candidate, bestValue) < 0);
    if (isNearer) {
      best = index;
      bestValue = candidate;
    }
  }
  return best;
}

/** In ascending order the last value not greater than the wanted one; where several are equal, the last of them. */
function findAscending(wanted: Present, line: Line): number {
  for (let index = line.length - 1; index >= 0; index--) {
    const candidate = line.at(index);
    if (isComparable(candidate, wanted) && compare(candidate, wanted) <= 0) {
      return index;
    }
  }
  return -1;
}

/** In descending order the last value not smaller than the wanted one. */
function findDescending(wanted: Present, line: Line): number {
  let found = -1;
  for (let index = 0; index < line.length; index++) {
    const candidate = line.at(index);
    if (isComparable(candidate, wanted)) {
      if (compare(candidate, wanted) < 0) {
        break;
      }
      found = index;
    }
  }
  return found;
}

/** Looks up one value, or each of an array's; `give` makes the result of the place. */
function lookUp(call: Call, place: (wanted: Present) => number, give: (index: number) => Value): Value {
  const wanted = call.read(0);
  const one = (value: Scalar): Value => (isError(value) ? value : give(place(value ?? 0)));
  return wanted instanceof Matrix
    ? broadcast([wanted], (value = null) => call.evaluator.scalar(one(value)))
    : one(wanted);
}

/** One element of a table: a cell stays a reference, so that ROW or OFFSET can take it further. */
function part(table: Value, call: Call, row: number, column: number): Value {
  if (table instanceof Reference) {
    const { sheet, area } = table;
    return new Reference(sheet, { row: area.row + row, column: area.column + column, rowCount: 1, columnCount: 1 });
  }
  const read = call.evaluator.read(table);
  return read instanceof Matrix ? read.at(row, column) : read;
}

function tableLookup(call: Call, axis: 'row' | 'column'): Value {
  const cells = call.cells(1);
  const index = call.integer(2);
  const line = axis === 'row' ? firstRow(cells) : firstColumn(cells);
  if (index < 1) {
    return errors.value;
  }
  if (index > (axis === 'row' ? cells.rowCount : cells.columnCount)) {
    return errors.ref;
  }
  const isApproximate = call.count < 4 || call.condition(3);
  return lookUp(
    call,
    (wanted) => (isApproximate ? findAscending(wanted, line) : find(wanted, line, 'wildcard', false)),
    (found) =>
      found < 0
        ? errors.na
        : axis === 'row'
          ? part(call.value(1), call, index - 1, found)
          : part(call.value(1), call, found, index - 1),
  );
}

function match(call: Call): Value {
  const line = lineOf(call.cells(1));
  const kind = call.number(2, 1);
  if (!line) {
    return errors.na;
  }
  const place = (wanted: Present): number =>
    kind === 0
      ? find(wanted, line, 'wildcard', false)
      : kind > 0
        ? findAscending(wanted, line)
        : findDescending(wanted, line);
  return lookUp(call, place, (found) => (found < 0 ? errors.na : found + 1));
}

/** LOOKUP: in a vector with another of results, or in the longer side of a table with results on its far side. */
function vectorLookup(call: Call): Value {
  const cells = call.cells(1);
  const isWide = cells.columnCount > cells.rowCount;
  const line = lineOf(cells) ?? (isWide ? firstRow(cells) : firstColumn(cells));
  const results = call.has(2) ? call.cells(2) : undefined;
  return lookUp(
    call,
    (wanted) => findAscending(wanted, line),
    (found) => {
      if (found < 0) {
        return errors.na;
      }
      if (results) {
        return results.columnCount === 1 ? part(call.value(2), call, found, 0) : part(call.value(2), call, 0, found);
      }
      return isWide
        ? part(call.value(1), call, cells.rowCount - 1, found)
        : part(call.value(1), call, found, cells.columnCount - 1);
    },
  );
}

const modes: Readonly<Record<string, Mode>> = { '0': 'exact', '-1': 'smaller', '1': 'larger', '2': 'wildcard' };

function newLookup(call: Call, modeAt: number, give: (found: number, line: Line) => Value): Value {
  const line = lineOf(call.cells(1));
  const mode = modes[String(call.integer(modeAt, 0))];
  const direction = call.integer(modeAt + 1, 1);
  if (!line || !mode || ![1, -1, 2, -2].includes(direction)) {
    return errors.value;
  }
  return lookUp(
    call,
    (wanted) => find(wanted, line, mode, direction < 0),
    (found) => give(found, line),
  );
}

/** XLOOKUP's result: the row (or column) of the return array at the place found. */
function returned(call: Call, found: number): Value {
  if (found < 0) {
    return call.has(3) ? call.value(3) : errors.na;
  }
  const lookup = call.cells(1);
  const isVertical =
    lookup.columnCount === 1 &&
    !(lookup.rowCount === 1 && call.cells(2).rowCount === 1 && call.cells(2).columnCount > 1);
  const table = call.value(2);
  if (table instanceof Reference) {
    const { sheet, area } = table;
    return new Reference(
      sheet,
      isVertical
        ? { ...area, row: area.row + found, rowCount: 1 }
        : { ...area, column: area.column + found, columnCount: 1 },
    );
  }
  const matrix = call.matrix(2);
  return isVertical
    ? matrixOf([matrix.rows[found] ?? [errors.value]])
    : matrixOf(matrix.rows.map((line) => [line[found] ?? errors.value]));
}

function isMisfit(call: Call): boolean {
  const [lookup, results] = [call.cells(1), call.cells(2)];
  return lookup.columnCount === 1 ? lookup.rowCount !== results.rowCount : lookup.columnCount !== results.columnCount;
}

export const lookupFunctions: FunctionTable = {
  VLOOKUP: define(3, 4, (call) => tableLookup(call, 'column')),
  HLOOKUP: define(3, 4, (call) => tableLookup(call, 'row')),
  MATCH: define(2, 3, match),
  LOOKUP: define(2, 3, vectorLookup),
  XLOOKUP: define(3, 6, (call) =>
    isMisfit(call) ? errors.value : newLookup(call, 4, (found) => returned(call, found)),
  ),
  XMATCH: define(2, 4, (call) => newLookup(call, 2, (found) => (found < 0 ? errors.na : found + 1))),
};
