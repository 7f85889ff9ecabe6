import { formatReference, parseReference } from '../model/address';
import { isDateFormat } from '../model/number-format';
import type { SheetModel } from '../model/sheet';
import { cellText } from '../model/cells/cell-text';
import type { Cell } from '../model/cells/cell-types';
import type { Area } from '../model/sheet-types';
import type { WorkbookModel } from '../model/workbook';
import { textOf, type XmlElement } from '../files/xml/tree';
import { childOf, descendants, el, removeNamed, val } from '../drawing/markup';

/** Cells of a sheet that a chart draws. */
export interface DataReference {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** The formula of a reference as charts have it: absolute, with its sheet, without `=`. */
export const formulaOf = ({ sheet, area }: DataReference): string => formatReference(sheet.name, area, true);

/** The cells a chart's formula names; undefined for anything but one rectangle of this workbook. */
export function referenced(workbook: WorkbookModel, formula: string): DataReference | undefined {
  const reference = parseReference(formula.trim());
  const sheet = reference?.sheetName === undefined ? undefined : workbook.sheetByName(reference.sheetName);
  if (reference && sheet) {
    return { sheet, area: reference.area };
  }
  // A name may stand in the place of an address, with the workbook or a sheet before it.
  const plain = formula.trim().replace(/^.*!/, '');
  const name = workbook.names.find((defined) => defined.name.toLowerCase() === plain.toLowerCase());
  const target = name && parseReference(name.formula);
  const home = target?.sheetName === undefined ? undefined : workbook.sheetByName(target.sheetName);
  return target && home ? { sheet: home, area: target.area } : undefined;
}

/** `c:tx` of a series named by a cell. */
export const nameByCell = (reference: DataReference): XmlElement =>
  el('c:tx', {}, el('c:strRef', {}, el('c:f', {}, formulaOf(reference))));

/** `c:tx` of a series with a name of its own. */
export const nameByText = (text: string): XmlElement => el('c:tx', {}, el('c:v', {}, text));

/** `c:val`, `c:cat`, `c:xVal`, ... that draws those cells; what is not a number is drawn as a label. */
export function dataOf(
  element: 'c:val' | 'c:cat' | 'c:xVal' | 'c:yVal' | 'c:bubbleSize',
  reference: DataReference,
): XmlElement {
  const cells = cellsIn(reference);
  const isLabel = element === 'c:cat' || element === 'c:xVal';
  const { rowCount, columnCount } = reference.area;
  const kind =
    isLabel && Math.min(rowCount, columnCount) > 1
      ? 'c:multiLvlStrRef'
      : isLabel && cells.some((cell) => cell !== undefined && typeof cell.value !== 'number' && cell.value !== '')
        ? 'c:strRef'
        : 'c:numRef';
  return el(element, {}, el(kind, {}, el('c:f', {}, formulaOf(reference))));
}

/** One point of a series's part, as a chart draws it. */
export interface DataPoint {
  /** Undefined where there is no number. */
  readonly value: number | undefined;
  /** As it shows, in its cell's number format. */
  readonly text: string;
  readonly format: string;
}

/**
 * The points of a series's part as a chart draws them now: of the cells, those in hidden rows and columns left out where
 * `visibleOnly`; else what the chart keeps of them.
 */
export function dataPoints(workbook: WorkbookModel, data: XmlElement | undefined, visibleOnly: boolean): DataPoint[] {
  const formula = data && [...descendants(data, 'c:f')][0];
  const reference = formula && referenced(workbook, textOf(formula));
  if (!reference) {
    return pointsOf(workbook, data).map((value) => ({
      value: typeof value === 'number' ? value : undefined,
      text: String(value),
      format: 'General',
    }));
  }
  const { sheet, area } = reference;
  const isShown = (row: number, column: number): boolean =>
    !visibleOnly || (!(sheet.rows.get(row)?.hidden ?? false) && !(sheet.columns.get(column)?.hidden ?? false));
  const columns = area.columnCount > 1_000 ? 1 : area.columnCount;
  return cellsIn(reference).flatMap((cell, index) => {
    if (!isShown(area.row + Math.floor(index / columns), area.column + (index % columns))) return [];
    const format = cell ? workbook.styles.get(cell.style).numberFormat : 'General';
    const value = typeof cell?.value === 'number' ? cell.value : undefined;
    return [{ value, text: cell ? cellText(cell.value, format, workbook.date1904, workbook.locale) : '', format }];
  });
}

/** The texts (or numbers) of a series's part as they are now: of its cells, else what the chart keeps of them. */
export function pointsOf(workbook: WorkbookModel, data: XmlElement | undefined): (string | number)[] {
  const formula = data && [...descendants(data, 'c:f')][0];
  const reference = formula && referenced(workbook, textOf(formula));
  if (reference) {
    return cellsIn(reference)
      .map((cell) => cell?.value ?? '')
      .map((value) =>
        typeof value === 'number' || typeof value === 'string'
          ? value
          : typeof value === 'boolean'
            ? Number(value)
            : value.error,
      );
  }
  const isNumber = data !== undefined && (childOf(data, 'c:numLit') ?? childOf(data, 'c:numRef')) !== undefined;
  return data
    ? [...descendants(data, 'c:pt')]
        .map((point) => textOf(childOf(point, 'c:v')))
        .map((text) => (isNumber ? Number(text) : text))
    : [];
}

/**
 * What a chart keeps of the cells it draws, brought up to date: programs that do not look at the cells (viewers, and
 * Word for a pasted chart) draw these. A reference that leads nowhere keeps what it had.
 */
export function refreshCaches(workbook: WorkbookModel, space: XmlElement): void {
  for (const kind of ['c:numRef', 'c:strRef', 'c:multiLvlStrRef'] as const) {
    for (const data of descendants(space, kind)) {
      const formula = childOf(data, 'c:f');
      const reference = formula && referenced(workbook, textOf(formula));
      if (!reference) continue;
      const cache = { 'c:numRef': numbers, 'c:strRef': texts, 'c:multiLvlStrRef': levels }[kind](reference);
      removeNamed(data, cache.name);
      data.children.splice(1, 0, cache);
    }
  }
}

/** Row by row; the cells beyond those used are left out, as charts of whole columns have none there. */
function cellsIn({ sheet, area }: DataReference): (Cell | undefined)[] {
  const used = sheet.cells.usedArea(true, area);
  const last = used ? used.row + used.rowCount : area.row;
  const rows = area.rowCount > 100_000 ? Math.max(1, last - area.row) : area.rowCount;
  const columns =
    area.columnCount > 1_000 ? Math.max(1, used ? used.column + used.columnCount - area.column : 1) : area.columnCount;
  return Array.from({ length: rows * columns }, (_, index) =>
    sheet.cells.get(area.row + Math.floor(index / columns), area.column + (index % columns)),
  );
}

function numbers(reference: DataReference): XmlElement {
  const cells = cellsIn(reference);
  const { styles } = reference.sheet.workbook;
  const format =
    cells.map((cell) => cell && styles.get(cell.style).numberFormat).find((code) => code !== undefined) ?? 'General';
  const points = cells.flatMap((cell, idx) => {
    const own = cell && styles.get(cell.style).numberFormat;
    const formatCode = own === undefined || own === format ? undefined : own;
    if (typeof cell?.value === 'number') return [el('c:pt', { idx, formatCode }, el('c:v', {}, String(cell.value)))];
    if (typeof cell?.value === 'object') return [el('c:pt', { idx, formatCode }, el('c:v', {}, cell.value.error))];
    return [];
  });
  return el('c:numCache', {}, el('c:formatCode', {}, format), val('c:ptCount', cells.length), ...points);
}

function textPoints({ sheet }: DataReference, cells: readonly (Cell | undefined)[]): XmlElement[] {
  return cells.flatMap((cell, idx) => {
    const { styles, date1904, locale } = sheet.workbook;
    const text = cell ? cellText(cell.value, styles.get(cell.style).numberFormat, date1904, locale) : '';
    return text === '' ? [] : [el('c:pt', { idx }, el('c:v', {}, text))];
  });
}

function texts(reference: DataReference): XmlElement {
  const cells = cellsIn(reference);
  return el('c:strCache', {}, val('c:ptCount', cells.length), ...textPoints(reference, cells));
}

/** Several columns (or rows) of categories: the innermost, the last, comes first. */
function levels(reference: DataReference): XmlElement {
  const { area } = reference;
  const along = area.rowCount >= area.columnCount;
  const count = along ? area.columnCount : area.rowCount;
  const lines = Array.from({ length: count }, (_, level): DataReference => ({
    sheet: reference.sheet,
    area: along
      ? { ...area, column: area.column + level, columnCount: 1 }
      : { ...area, row: area.row + level, rowCount: 1 },
  }));
  const length = along ? area.rowCount : area.columnCount;
  return el(
    'c:multiLvlStrCache',
    {},
    val('c:ptCount', length),
    ...lines.reverse().map((line) => el('c:lvl', {}, ...textPoints(line, cellsIn(line)))),
  );
}

/** Whether cells hold dates and nothing else. */
export function areDates(reference: DataReference): boolean {
  const { styles } = reference.sheet.workbook;
  const filled = cellsIn(reference).filter((cell) => cell !== undefined && cell.value !== '') as Cell[];
  return (
    filled.length > 0 &&
    filled.every(({ value, style }) => typeof value === 'number' && isDateFormat(styles.get(style).numberFormat))
  );
}

/** How many points a reference has. */
export const pointCount = (reference: DataReference): number => cellsIn(reference).length;
