import { columnLetters } from '../../../model/address';
import type { SheetModel } from '../../../model/sheet';
import type { Cell } from '../../../model/cells/cell-types';
import type { Area } from '../../../model/sheet-types';
import { columnOf, readRowProperties, type CellContext } from '../../read/cells';
import { attributeOf } from '../../xml/markup';
import type { ArrayFormula } from './array-formulas';
import { spellingOf } from './spelling';
import { CellPatcher, TouchedColumns } from './cell-patch';
import { rowAttributes } from './cells';
import { withPrefix } from './dialect';
import { attributes, element } from '../xml';

export interface PatchedCells {
  /** The markup between the tags of `sheetData`, row by row. */
  readonly rows: Iterable<string>;
  /** What was found on the way, to be asked once all rows were taken. */
  formulasChanged(): boolean;
  /** Cells that were written over a what-if data table. */
  dataTables(): number;
}

interface Row {
  readonly tag: string;
  readonly content: string;
}

const TAG = String.raw`(?:[^>"']|"[^"]*"|'[^']*')*?`;

/**
 * Rewrites the touched cells (and, where rows changed, the rows' attributes) of a sheet's cells; every other row and
 * cell stays as it was written.
 */
export function patchSheetData(
  content: Iterable<string>,
  sheet: SheetModel,
  context: CellContext,
  numberOf: (style: number) => number,
  prefix: string,
  arrays: ReadonlyMap<string, ArrayFormula> = new Map(),
): PatchedCells {
  const cells = new CellPatcher(context, numberOf, prefix, arrays, spellingOf(sheet));
  return {
    rows: patchedRows(content, sheet, context, numberOf, prefix, cells),
    formulasChanged: () => cells.formulasChanged,
    dataTables: () => cells.dataTables,
  };
}

function* patchedRows(
  content: Iterable<string>,
  sheet: SheetModel,
  context: CellContext,
  numberOf: (style: number) => number,
  prefix: string,
  cells: CellPatcher,
): Generator<string> {
  const touched = new TouchedColumns(sheet.changes.cells);
  const rowsChanged = sheet.changes.facets.has('rows');
  const missing = rowsToWrite(sheet, rowsChanged);
  let next = missing.next();
  /** Rows the file does not have. */
  function* addRowsBefore(row: number): Generator<string> {
    for (; !next.done && next.value < row; next = missing.next()) yield newRow(next.value);
  }
  const newRow = (row: number): string => {
    const wanted = cellsAt(sheet, row, touched.at(row));
    if (wanted.size === 0 && !(rowsChanged && sheet.rows.has(row))) return '';
    const added = [...wanted].map(([column, cell]) => cells.added(cell, row, column)).join('');
    const values = { r: row + 1, ...(rowsChanged ? rowAttributes(sheet.rows.get(row), numberOf) : {}) };
    return withPrefix(element('row', values), prefix).replace(/\/>$/, () =>
      added ? `>${added}</${prefix}row>` : '/>',
    );
  };

  let previous = -1;
  for (const { tag, content: inner } of rowsOf(content, prefix)) {
    const number = attributeOf(tag, 'r');
    const row = number === undefined ? previous + 1 : Number(number) - 1;
    previous = row;
    yield* addRowsBefore(row);
    if (!next.done && next.value === row) next = missing.next();
    const covering = touched.at(row);
    const wanted = covering.length === 0 ? undefined : cellsAt(sheet, row, covering);
    const patched = patchRowCells(inner, row, covering, wanted, cells, prefix);
    const grew = patched !== inner && countCells(patched, prefix) > countCells(inner, prefix);
    yield joinRow(patchRowTag(tag, row, sheet, context, numberOf, rowsChanged, grew), patched, prefix);
  }
  yield* addRowsBefore(Infinity);
}

/** From the top, the rows that a touched rectangle covers or, where rows changed, that have properties of their own. */
function* rowsToWrite(sheet: SheetModel, rowsChanged: boolean): Generator<number, undefined> {
  const used = sheet.cells.usedArea();
  const end = used ? used.row + used.rowCount : 0;
  const areas = [...sheet.changes.cells].sort((one, other) => one.row - other.row);
  const properties = rowsChanged ? [...sheet.rows.keys()].sort((one, other) => one - other) : [];
  let at = 0;
  let row = 0;
  for (const area of areas) {
    for (row = Math.max(row, area.row); row < Math.min(area.row + area.rowCount, end); row += 1) {
      for (; at < properties.length && properties[at] < row; at += 1) yield properties[at];
      if (properties[at] === row) at += 1;
      yield row;
    }
  }
  for (; at < properties.length; at += 1) yield properties[at];
}

/** What the model now holds in the touched rectangles of a row, from left to right. */
function cellsAt(sheet: SheetModel, row: number, covering: readonly Area[]): Map<number, Cell> {
  const found: [number, Cell][] = [];
  for (const area of covering) {
    sheet.cells.forEach({ ...area, row, rowCount: 1 }, (cell, _row, column) => found.push([column, cell]));
  }
  return new Map(covering.length > 1 ? found.sort(([one], [other]) => one - other) : found);
}

