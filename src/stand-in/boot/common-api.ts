import { parseReference } from '../model/address';
import { isOnSheet } from '../model/area';
import { cellText } from '../model/cells/cell-text';
import { ModelError } from '../model/model-error';
import type { CellValue } from '../model/cells/cell-types';
import type { WorkbookModel } from '../model/workbook';
import { writeInputs, type CellInput } from '../model/cells/write-cells';

/** The library's numbers of the calls of Office's older, common API that are served, and of its outcomes. */
const calls = {
  getSelectedData: 64,
  setSelectedData: 65,
  goToById: 82,
  getFileProperties: 86,
  commandCompleted: 94,
} as const;
const outcomes = {
  success: 0,
  coercionNotSupported: 1000,
  cannotWrite: 2001,
  dataNotMatchSelection: 2002,
  notSupported: 5000,
} as const;
const coercions = { text: 0, matrix: 1 } as const;

/** An outcome and, where it is a success, what comes with it. */
export type CommonResult = readonly [outcome: number, payload?: unknown];

/**
 * `Office.context.document`: the selected cells as text or matrix, going to a range, and the file's address. Whatever
 * else is asked fails, and says that it is not supported.
 */
export function callCommonApi(workbook: WorkbookModel, call: number, parameters: readonly unknown[]): CommonResult {
  switch (call) {
    case calls.commandCompleted:
      return [outcomes.success];
    case calls.getFileProperties:
      return [outcomes.success, [workbook.name]];
    case calls.getSelectedData:
      return selectedData(workbook, parameters[0], parameters[1] === 1);
    case calls.setSelectedData:
      return workbook.as('addin', () => setSelectedData(workbook, parameters[0], parameters[1]));
    case calls.goToById:
      return workbook.as('addin', () => goTo(workbook, parameters[0]));
    default:
      return [outcomes.notSupported];
  }
}

const plain = (value: CellValue): string | number | boolean => (typeof value === 'object' ? value.error : value);

function selectedData(workbook: WorkbookModel, coercion: unknown, formatted: boolean): CommonResult {
  const { activeSheet, styles, date1904, locale } = workbook;
  const { selection } = activeSheet;
  const used = activeSheet.usedArea(false, selection) ?? { ...selection, rowCount: 1, columnCount: 1 };
  const [rowCount, columnCount] = [
    Math.min(selection.rowCount, used.row + used.rowCount - selection.row),
    Math.min(selection.columnCount, used.column + used.columnCount - selection.column),
  ];
  const rows = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_unused, column) => {
      const cell = activeSheet.cells.get(selection.row + row, selection.column + column);
      return cell === undefined
        ? ''
        : formatted
          ? cellText(cell.value, styles.get(cell.style).numberFormat, date1904, locale)
          : plain(cell.value);
    }),
  );
  if (coercion === coercions.matrix) {
    return [outcomes.success, rows];
  }
  return coercion === coercions.text
    ? [outcomes.success, rows.map((row) => row.join('\t')).join('\n')]
    : [outcomes.coercionNotSupported];
}

/** Into a lone selected cell data of any size goes from there on; a larger selection must have the data's shape. */
function setSelectedData(workbook: WorkbookModel, coercion: unknown, data: unknown): CommonResult {
  const { activeSheet } = workbook;
  const { selection } = activeSheet;
  const rows = coercion === coercions.text ? [[data]] : Array.isArray(data) ? data : undefined;
  if (!rows?.every((row): row is CellInput[] => Array.isArray(row) && row.length === (rows[0] as unknown[]).length)) {
    return [outcomes.coercionNotSupported];
  }
  const isLone = selection.rowCount === 1 && selection.columnCount === 1;
  const area = { ...selection, rowCount: rows.length, columnCount: rows[0]?.length ?? 0 };
  const fits = isLone
    ? isOnSheet(area)
    : coercion === coercions.text ||
      (area.rowCount === selection.rowCount && area.columnCount === selection.columnCount);
  if (!fits) {
    return [outcomes.dataNotMatchSelection];
  }
  try {
    writeInputs(activeSheet, area, rows);
    return [outcomes.success];
  } catch (failure) {
    if (failure instanceof ModelError) {
      return [outcomes.cannotWrite];
    }
    throw failure;
  }
}

function goTo(workbook: WorkbookModel, id: unknown): CommonResult {
  const text = String(id);
  const reference = parseReference(workbook.definedName(text)?.formula ?? text);
  const sheet = reference?.sheetName === undefined ? workbook.activeSheet : workbook.sheetByName(reference.sheetName);
  if (!reference || !sheet) {
    return [outcomes.notSupported];
  }
  workbook.activate(sheet);
  sheet.selection = reference.area;
  sheet.emit({ kind: 'selected', sheet, area: reference.area });
  return [outcomes.success];
}
