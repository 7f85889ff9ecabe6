import { area as makeArea, bounds } from '../../model/area';
import { invalidArgument, itemNotFound } from '../../model/model-error';
import type { SheetModel } from '../../model/sheet';
import type { Visibility } from '../../model/sheet-types';
import { asBoolean, asNumber, asOneOf, asString } from '../../wire/arguments';
import { hostType, make, type HostObject, type HostType } from '../../wire/host-type';
import { chartCollectionType } from '../charts/collection';
import { autoFilterType } from '../tables/auto-filter';
import { parseColor, colorText } from '../styles/color';
import { commentCollectionType } from '../comments';
import { copySheet } from './copy-sheet';
import { customPropertyCollectionType } from '../custom-properties';
import { shapeCollectionType } from '../shapes/collection';
import { SHEET_EVENTS, subscriptions } from '../subscriptions';
import { findOnSheet, replaceOnSheet } from '../ranges/find';
import { freezePanesType } from './freeze-panes';
import { nameCollectionType } from '../names';
import { showOutlineLevels } from '../ranges/outline';
import { horizontalBreaks, verticalBreaks } from './page-breaks';
import { pageLayoutType } from './page-layout';
import { protectionType } from './protection';
import { addressedAreas } from '../ranges/areas-state';
import { rangeAreasOf, rangeOf, worksheetOf } from '../objects';
import { cellState, rangeState, resolveAddress, type RangeState } from '../ranges/range-state';
import { tableCollectionType } from '../tables/tables';
import { removeSheet } from '../../model/references/remove-sheet';
import { renameSheet } from '../../model/references/rename-sheet';

const visibilities: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

/** The sheet, unless it was deleted. */
function present(sheet: SheetModel): SheetModel {
  if (!sheet.exists) {
    throw itemNotFound();
  }
  return sheet;
}

/** All that is used: cells with values or formats, merged cells and tables. */
function usedRange(sheet: SheetModel, valuesOnly: boolean): HostObject<RangeState> | null {
  const parts = [
    sheet.usedArea(valuesOnly),
    ...(valuesOnly ? [] : [...sheet.merges, ...sheet.tables.map((table) => table.area)]),
  ];
  const used = parts.reduce((all, part) => (all && part ? bounds(all, part) : (all ?? part)), undefined);
  return used ? rangeOf({ sheet, area: used }) : null;
}

function neighbour(sheet: SheetModel, step: 1 | -1, visibleOnly: boolean): HostObject<SheetModel> | null {
  const { sheets } = sheet.workbook;
  for (let index = sheet.position + step; index >= 0 && index < sheets.length; index += step) {
    const other = sheets[index];
    if (other && (!visibleOnly || other.visibility === 'Visible')) {
      return worksheetOf(other);
    }
  }
  return null;
}

function required<T>(object: T | null): T {
  if (object === null) {
    throw itemNotFound();
  }
  return object;
}

function setVisibility(sheet: SheetModel, value: unknown): void {
  const visibility = asOneOf(value, visibilities);
  const before = sheet.visibility;
  if (visibility === before) {
    return;
  }
  const { workbook } = sheet;
  workbook.requireStructure();
  const next = workbook.sheets.find((other) => other !== sheet && other.visibility === 'Visible');
  if (visibility !== 'Visible' && !next) {
    throw invalidArgument();
  }
  sheet.visibility = visibility;
  workbook.changes.add('sheets');
  if (next && workbook.activeSheet === sheet) {
    workbook.activate(next);
  }
  sheet.emit({ kind: 'sheetVisibility', sheet, before });
}

function setGridlines(sheet: SheetModel, value: unknown): void {
  sheet.showGridlines = asBoolean(value);
  sheet.mark('view');
}

function setHeadings(sheet: SheetModel, value: unknown): void {
  sheet.showHeadings = asBoolean(value);
  sheet.mark('view');
}