/** The rows in the markup of cells, each with its start tag, whatever pieces the markup comes in. */
export function* rowsOf(pieces: Iterable<string>, prefix: string): Generator<Row> {
  const end = `</${prefix}row`;
  let text = '';
  for (const piece of pieces) {
    text += piece;
    const start = new RegExp(`<${prefix}row(?=[\\s/>])${TAG}>`, 'g');
    let read = 0;
    for (let found = start.exec(text); found; found = start.exec(text)) {
      const tag = found[0];
      const isEmpty = tag.endsWith('/>');
      const close = isEmpty ? start.lastIndex : text.indexOf(end, start.lastIndex);
      if (close < 0) break;
      yield { tag, content: isEmpty ? '' : text.slice(start.lastIndex, close) };
      start.lastIndex = close;
      read = close;
    }
    text = text.slice(read);
  }
}

function patchRowCells(
  content: string,
  row: number,
  covering: readonly Area[],
  wanted: ReadonlyMap<number, Cell> | undefined,
  cells: CellPatcher,
  prefix: string,
): string {
  if (covering.length === 0 && !content.includes('shared')) return content;
  const isTouched = (column: number): boolean =>
    covering.some((area) => column >= area.column && column < area.column + area.columnCount);
  const adding = [...(wanted ?? [])];
  const made: string[] = [];
  const addBefore = (column: number): void => {
    while (adding.length > 0 && adding[0][0] < column) {
      const [at, cell] = adding.shift() as [number, Cell];
      made.push(cells.added(cell, row, at));
    }
  };
  const start = new RegExp(`<${prefix}c(?=[\\s/>])${TAG}>`, 'g');
  const end = `</${prefix}c>`;
  let previous = -1;
  let rest = 0;
  for (let found = start.exec(content); found; found = start.exec(content)) {
    // What stands between cells (white space) stays between them.
    made.push(content.slice(rest, found.index));
    const close = found[0].endsWith('/>') ? start.lastIndex : content.indexOf(end, start.lastIndex) + end.length;
    const markup = content.slice(found.index, close);
    start.lastIndex = close;
    rest = close;
    const address = attributeOf(markup, 'r');
    const column = address === undefined ? previous + 1 : columnOf(address);
    previous = column;
    addBefore(column);
    if (adding.length > 0 && adding[0][0] === column) adding.shift();
    made.push(
      withAddress(cells.patch(markup, row, column, wanted?.get(column), isTouched(column)), address, row, column),
    );
  }
  addBefore(Infinity);
  made.push(content.slice(rest));
  return made.join('');
}

function countCells(content: string, prefix: string): number {
  return content.split(new RegExp(`<${prefix}c[\\s/>]`)).length;
}

/** A cell that was counted from the one before it says where it is, since cells may have come or gone before it. */
function withAddress(markup: string, address: string | undefined, row: number, column: number): string {
  if (address !== undefined || markup === '' || attributeOf(markup, 'r') !== undefined) return markup;
  return markup.replace(/^<[^\s/>]+/, `$& r="${columnLetters(column)}${row + 1}"`);
}

function patchRowTag(
  tag: string,
  row: number,
  sheet: SheetModel,
  context: CellContext,
  numberOf: (style: number) => number,
  rowsChanged: boolean,
  grew: boolean,
): string {
  let patched = attributeOf(tag, 'r') === undefined ? tag.replace(/^<[^\s/>]+/, `$& r="${row + 1}"`) : tag;
  // The columns a row says it spans are a hint that new cells may make wrong; it may be left out.
  if (grew) patched = withoutAttributes(patched, ['spans']);
  if (!rowsChanged) return patched;
  const names = ['ht', 'customHeight', 'hidden', 's', 'customFormat', 'outlineLevel'];
  const given = Object.fromEntries(
    names.map((name) => [name, attributeOf(tag, name)]).filter(([, value]) => value !== undefined),
  );
  const before = readRowProperties(given as Record<string, string>, context.styleOfFormat);
  const now = sheet.rows.get(row);
  const same = (['height', 'isFitted', 'hidden', 'style', 'outlineLevel'] as const).every(
    (name) => (before?.[name] || undefined) === (now?.[name] || undefined),
  );
  if (same) return patched;
  const fresh = attributes(rowAttributes(now, numberOf));
  return withoutAttributes(patched, names).replace(/\s*\/?>$/, (end) => fresh + end.trim());
}

function withoutAttributes(tag: string, names: readonly string[]): string {
  return tag.replace(/\s+([\w:]+)\s*=\s*(?:"[^"]*"|'[^']*')/g, (whole, name: string) =>
    names.includes(name) ? '' : whole,
  );
}

function joinRow(tag: string, content: string, prefix: string): string {
  if (tag.endsWith('/>')) return content === '' ? tag : `${tag.slice(0, -2)}>${content}</${prefix}row>`;
  return `${tag}${content}</${prefix}row>`;
}
