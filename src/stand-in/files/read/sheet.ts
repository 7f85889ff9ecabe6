import { parseArea } from '../../model/address';
import { maxColumns } from '../../model/limits';
import type { CommentAuthor } from '../../model/comments/comment-types';
import type { SheetModel } from '../../model/sheet';
import { rgbOf } from '../../model/styles/theme';
import type { Cell } from '../../model/cells/cell-types';
import type { Area, RowProperties } from '../../model/sheet-types';
import type { OpcPackage } from '../package/opc-package';
import type { Attributes } from '../xml/scan';
import { decodeString } from '../xml/text';
import { attributeNamed, childNamed, childrenNamed, isElement, localName, type XmlElement } from '../xml/tree';
import { CellReader, type CellContext } from './cells';
import { readColor } from './colors';
import { readComments } from './comments';
import { readConditionalFormats, type ConditionalContext } from './conditional-formats';
import { readDrawings } from './drawings';
import { readFilters, type FilterColors } from './filters';
import { isOn } from './fonts';
import { readPageLayout } from './page-layout';
import { readProtection } from './protection';
import { readTable } from './tables';
import { readValidations } from './validations';
import { words } from '../xml/words';

export interface SheetContext extends CellContext, ConditionalContext {
  readonly filterColors: readonly FilterColors[];
  readonly persons: ReadonlyMap<string, CommentAuthor>;
}

/** The sheet's elements that the model knows of; the others pass through a save unread. */
const KNOWN = new Set(
  words(`
  sheetPr sheetViews sheetFormatPr cols sheetProtection mergeCells hyperlinks printOptions pageMargins
  pageSetup headerFooter rowBreaks colBreaks tableParts customProperties drawing conditionalFormatting
  dataValidations autoFilter extLst
`),
);

/** Reads a worksheet's part into an empty sheet, offering a pause after every piece. */
export function* readSheet(
  source: OpcPackage,
  path: string,
  sheet: SheetModel,
  context: SheetContext,
): Generator<void> {
  const parts = new Map<string, XmlElement>();
  /** Of this element a sheet has several. */
  const conditionalFormats: XmlElement[] = [];
  const sink = {
    cell: (row: number, column: number, cell: Cell): void => sheet.cells.set(row, column, cell),
    row: (row: number, properties: RowProperties): void => void sheet.rows.set(row, properties),
    spill: (area: Area): void => void sheet.spills.push(area),
  };
  const cells = new CellReader(sink, context);
  const open: XmlElement[] = [];
  let depth = 0;
  let inCells = false;
  yield* source.scan(path, {
    open(name, attributes) {
      depth += 1;
      if (inCells) cells.open(name, attributes);
      else if (depth === 2 && name === 'sheetData') inCells = true;
      else if (open.length > 0 || (depth === 2 && KNOWN.has(name))) openElement(open, name, attributes);
    },
    text(text) {
      if (inCells) cells.text(text);
      else open.at(-1)?.children.push(text);
    },
    close(name) {
      depth -= 1;
      if (inCells && depth === 1) inCells = false;
      else if (inCells) cells.close(name);
      else {
        const closed = open.pop();
        if (!closed || open.length > 0) return;
        if (name === 'conditionalFormatting') conditionalFormats.push(closed);
        else parts.set(name, closed);
      }
    },
  });
  readParts(sheet, parts, context);
  readConditionalFormats(sheet, conditionalFormats, parts.get('extLst'), context);
  readValidations(sheet, parts.get('dataValidations'), parts.get('extLst'));
  const filtered = parseArea(parts.get('autoFilter')?.attributes.ref ?? '');
  if (filtered) {
    sheet.autoFilter = { area: filtered, filters: readFilters(parts.get('autoFilter'), context.filterColors) };
  }
  readRelated(source, path, sheet, parts, context);
  readComments(source, path, sheet, context.persons);
}

function openElement(open: XmlElement[], name: string, attributes: Attributes): void {
  const element: XmlElement = { name, attributes: { ...attributes }, children: [] };
  open.at(-1)?.children.push(element);
  open.push(element);
}

