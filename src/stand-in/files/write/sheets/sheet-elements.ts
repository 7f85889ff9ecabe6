import { columnLetters, formatArea } from '../../../model/address';
import { maxColumns, maxRows } from '../../../model/limits';
import { outlineDepth } from '../../../model/outline';
import type { SheetModel } from '../../../model/sheet';
import type { HeaderFooter } from '../../../model/page-types';
import type { ColumnProperties } from '../../../model/sheet-types';
import { joinHeaderFooter } from '../../read/headers-footers';
import { pageAttributes } from '../../read/page-layout';
import { protectionAttributes } from '../../read/protection';
import { escapeString } from '../../xml/text';
import { element } from '../xml';
import { words } from '../../xml/words';

/** The elements of a worksheet around its cells, each as markup; empty where the sheet needs none. */

/** A worksheet's children in the order the schema fixes. */
export const WORKSHEET_ORDER = words(`
  sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges
  scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting
  dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks
  customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF
  picture oleObjects controls webPublishItems tableParts extLst
`);

/** Width of a column that never was given one, as files of Excel's default font have it. */
const DEFAULT_WIDTH = 9.140625;
/** Excel's bounds for breaks: across all columns, down all rows. */
const LAST_COLUMN = maxColumns - 1;
const LAST_ROW = maxRows - 1;

export function sheetPrXml(sheet: SheetModel): string {
  const tab = sheet.tabColor === '' ? '' : element('tabColor', { rgb: `FF${sheet.tabColor.slice(1).toUpperCase()}` });
  const fit = sheet.layout.fit ? element('pageSetUpPr', { fitToPage: 1 }) : '';
  const filterMode = sheet.autoFilter && sheet.autoFilter.filters.size > 0 ? 1 : undefined;
  return tab || fit || filterMode ? element('sheetPr', { filterMode }, tab + fit) : '';
}

export function dimensionXml(sheet: SheetModel): string {
  const used = sheet.cells.usedArea();
  return element('dimension', { ref: used ? formatArea(used) : 'A1' });
}

export function sheetViewsXml(sheet: SheetModel, isFront: boolean): string {
  const values = {
    showGridLines: sheet.showGridlines ? undefined : 0,
    showRowColHeaders: sheet.showHeadings ? undefined : 0,
    tabSelected: isFront ? 1 : undefined,
    workbookViewId: 0,
  };
  return element('sheetViews', {}, element('sheetView', values, paneXml(sheet)));
}

/** The frozen pane and the selection in its lower right part. */
export function paneXml({ freeze, selection }: SheetModel): string {
  const active = `${columnLetters(selection.column)}${selection.row + 1}`;
  const selected = { activeCell: active, sqref: formatArea(selection) };
  const isDefault = selected.sqref === 'A1';
  if (freeze.rows === 0 && freeze.columns === 0) return isDefault ? '' : element('selection', selected);
  const pane = freeze.rows === 0 ? 'topRight' : freeze.columns === 0 ? 'bottomLeft' : 'bottomRight';
  return (
    element('pane', {
      xSplit: freeze.columns || undefined,
      ySplit: freeze.rows || undefined,
      topLeftCell: `${columnLetters(freeze.columns)}${freeze.rows + 1}`,
      activePane: pane,
      state: 'frozen',
    }) + element('selection', { pane, ...selected })
  );
}

export function sheetFormatXml(sheet: SheetModel): string {
  return element('sheetFormatPr', {
    defaultColWidth: sheet.standardWidth === 8.43 ? undefined : sheet.standardWidth,
    defaultRowHeight: sheet.standardHeight,
    customHeight: sheet.standardHeight === 15 ? undefined : 1,
    outlineLevelRow: outlineDepth(sheet, 'row') || undefined,
    outlineLevelCol: outlineDepth(sheet, 'column') || undefined,
  });
}

