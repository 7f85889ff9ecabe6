import { columnLetters } from '../../../model/address';
import type { SheetModel } from '../../../model/sheet';
import type { Cell, TextRun } from '../../../model/cells/cell-types';
import type { RowProperties } from '../../../model/sheet-types';
import { escapeString, escapeText } from '../../xml/text';
import { toFileFormula } from '../../formulas';
import { arrayFormulaXml, type ArrayFormula } from './array-formulas';
import { spellingOf } from './spelling';
import { fontProperties } from '../style-elements';
import { element } from '../xml';

/** Errors every version reads back; newer ones (#SPILL!, #CALC!) are #VALUE! to those that do not know them. */
const FILE_ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

type StyleNumber = (style: number) => number;

/** The rows of a whole sheet: every cell and every row with properties of its own, a row at a time. */
export function* sheetRows(
  sheet: SheetModel,
  numberOf: StyleNumber,
  arrays: ReadonlyMap<string, ArrayFormula> = new Map(),
): Generator<string> {
  const spelled = spellingOf(sheet);
  const properties = [...sheet.rows.keys()].sort((a, b) => a - b);
  let next = 0;
  for (const [row, cells] of sheet.cells.byRows()) {
    for (; next < properties.length && properties[next] <= row; next += 1) {
      if (properties[next] < row) yield rowXml(properties[next], sheet.rows.get(properties[next]), '', numberOf);
    }
    const made = cells.map(([column, cell]) =>
      cellXml(
        spelled(cell, row, column),
        row,
        column,
        numberOf,
        cell.formula === undefined ? undefined : arrays.get(`${row},${column}`),
      ),
    );
    yield rowXml(row, sheet.rows.get(row), made.join(''), numberOf);
  }
  for (; next < properties.length; next += 1)
    yield rowXml(properties[next], sheet.rows.get(properties[next]), '', numberOf);
}

/** A sheet's markup in pieces, so that the largest sheet never is one text. @param prefix of its elements: `x:` */
export function* sheetPieces(before: string, rows: Iterable<string>, after: string, prefix = ''): Generator<string> {
  yield before;
  let isEmpty = true;
  for (const row of rows) {
    if (row === '') continue;
    yield isEmpty ? `<${prefix}sheetData>${row}` : row;
    isEmpty = false;
  }
  yield (isEmpty ? `<${prefix}sheetData/>` : `</${prefix}sheetData>`) + after;
}

/** One row around the markup of its cells. */
function rowXml(row: number, properties: RowProperties | undefined, cells: string, numberOf: StyleNumber): string {
  return element('row', { r: row + 1, ...rowAttributes(properties, numberOf) }, cells);
}

export function rowAttributes(
  properties: RowProperties | undefined,
  numberOf: StyleNumber,
): Record<string, string | number | undefined> {
  if (!properties) return {};
  const { height, isFitted = false, hidden, style, outlineLevel } = properties;
  return {
    s: style === 0 ? undefined : numberOf(style),
    customFormat: style === 0 ? undefined : 1,
    ht: height,
    hidden: hidden ? 1 : undefined,
    customHeight: height === undefined || isFitted ? undefined : 1,
    outlineLevel: outlineLevel === 0 ? undefined : outlineLevel,
  };
}

/** One cell. Text stays text: it is written as an inline string and never read as anything else. */
export function cellXml(cell: Cell, row: number, column: number, numberOf: StyleNumber, array?: ArrayFormula): string {
  const style = cell.style === 0 ? undefined : numberOf(cell.style);
  return markedCell(`${columnLetters(column)}${row + 1}`, style, cell, array);
}

/** A cell whose formula, where it fills several cells, is an array formula. */
export function markedCell(address: string, style: number | undefined, cell: Cell, array?: ArrayFormula): string {
  if (!array) return cellElement(address, style, cell);
  const made = cellElement(address, style, cell, arrayFormulaXml(cell, array));
  return array.metadata === undefined ? made : made.replace('<c ', `<c cm="${array.metadata}" `);
}

/** @param formula the markup of the `f` to put in, where the file's own is kept. */
export function cellElement(
  address: string,
  style: number | undefined,
  cell: Cell,
  formula = formulaXml(cell),
): string {
  const { type, content } = formula === '' ? constantXml(cell) : resultXml(cell);
  const inner = formula + content;
  const start = `<c r="${address}"${style === undefined ? '' : ` s="${style}"`}${type === '' ? '' : ` t="${type}"`}`;
  return inner === '' ? `${start}/>` : `${start}>${inner}</c>`;
}

function formulaXml(cell: Cell): string {
  return cell.formula === undefined ? '' : `<f>${escapeText(toFileFormula(cell.formula))}</f>`;
}

function constantXml(cell: Cell): { type: string; content: string } {
  if (typeof cell.value !== 'string') return resultXml(cell);
  if (cell.value === '') return { type: '', content: '' };
  const content = cell.runs && cell.runs.length > 0 ? cell.runs.map(runXml).join('') : textXml(cell.value);
  return { type: 'inlineStr', content: `<is>${content}</is>` };
}

function resultXml({ value }: Cell): { type: string; content: string } {
  switch (typeof value) {
    case 'string':
      return { type: 'str', content: `<v>${escapeString(value)}</v>` };
    case 'boolean':
      return { type: 'b', content: `<v>${value ? 1 : 0}</v>` };
    case 'number':
      // A number no cell can hold (infinity, not a number) is what Excel shows for it.
      return Number.isFinite(value) ? { type: '', content: `<v>${value}</v>` } : { type: 'e', content: '<v>#NUM!</v>' };
    default:
      return { type: 'e', content: `<v>${FILE_ERRORS.has(value.error) ? value.error : '#VALUE!'}</v>` };
  }
}

function runXml({ text, font }: TextRun): string {
  const properties = font
    ? fontProperties(font, 'rFont')
        .map((one) => element(one.name, one.attributes))
        .join('')
    : '';
  return `<r>${properties && `<rPr>${properties}</rPr>`}${textXml(text)}</r>`;
}

function textXml(text: string): string {
  const space = /^\s|\s$|[\n\t]|\s\s/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${space}>${escapeString(text)}</t>`;
}