export const worksheetType: HostType<SheetModel> = hostType({
  name: 'Worksheet',
  identity: (sheet) => ({ Id: sheet.id }),
  properties: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => present(sheet).name,
      set: (sheet, value) => renameSheet(present(sheet), asString(value)),
    },
    Position: {
      get: (sheet) => present(sheet).position,
      set: (sheet, value) => sheet.workbook.moveSheet(present(sheet), asNumber(value)),
    },
    Visibility: { get: (sheet) => sheet.visibility, set: (sheet, value) => setVisibility(present(sheet), value) },
    TabColor: {
      get: (sheet) => sheet.tabColor,
      set(sheet, value) {
        sheet.tabColor = value === '' ? '' : colorText(parseColor(value), '', sheet.workbook.themeColors);
        sheet.mark('view');
      },
    },
    StandardWidth: {
      get: (sheet) => sheet.standardWidth,
      set(sheet, value) {
        sheet.standardWidth = asNumber(value);
        sheet.mark('columns');
      },
    },
    StandardHeight: { get: (sheet) => sheet.standardHeight },
    ShowGridlines: { get: (sheet) => sheet.showGridlines, set: setGridlines },
    // Under these names the library sends `showGridlines` and `showHeadings` when they are set.
    Gridlines: { get: (sheet) => sheet.showGridlines, set: setGridlines, onlyWhenNamed: true },
    ShowHeadings: { get: (sheet) => sheet.showHeadings, set: setHeadings },
    Headings: { get: (sheet) => sheet.showHeadings, set: setHeadings, onlyWhenNamed: true },
    EnableCalculation: {
      get: (sheet) => sheet.enableCalculation,
      set(sheet, value) {
        sheet.enableCalculation = asBoolean(value);
      },
    },
    TabId: { get: (sheet) => sheet.position + 1, onlyWhenNamed: true },
  },
  objects: {
    Tables: (sheet) => make(tableCollectionType, { workbook: sheet.workbook, sheet }),
    Charts: (sheet) => make(chartCollectionType, sheet),
    Shapes: (sheet) => make(shapeCollectionType, sheet),
    Names: (sheet) => make(nameCollectionType, { workbook: sheet.workbook, sheet }),
    FreezePanes: (sheet) => make(freezePanesType, sheet),
    PageLayout: (sheet) => make(pageLayoutType, sheet),
    HorizontalPageBreaks: (sheet) => horizontalBreaks(sheet),
    VerticalPageBreaks: (sheet) => verticalBreaks(sheet),
    Comments: (sheet) => make(commentCollectionType, { workbook: sheet.workbook, sheet: present(sheet) }),
    AutoFilter: (sheet) => make(autoFilterType, { sheet: present(sheet) }),
    Protection: (sheet) => make(protectionType, sheet),
    CustomProperties: (sheet) => make(customPropertyCollectionType, sheet),
  },
  methods: {
    ...subscriptions(SHEET_EVENTS, (sheet: SheetModel) => sheet.id),
    Activate: (sheet) => sheet.workbook.activate(present(sheet)),
    Delete: (sheet) => removeSheet(present(sheet)),
    Calculate: (sheet) => sheet.workbook.calculation?.calculate(true),
    Copy: (sheet, args) => worksheetOf(copySheet(present(sheet), args)),
    GetRange: (sheet, args) => rangeOf(resolveAddress(present(sheet), args.optionalString(0))),
    GetRanges: (sheet, args) => rangeAreasOf(addressedAreas(present(sheet), args.optionalString(0))),
    GetCell: (sheet, args) => rangeOf(cellState(present(sheet), args.integer(0), args.integer(1))),
    GetRangeByIndexes: (sheet, args) =>
      rangeOf(rangeState(present(sheet), makeArea(args.integer(0), args.integer(1), args.integer(2), args.integer(3)))),
    GetUsedRange: (sheet, args) => usedRange(present(sheet), args.boolean(0, false)) ?? rangeOf(cellState(sheet, 0, 0)),
    GetUsedRangeOrNullObject: (sheet, args) => usedRange(present(sheet), args.boolean(0, false)),
    GetNext: (sheet, args) => required(neighbour(sheet, 1, args.boolean(0, false))),
    GetNextOrNullObject: (sheet, args) => neighbour(sheet, 1, args.boolean(0, false)),
    GetPrevious: (sheet, args) => required(neighbour(sheet, -1, args.boolean(0, false))),
    GetPreviousOrNullObject: (sheet, args) => neighbour(sheet, -1, args.boolean(0, false)),
    ShowOutlineLevels: (sheet, args) => showOutlineLevels(present(sheet), args.integer(0), args.integer(1)),
    FindAll: (sheet, args) => required(findOnSheet(sheet, args)),
    FindAllOrNullObject: findOnSheet,
    ReplaceAll: replaceOnSheet,
  },
});