/** Columns next to each other that are alike share one element. */
export function colsXml(sheet: SheetModel, numberOf: (style: number) => number): string {
  const columns = [...sheet.columns].sort(([a], [b]) => a - b);
  const groups: { first: number; last: number; properties: ColumnProperties }[] = [];
  for (const [column, properties] of columns) {
    const previous = groups.at(-1);
    if (previous && previous.last === column - 1 && sameColumn(previous.properties, properties)) previous.last = column;
    else groups.push({ first: column, last: column, properties });
  }
  const cols = groups.map(({ first, last, properties: { width, hidden, style, outlineLevel } }) =>
    element('col', {
      min: first + 1,
      max: last + 1,
      width: width ?? (sheet.standardWidth === 8.43 ? DEFAULT_WIDTH : sheet.standardWidth),
      style: style === 0 ? undefined : numberOf(style),
      hidden: hidden ? 1 : undefined,
      customWidth: width === undefined ? undefined : 1,
      outlineLevel: outlineLevel === 0 ? undefined : outlineLevel,
    }),
  );
  return cols.length === 0 ? '' : element('cols', {}, cols.join(''));
}

function sameColumn(a: ColumnProperties, b: ColumnProperties): boolean {
  return a.width === b.width && a.hidden === b.hidden && a.style === b.style && a.outlineLevel === b.outlineLevel;
}

export function protectionXml(sheet: SheetModel): string {
  return sheet.protection ? element('sheetProtection', protectionAttributes(sheet.protection)) : '';
}

export function mergesXml(sheet: SheetModel): string {
  if (sheet.merges.length === 0) return '';
  const merges = sheet.merges.map((merge) => element('mergeCell', { ref: formatArea(merge) }));
  return element('mergeCells', { count: merges.length }, merges.join(''));
}

export function printOptionsXml(sheet: SheetModel): string {
  const { options } = pageAttributes(sheet.layout);
  return Object.keys(options).length === 0 ? '' : element('printOptions', options);
}

export function pageMarginsXml({ layout: { margins } }: SheetModel): string {
  const { left, right, top, bottom, header, footer } = margins;
  return element('pageMargins', { left, right, top, bottom, header, footer });
}

export function pageSetupXml(sheet: SheetModel): string {
  return element('pageSetup', pageAttributes(sheet.layout).setup);
}

export function headerFooterXml({ layout: { headersFooters: set } }: SheetModel): string {
  const part = (name: string, value: HeaderFooter): string => {
    const text = joinHeaderFooter(value);
    return text === ''
      ? ''
      : element(name, { 'xml:space': /^\s|\s$/.test(text) ? 'preserve' : undefined }, escapeString(text));
  };
  const parts = [
    part('oddHeader', set.defaultHeader),
    part('oddFooter', set.defaultFooter),
    part('evenHeader', set.evenHeader),
    part('evenFooter', set.evenFooter),
    part('firstHeader', set.firstHeader),
    part('firstFooter', set.firstFooter),
  ].join('');
  const values = {
    differentOddEven: set.differentOddEven ? 1 : undefined,
    differentFirst: set.differentFirst ? 1 : undefined,
    scaleWithDoc: set.scaleWithDocument ? undefined : 0,
    alignWithMargins: set.alignWithMargins ? undefined : 0,
  };
  const isDefault = parts === '' && Object.values(values).every((value) => value === undefined);
  return isDefault ? '' : element('headerFooter', values, parts);
}

export function rowBreaksXml(sheet: SheetModel): string {
  return breaksXml('rowBreaks', sheet.rowBreaks, LAST_COLUMN);
}

export function columnBreaksXml(sheet: SheetModel): string {
  return breaksXml('colBreaks', sheet.columnBreaks, LAST_ROW);
}

function breaksXml(name: string, breaks: readonly number[], max: number): string {
  if (breaks.length === 0) return '';
  const sorted = [...new Set(breaks)].sort((a, b) => a - b);
  const content = sorted.map((id) => element('brk', { id, max, man: 1 })).join('');
  return element(name, { count: sorted.length, manualBreakCount: sorted.length }, content);
}
