import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { Person } from '../../../stand-in/boot/person';
import { formatArea, quoteSheetName } from '../../../stand-in/model/address';
import { applyStyle } from '../../../stand-in/model/styles/apply-style';
import { widenForEntry } from '../../../stand-in/model/fit/autofit';
import type { SheetModel } from '../../../stand-in/model/sheet';
import type { Area } from '../../../stand-in/model/sheet-types';
import type { CellInput } from '../../../stand-in/model/cells/write-cells';
import { ModelError } from '../../../stand-in/model/model-error';
import { UnreadableEntryError } from './unreadable-entry';

/** Where an area is, its sheet named. */
export const addressOf = (sheet: SheetModel, area: Area): string => `${quoteSheetName(sheet.name)}!${formatArea(area)}`;

/** What was entered in a cell of the grid; null where only its look changed. */
export function inputOf(cell: Nullable<ICellData>): CellInput {
  if (cell === null || cell === undefined) return '';
  if (cell.f) return cell.f;
  if (cell.p?.body) return cell.p.body.dataStream.replace(/[\r\n]+$/u, '').replaceAll('\r', '\n');
  if (!('v' in cell) && !('f' in cell) && !('p' in cell)) return null;
  const { v, t } = cell;
  if (v === null || v === undefined) return '';
  if (t === CellValueType.FORCE_STRING) return `'${String(v)}`;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true;
  return v;
}

/**
 * Enters what was typed into the cell `active` into all of an area.
 *
 * @throws ValidationError where the cell does not take it, or asks first; UnreadableEntryError where no cell would
 */
export function enterTyped(
  sheet: SheetModel,
  area: Area,
  active: { readonly row: number; readonly column: number },
  input: CellInput,
): void {
  const { row, column } = active;
  try {
    new Person(sheet.workbook, 'user').typeInAll(addressOf(sheet, area), active, input, 'later');
  } catch (error) {
    const text = String(input);
    const isFormula = /^[=+-]/u.test(text) && error instanceof ModelError && error.code === 'InvalidArgument';
    throw isFormula ? new UnreadableEntryError(error, { sheet: sheet.name, row, column, text }) : error;
  }
  widenForEntry(sheet, row, column);
  // As in Excel: a line break typed into a cell is to be seen.
  if (typeof input === 'string' && input.includes('\n') && !input.startsWith('='))
    applyStyle(sheet, area, { alignment: { wrapText: true } });
}