function readParts(sheet: SheetModel, parts: ReadonlyMap<string, XmlElement>, context: SheetContext): void {
  const tab = readColor(childNamed(parts.get('sheetPr'), 'tabColor')?.attributes);
  if (tab) sheet.tabColor = rgbOf(tab, context.themeColors);
  const outline = childNamed(parts.get('sheetPr'), 'outlinePr')?.attributes ?? {};
  sheet.summaryBelow = isOn(outline.summaryBelow);
  sheet.summaryRight = isOn(outline.summaryRight);
  readView(sheet, parts.get('sheetViews'));
  const format = parts.get('sheetFormatPr')?.attributes ?? {};
  if (format.defaultRowHeight !== undefined) sheet.standardHeight = Number(format.defaultRowHeight);
  if (format.defaultColWidth !== undefined) sheet.standardWidth = Number(format.defaultColWidth);
  for (const column of elementsOf(parts.get('cols'))) readColumns(sheet, column.attributes, context);
  sheet.protection = readProtection(parts.get('sheetProtection')?.attributes);
  sheet.merges = elementsOf(parts.get('mergeCells')).flatMap(({ attributes }) => parseArea(attributes.ref ?? '') ?? []);
  sheet.layout = readPageLayout(parts);
  sheet.rowBreaks = readBreaks(parts.get('rowBreaks'));
  sheet.columnBreaks = readBreaks(parts.get('colBreaks'));
}

function readView(sheet: SheetModel, views: XmlElement | undefined): void {
  const view = childNamed(views, 'sheetView');
  if (!view) return;
  sheet.showGridlines = isOn(view.attributes.showGridLines);
  sheet.showHeadings = isOn(view.attributes.showRowColHeaders);
  const pane = childNamed(view, 'pane')?.attributes;
  if (pane?.state === 'frozen' || pane?.state === 'frozenSplit') {
    sheet.freeze = { rows: Number(pane.ySplit ?? 0), columns: Number(pane.xSplit ?? 0) };
  }
  const selections = childrenNamed(view, 'selection').map(({ attributes }) => attributes);
  const active = selections.find((selection) => (selection.pane ?? 'topLeft') === (pane?.activePane ?? 'topLeft'));
  const selected = parseArea((active?.sqref ?? '').split(' ')[0]);
  if (selected) sheet.selection = selected;
}

function readColumns(sheet: SheetModel, attributes: Attributes, context: SheetContext): void {
  const { min = '1', max = min, width, hidden, style, outlineLevel } = attributes;
  const properties = {
    ...(width === undefined ? {} : { width: Number(width) }),
    hidden: hidden !== undefined && isOn(hidden),
    style: style === undefined ? 0 : (context.styleOfFormat[Number(style)] ?? 0),
    outlineLevel: Number(outlineLevel ?? 0),
  };
  const last = Math.min(Number(max), maxColumns);
  for (let column = Number(min) - 1; column < last; column += 1) sheet.columns.set(column, properties);
}

/** The file gives each break the number of the last row before it: the first one after it, counted from 0. */
function readBreaks(element: XmlElement | undefined): number[] {
  return elementsOf(element)
    .map(({ attributes }) => Number(attributes.id ?? 0))
    .filter((id) => id > 0);
}

/** What stands in parts of its own: tables, addresses of links, custom properties. */
function readRelated(
  source: OpcPackage,
  path: string,
  sheet: SheetModel,
  parts: ReadonlyMap<string, XmlElement>,
  { filterColors }: SheetContext,
): void {
  const relationships = source.relationshipsOf(path);
  const targetOf = (element: XmlElement): string | undefined =>
    relationships.byId(attributeNamed(element, 'id'))?.target;
  for (const part of elementsOf(parts.get('tableParts'))) {
    const target = targetOf(part);
    const root = target === undefined ? undefined : source.tree(target);
    const table = root && readTable(root, filterColors);
    if (table) sheet.tables.push(table);
  }
  const drawing = parts.get('drawing');
  const drawingPath = drawing && targetOf(drawing);
  if (drawingPath !== undefined) readDrawings(source, drawingPath, sheet);
  for (const link of elementsOf(parts.get('hyperlinks'))) {
    const area: Area | undefined = parseArea(link.attributes.ref ?? '');
    const address = targetOf(link);
    const { location, tooltip } = link.attributes;
    if (!area) continue;
    sheet.hyperlinks.push({
      area,
      ...(address === undefined ? {} : { address }),
      ...(location === undefined ? {} : { documentReference: decodeString(location) }),
      ...(tooltip === undefined ? {} : { screenTip: decodeString(tooltip) }),
    });
  }
  for (const property of elementsOf(parts.get('customProperties'))) {
    const target = targetOf(property);
    const bytes = target === undefined ? undefined : source.bytes(target);
    if (bytes)
      sheet.customProperties.set(
        decodeString(property.attributes.name ?? ''),
        new TextDecoder('utf-16le').decode(bytes),
      );
  }
}

function elementsOf(parent: XmlElement | undefined): XmlElement[] {
  return parent ? parent.children.filter(isElement).filter((child) => localName(child) !== 'extLst') : [];
}
