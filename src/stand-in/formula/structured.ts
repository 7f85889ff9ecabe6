import { bounds } from '../model/area';
import { sameName } from '../model/naming';
import type { SheetModel } from '../model/sheet';
import { bodyArea, headerArea, totalsArea } from '../model/tables/table-parts';
import type { CellError } from '../model/cells/cell-types';
import type { Area } from '../model/sheet-types';
import type { Table } from '../model/tables/table-types';
import type { WorkbookModel } from '../model/workbook';

/** The cell a formula stands in. */
export interface Place {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

type Item = '#all' | '#data' | '#headers' | '#totals' | '#this row';

interface Specifier {
  readonly items: readonly Item[];
  /** Names of the first and last column; none means all columns. */
  readonly columns?: readonly [string, string];
}

/**
 * The cells a structured reference means (`Sales[Amount]`, `Sales[[#Headers],[Amount]]`, `[@Amount]`), or the error
 * Excel shows: #REF! for a column or part that is not there, #VALUE! for "this row" outside the table's rows.
 */
export function resolveStructured(
  workbook: WorkbookModel,
  place: Place,
  tableName: string | undefined,
  specifier: string,
): { readonly sheet: SheetModel; readonly area: Area } | CellError {
  const found = tableName === undefined ? tableAt(place) : workbook.tableByName(tableName);
  if (!found) {
    return { error: tableName === undefined ? '#VALUE!' : '#NAME?' };
  }
  const { items, columns } = parseSpecifier(specifier);
  const rows = rowsOf(found.table, items, place);
  if ('error' in rows) {
    return rows;
  }
  const [first, last] = columns
    ? columns.map((name) => found.table.columns.findIndex((column) => sameName(column.name, name)))
    : [0, found.table.columns.length - 1];
  if (first === undefined || last === undefined || first < 0 || last < 0) {
    return { error: '#REF!' };
  }
  const left = Math.min(first, last);
  return {
    sheet: found.sheet,
    area: { ...rows, column: found.table.area.column + left, columnCount: Math.abs(last - first) + 1 },
  };
}

function tableAt({ sheet, row, column }: Place): { sheet: SheetModel; table: Table } | undefined {
  const table = sheet.tableTouching({ row, column, rowCount: 1, columnCount: 1 });
  return table && { sheet, table };
}

function rowsOf(table: Table, items: readonly Item[], place: Place): Area | CellError {
  let area: Area | undefined;
  for (const item of items.length > 0 ? items : (['#data'] as const)) {
    const part = partOf(table, item, place);
    if (!part) {
      return { error: item === '#this row' ? '#VALUE!' : '#REF!' };
    }
    area = area ? bounds(area, part) : part;
  }
  return area ?? { error: '#REF!' };
}

function partOf(table: Table, item: Item, { row }: Place): Area | undefined {
  const body = bodyArea(table);
  switch (item) {
    case '#all':
      return table.area;
    case '#headers':
      return headerArea(table);
    case '#totals':
      return totalsArea(table);
    case '#this row':
      return row >= body.row && row < body.row + body.rowCount ? { ...body, row, rowCount: 1 } : undefined;
    default:
      return body;
  }
}

/** Reads what stands inside the outer brackets: `Amount`, `#All`, `@Amount`, `[#Data],[A]:[B]`, `@[A]:[B]`. */
function parseSpecifier(specifier: string): Specifier {
  const text = specifier.trim();
  if (text === '') {
    return { items: [] };
  }
  if (text.startsWith('@')) {
    const rest = text.slice(1).trim();
    const columns = rest === '' ? undefined : columnsOf(rest.startsWith('[') ? parts(rest) : [unescape(rest)]);
    return { items: ['#this row'], ...(columns && { columns }) };
  }
  if (!text.startsWith('[')) {
    return isItem(text)
      ? { items: [text.toLowerCase() as Item] }
      : { items: [], columns: [unescape(text), unescape(text)] };
  }
  const all = parts(text);
  const items = all.filter(isItem).map((item) => item.toLowerCase() as Item);
  const columns = columnsOf(all.filter((part) => !isItem(part)));
  return { items, ...(columns && { columns }) };
}

function columnsOf(names: readonly string[]): readonly [string, string] | undefined {
  const [first, last = first] = names;
  return first === undefined || last === undefined ? undefined : [first, last];
}

const isItem = (text: string): boolean => /^#(?:all|data|headers|totals|this row)$/i.test(text.trim());

/** The bracketed parts; commas and colons between them add nothing that their order does not say. */
function parts(text: string): string[] {
  return [...text.matchAll(/\[((?:[^[\]']|'.)*)\]/gs)].map(([, inner = '']) =>
    isItem(inner) ? inner.trim() : unescape(inner),
  );
}

/** An apostrophe takes the special meaning off the character behind it. */
const unescape = (text: string): string => text.replace(/'(.)/gs, '$1');
